import type { z } from 'zod';
import { attachables, type Origin } from '../../documents/index.ts';
import { date } from '../kit/format.ts';
import type { documentAnswer } from './answers.ts';

export const originWords: Record<Origin, string> = {
  person: 'La personne',
  structure: 'Notre structure',
  company: 'Une entreprise',
  partner: 'Un organisme partenaire',
};

export const kindName = (code: string): string =>
  attachables()
    .flatMap(({ kinds }) => kinds)
    .find((kind) => kind.code === code)?.label ?? code;

/** What a person reads of their documents in their file. */
export function documentLines(documents: readonly z.output<typeof documentAnswer>[]): string[] {
  if (documents.length === 0) return ['Aucun.'];
  return documents.map(({ kind, name, addedAt, endsOn, origin, keptUntil }) => {
    const end = endsOn ? `, valable jusqu’au ${date(endsOn)}` : '';
    return `${kindName(kind)} : ${name}, ajouté le ${date(addedAt)}${end}, remis par : ${originWords[origin].toLowerCase()}, gardé jusqu’au ${date(keptUntil)}.`;
  });
}
