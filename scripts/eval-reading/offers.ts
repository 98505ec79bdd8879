import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { permitCategory } from '../../src/needs/file/board-fields.ts';

/** What is used of an advertisement of the public employment service. Only title and description are ever read. */
const offer = z.object({
  id: z.coerce.string().default(''),
  intitule: z.string().trim().min(1),
  description: z.string(),
  romeCode: z.string().regex(/^[A-Z]\d{4}$/),
  competences: z.array(z.object({ code: z.string().optional() })).default([]),
  typeContrat: z.string().optional(),
  duree: z.string().optional(),
  dureeTravailLibelle: z.string().optional(),
  salaire: z.object({ libelle: z.string().optional() }).optional(),
  nombrePostes: z.number().optional(),
  permis: z.array(z.object({ libelle: z.string() })).default([]),
  commune: z.string().optional(),
});

export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The fiche that its author chose. */
  readonly code: string;
  /** Codes of the skills that its author ticked; empty where none was. */
  readonly skills: readonly string[];
  /** What its author filed beside the text, as it stands there. */
  readonly contractType?: string | undefined;
  readonly duration?: string | undefined;
  readonly salary?: string | undefined;
  readonly posts?: number | undefined;
  /** Driving licences, by our codes. */
  readonly licences: readonly string[];
  /** INSEE code of the commune that its author filed beside the text. */
  readonly commune?: string | undefined;
}

/** @throws Error naming the line that is no such advertisement */
export async function readOffers(file: string): Promise<Offer[]> {
  const offers: Offer[] = [];
  // As it stands, not as an import takes it: a text that lost a character long ago is measured with the others.
  const lines = (await readFile(file, 'utf8')).split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = offer.safeParse(JSON.parse(line));
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new Error(`${file}, ligne ${i + 1}, champ « ${issue?.path.join('.')} » : valeur inattendue.`);
    }
    const { id, intitule, description, romeCode, competences, commune, permis, ...filed } = read.data;
    offers.push({
      id,
      title: intitule,
      description,
      code: romeCode,
      skills: competences.flatMap(({ code }) => code ?? []),
      contractType: filed.typeContrat,
      duration: filed.dureeTravailLibelle ?? filed.duree,
      salary: filed.salaire?.libelle,
      posts: filed.nombrePostes,
      licences: permis.map(({ libelle }) => permitCategory(libelle)),
      commune,
    });
  }
  return offers;
}
