import type { z } from 'zod';
import { date } from '../kit/format.ts';
import type { ownSpell } from './answers.ts';
import { iscedWords, itemWords, labourWords, resultWords, sensitiveWords, sexWords } from './words.ts';

const words: Readonly<Record<string, string>> = { ...labourWords, ...sensitiveWords, ...sexWords };

/** What a person reads of their participations in their file. */
export function esfLinesOf(spells: readonly z.output<typeof ownSpell>[]): string[] {
  if (spells.length === 0) return ['Aucune.'];
  return spells.flatMap(({ enteredOn, leftOn, answers, findings }) => [
    `Entrée le ${date(enteredOn)}${leftOn ? `, sortie le ${date(leftOn)}` : ''}.`,
    ...Object.entries(answers).flatMap(([name, value]) =>
      name === 'consentOn'
        ? [`Accord pour les questions sensibles : ${date(String(value))}.`]
        : [`${itemWords[name as keyof typeof itemWords]} : ${said(name, value)}.`],
    ),
    ...findings.map(
      ({ at, result, words: found }) =>
        `Contrôle du ${date(at)} : ${resultWords[result].toLowerCase()}${found ? `. ${found}` : ''}`,
    ),
  ]);
}

const said = (name: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (name === 'isced') return iscedWords[String(value) as keyof typeof iscedWords];
  if (name === 'birthDate') return date(String(value));
  return (words[String(value)] ?? String(value)).toLowerCase();
};
