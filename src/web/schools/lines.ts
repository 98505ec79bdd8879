import type { z } from 'zod';
import { date } from '../kit/format.ts';
import type { ownSession } from './answers.ts';
import { pupilWords, schoolExitWords } from './words.ts';

/** What a person reads in their file of sessions of schools. */
export const schoolLinesOf = (sessions: readonly z.output<typeof ownSession>[]): string[] =>
  sessions.length === 0
    ? ['Aucune.']
    : sessions.map(
        ({ name, startsOn, state, enteredOn, exit, skills, follow }) =>
          `${name}, le ${date(startsOn)} : ${pupilWords[state][0].toLowerCase()}${enteredOn ? `, entrée le ${date(enteredOn)}` : ''}${
            skills.length > 0 ? ` ; compétences validées : ${skills.map(({ code }) => code).join(', ')}` : ''
          }${exit ? ` ; sortie le ${date(exit.on)} (${schoolExitWords[exit.kind].toLowerCase()})` : ''}${follow
            .map(({ months, kind }) => ` ; ${months} mois après : ${schoolExitWords[kind].toLowerCase()}`)
            .join('')}.`,
      );
