import { z } from 'zod';
import { rowsOf } from '../needs-file/rows.ts';

/** What is used of an advertisement of the public employment service. Only title and description are ever read. */
const offer = z.object({
  intitule: z.string().trim().min(1),
  description: z.string(),
  romeCode: z.string().regex(/^[A-Z]\d{4}$/),
  competences: z.array(z.object({ code: z.string().optional() })).default([]),
});

export interface Offer {
  readonly title: string;
  readonly description: string;
  /** The fiche that its author chose. */
  readonly code: string;
  /** Codes of the skills that its author ticked; empty where none was. */
  readonly skills: readonly string[];
}

/** @throws Error naming the line that is no such advertisement */
export async function readOffers(file: string): Promise<Offer[]> {
  const offers: Offer[] = [];
  for await (const row of rowsOf(file)) {
    if ('wrong' in row) throw new Error(`${file}, ligne ${row.line} : ${row.wrong}`);
    const read = offer.safeParse(row.value);
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new Error(`${file}, ligne ${row.line}, champ « ${issue?.path.join('.')} » : valeur inattendue.`);
    }
    const { intitule, description, romeCode, competences } = read.data;
    offers.push({
      title: intitule,
      description,
      code: romeCode,
      skills: competences.flatMap(({ code }) => code ?? []),
    });
  }
  return offers;
}
