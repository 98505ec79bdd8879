import { z } from 'zod';
import { type Actor, type FileLine, importable, type Taken } from '../../access/index.ts';
import { accompanyingAt } from '../../accounts/index.ts';
import { fold } from '../../french/index.ts';
import { fingerprint, Problem, parseOrProblem } from '../../platform/index.ts';
import { zone as zoneOf } from '../../territory/index.ts';
import { createParticipant, createParticipantInput } from '../create-participant.ts';
import type { LikelyDouble } from '../likely-doubles.ts';
import { participantManage } from '../rights.ts';
import { ownStructure } from '../scope.ts';
import { personColumns } from './columns.ts';
import { type MappedPerson, type PersonRow, personOfRow, rowOfDossier, textsOf } from './person-of-row.ts';

/**
 * People whom a structure accompanies already, as it has them: a table by any names that people give its columns, or
 * dossiers as JSON. A record is a draft, unless the file says that the person has confirmed it; it is given to the counsellor
 * whose address stands in the file, else to whoever sends it.
 */
export const peopleImport = importable({
  kind: 'participants',
  label: 'Personnes accompagnées',
  right: participantManage,
  columns: personColumns,
  options: z.strictObject({}),
  fields: [],
  async plan(line: FileLine, _options, actor: Actor) {
    const row = line.columns ? textsOf(line.value) : rowOfDossier(line.value);
    const mapped = personOfRow(row);
    if (mapped.wrong.length > 0)
      throw new Problem(422, 'invalid', 'Cette ligne est à corriger.', mapped.wrong);
    const structureId = ownStructure(actor);
    return {
      key: keyOf(structureId, row, mapped),
      name: [mapped.input.firstName, mapped.input.lastName].join(' '),
      take: async (by) => keepPerson(by, structureId, row.counsellor, mapped),
    };
  },
});

/**
 * Of one person in one structure: by names and birth date where the file has it, so that a spreadsheet which has grown is taken
 * in again. Under a key of the house: a plain digest would tell who it is of.
 */
function keyOf(structureId: string, row: PersonRow, { input }: MappedPerson): string {
  const { firstName, lastName, birthDate } = input;
  const who = birthDate ? [fold(`${lastName}`), fold(`${firstName}`), birthDate] : [row];
  return fingerprint('imported-person', JSON.stringify([structureId, ...who]));
}

async function keepPerson(
  actor: Actor,
  structureId: string,
  counsellor: string | undefined,
  { input, remarks }: MappedPerson,
): Promise<Taken> {
  const counsellorId = counsellor && (await accompanyingAt(structureId, counsellor));
  const parsed = parseOrProblem(
    createParticipantInput,
    { ...input, ...(counsellorId ? { counsellorId } : {}) },
    'ligne',
  );
  try {
    const { id, reference, state, profile } = await createParticipant(actor, parsed);
    const stranger =
      counsellor && !counsellorId ? [`référent « ${counsellor} » : aucun compte chez vous`] : [];
    const place = profile.zone && zoneOf(profile.zone)?.name;
    return {
      id,
      as: state === 'draft' ? 'brouillon' : 'créée',
      text: [[reference, place].filter(Boolean).join(', '), ...stranger, ...remarks].join(' ; '),
    };
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'likely-double')) throw error;
    const doubles = error.extra.candidates as readonly LikelyDouble[];
    const known = doubles.map(({ reference }) => reference).join(', ');
    throw new Problem(
      409,
      'likely-double',
      `Cette personne a sans doute déjà une fiche : ${known}. Complétez-la, ou créez celle-ci à la main.`,
    );
  }
}
