import { z } from 'zod';
import type { Problem } from '../platform/index.ts';

export { parseOrProblem, speakFrench } from '../platform/index.ts';

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable, in English, for programs.'),
    detail: z.string().describe('A French sentence, for people.'),
    reference: z.string().describe('What to quote when asking for help.'),
    errors: z
      .array(
        z.object({
          field: z.string(),
          code: z.string(),
          detail: z.string(),
          choices: z
            .array(z.object({ value: z.string(), label: z.string() }))
            .readonly()
            .optional()
            .describe('What may have been meant: what to send instead.'),
        }),
      )
      .optional(),
    retryAfter: z.number().optional().describe('429, 503: in how many seconds to try again.'),
    challenge: z.string().optional().describe('`second-factor-…`: what the next step of signing in answers.'),
    candidates: z
      .array(z.object({ id: z.string(), reference: z.string(), same: z.array(z.string()) }))
      .optional()
      .describe('`likely-double`: who may be the same person, and by what.'),
    into: z.string().optional().describe('`merged`: the record that it went into.'),
    matchId: z.string().optional().describe('`already-proposed`: the match that there is.'),
  })
  .loose()
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

const titles: Record<number, string> = {
  400: 'Requête illisible',
  401: 'Connexion nécessaire',
  403: 'Action non permise',
  404: 'Introuvable',
  405: 'Méthode non acceptée',
  409: 'Conflit',
  413: 'Envoi trop volumineux',
  415: 'Format non pris en charge',
  422: 'Informations à corriger',
  429: 'Trop de tentatives',
  503: 'Service momentanément indisponible',
};

export function problemDocument(problem: Problem, reference: string): z.output<typeof problemSchema> {
  return {
    type: 'about:blank',
    title: titles[problem.status] ?? 'Erreur',
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    reference,
    ...(problem.errors.length > 0 ? { errors: [...problem.errors] } : {}),
    ...problem.extra,
  };
}
