import { z } from 'zod';
import {
  currentCatalogue,
  readExperienceText,
  readingTry,
  readNeedText,
  referenceRead,
  suggestOccupations,
} from '../../occupations/index.ts';
import { participantManage } from '../../participants/index.ts';
import { notFound, today } from '../../platform/index.ts';
import { livedInZones } from '../../territory/index.ts';
import { bodyKb } from '../bodies.ts';
import { readingAnswer, storyAnswer } from '../reading-answers.ts';
import { route } from '../route.ts';

const named = z.strictObject({ code: z.string(), name: z.string() });

function describeOccupation(code: string) {
  const { occupation, skill, licence } = currentCatalogue();
  const found = occupation(code);
  if (!found) throw notFound('Métier');
  const nameOf = (look: (code: string) => { readonly name: string } | undefined) => (one: string) => ({
    code: one,
    name: look(one)?.name ?? one,
  });
  return {
    code,
    name: found.name,
    names: [...found.names],
    skills: found.skills.map(nameOf(skill)),
    law: found.law.map(nameOf(licence)),
    evidence: found.evidence.map(nameOf(licence)),
    neighbours: [...found.neighbours],
  };
}

/** The tables that forms and other software choose from. */
export const referenceRoutes = [
  route({
    method: 'post',
    path: '/readings',
    summary: 'What is understood of a text, with spans; nothing is stored',
    right: readingTry,
    replay: 'none',
    bodyKb: bodyKb.long,
    body: z.strictObject({
      title: z.string().max(200).default(''),
      text: z.string().max(20_000),
    }),
    status: 200,
    answer: readingAnswer,
    run: async ({ body: { title, text } }) =>
      readNeedText({ title, description: text }, currentCatalogue(), today()),
  }),
  route({
    method: 'post',
    path: '/experience-readings',
    summary: 'What is understood of a person’s own words, with spans; nothing is stored',
    right: participantManage,
    replay: 'none',
    bodyKb: bodyKb.long,
    body: z.strictObject({ text: z.string().max(10_000) }),
    status: 200,
    answer: storyAnswer,
    run: async ({ body: { text } }) => readExperienceText(text, currentCatalogue(), today()),
  }),
  route({
    method: 'get',
    path: '/zones',
    summary: 'The zones people live and work in',
    right: referenceRead,
    status: 200,
    answer: z.strictObject({
      data: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          territory: z.string(),
          plie: z.string().nullable(),
          latitude: z.number(),
          longitude: z.number(),
        }),
      ),
    }),
    run: async () => ({
      data: livedInZones.map(({ code, name, territory, plie, latitude, longitude }) => ({
        code,
        name,
        territory,
        plie,
        latitude,
        longitude,
      })),
    }),
  }),
  route({
    method: 'get',
    path: '/occupations',
    summary: 'The occupations of the catalogue; with `q`, those that somebody may be typing, likeliest first',
    right: referenceRead,
    query: z.strictObject({ q: z.string().trim().min(1).max(200).optional() }),
    status: 200,
    answer: z.strictObject({
      data: z.array(
        named.extend({ said: z.string().optional().describe('The other name of it that was typed.') }),
      ),
    }),
    run: async ({ query: { q } }) => ({
      data: q
        ? suggestOccupations(q, currentCatalogue()).map(({ confidence: _, ...one }) => one)
        : currentCatalogue().occupations.map(({ code, name }) => ({ code, name })),
    }),
  }),
  route({
    method: 'get',
    path: '/occupations/:id',
    summary: 'An occupation: other names, skills, what the law demands, neighbours',
    right: referenceRead,
    status: 200,
    answer: z.strictObject({
      ...named.shape,
      names: z.array(z.string()),
      skills: z.array(named),
      law: z.array(named),
      evidence: z.array(named),
      neighbours: z.array(z.string()),
    }),
    run: async ({ id }) => describeOccupation(id),
  }),
];
