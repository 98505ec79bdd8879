import { z } from 'zod';
import { type Actor, importable } from '../access/index.ts';
import { fold, readDay } from '../french/index.ts';
import { calendarMonth, fingerprint, invalidField, Problem } from '../platform/index.ts';
import { Contract, type ContractDoc, Operation } from './contract.ts';
import type { ContractKind } from './hours.ts';
import type { Way } from './judge.ts';
import { ClausePerson, keyOf, type PersonDoc } from './person.ts';
import { contractsWithin, partiesFor } from './reach.ts';
import { clauseHours } from './rights.ts';
import { tellHours } from './tell-hours.ts';

/** A month's statement has no official form: these are the names that companies and facilitators give its columns. */
const columns = {
  month: ['Mois', 'Période'],
  contract: ['Numéro de marché', 'Marché', 'Référence', 'N° marché'],
  operation: ['Opération'],
  lot: ['Lot', 'Numéro de lot'],
  siret: ['SIRET employeur', 'SIRET', 'SIRET de l’employeur', 'siret_employeur'],
  employerKind: ['Type d’employeur', 'type_employeur', 'Type employeur'],
  way: ['Modalité', 'Mode', 'Emploi'],
  person: ['Identifiant', 'Personne', 'personne_ref', 'Référence de la personne'],
  lastName: ['Nom'],
  firstName: ['Prénom'],
  birthDate: ['Date de naissance', 'Né(e) le', 'Naissance'],
  contractKind: ['Type de contrat', 'Contrat', 'type_contrat'],
  hours: ['Heures', 'Heures réalisées', 'Nombre d’heures', 'Heures d’insertion'],
} as const;
type Row = Readonly<Partial<Record<keyof typeof columns, string>>>;

const wayWords: readonly (readonly [RegExp, Way])[] = [
  [/apprenti/, 'apprentice'],
  [/\betti\b|interim|travail temporaire/, 'etti'],
  [/\bai\b|association intermediaire/, 'ai'],
  [/\bgeiq\b/, 'geiq'],
  [/\baci\b|chantier/, 'aci'],
  [/\bei\b|entreprise d.insertion/, 'ei'],
  [/\b(?:ea|eatt|esat)\b|adaptee/, 'adapted'],
  [/directe?|titulaire/, 'direct'],
];
const contractWords: readonly (readonly [RegExp, ContractKind])[] = [
  [/apprenti/, 'apprenticeship'],
  [/professionnalisation/, 'professionalisation'],
  [/cddi|insertion/, 'cddi'],
  [/mission|interim|temporaire|\bctt\b/, 'temporary'],
  [/\bcdi\b|indetermine/, 'cdi'],
  [/\bcdd\b|determine/, 'cdd'],
];
const wordOf = <Kept>(
  words: readonly (readonly [RegExp, Kept])[],
  ...texts: readonly (string | undefined)[]
) => {
  for (const text of texts)
    for (const [pattern, kept] of words)
      if (text && pattern.test(fold(text).replace(/[_-]+/g, ' '))) return kept;
  return undefined;
};

/** « 112,50 », « 112h30 », « 1 512 ». */
function minutesOf(text = ''): number {
  const said = text.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();
  const clock = /^(\d{1,3})(?:h|:)(\d{2})?$/.exec(said);
  if (clock && Number(clock[2] ?? 0) < 60) return Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  const decimal = /^\d{1,4}(?:[.,]\d{1,4})?h?$/.test(said);
  if (decimal) return Math.round(Number(said.replace('h', '').replace(',', '.')) * 60);
  throw invalidField('hours', 'unreadable', `« ${text.slice(0, 40)} » n’est pas un nombre d’heures.`);
}

function monthOf(text = ''): string {
  const short = /^(\d{1,2})[/-](\d{4})$/.exec(text.trim());
  const said = short
    ? `${short[2]}-${short[1]?.padStart(2, '0')}`
    : (readDay(text)?.slice(0, 7) ?? text.trim());
  const { data } = calendarMonth.safeParse(said.slice(0, 7));
  if (data) return data;
  throw invalidField(
    'month',
    'unreadable',
    `« ${text.slice(0, 40)} » n’est pas un mois : écrivez 2026-10 ou 10/2026.`,
  );
}

/** By its number, or by its operation and lot: one alone, within reach. */
async function contractOf(actor: Actor, { contract, operation, lot }: Row): Promise<ContractDoc> {
  const operations = operation ? await Operation.find({ name: operation }).distinct('_id') : [];
  const reference = contract ?? lot;
  const found =
    reference || operations.length > 0
      ? await Contract.find({
          $and: [
            contractsWithin(actor),
            reference ? { reference } : {},
            operation ? { operationId: { $in: operations } } : {},
          ],
        })
          .limit(2)
          .lean<ContractDoc[]>()
      : [];
  const [only, other] = found;
  if (only && !other) return only;
  const said = [contract, operation, lot].filter(Boolean).join(', ').slice(0, 120);
  throw invalidField(
    'contract',
    other ? 'several' : 'unknown',
    other
      ? `Plusieurs marchés répondent à « ${said} » : donnez le numéro de marché.`
      : `Aucun marché suivi ne répond à « ${said} ».`,
  );
}

/** Somebody who works on this contract: by our number, or by names and birth date. */
async function personOf({ _id }: ContractDoc, row: Row): Promise<PersonDoc> {
  const { person, lastName, firstName, birthDate } = row;
  const born = birthDate && readDay(birthDate);
  const who = person
    ? { _id: person }
    : born && lastName && firstName
      ? { key: keyOf({ firstName, lastName, birthDate: born }) }
      : undefined;
  const found =
    who && (await ClausePerson.findOne({ $and: [who, { 'places.contractId': _id }] }).lean<PersonDoc>());
  if (found) return found;
  throw invalidField(
    person ? 'person' : 'lastName',
    'unknown',
    'Cette personne n’est pas affectée à ce marché : donnez son identifiant, ou son nom, son prénom et sa date de naissance.',
  );
}

/** Hours of clauses as a monthly statement tells them; told again with another number, they are corrected. */
export const hoursImport = importable({
  kind: 'clause-hours',
  label: 'Heures de clauses sociales',
  right: clauseHours,
  columns,
  options: z.strictObject({}),
  fields: [],
  async plan({ value }, _options, actor) {
    const row = Object.fromEntries(
      Object.entries(value).flatMap(([name, said]) => {
        const text = typeof said === 'string' || typeof said === 'number' ? String(said).trim() : '';
        return text && name in columns ? [[name, text.slice(0, 200)]] : [];
      }),
    ) as Row;
    const month = monthOf(row.month);
    const minutes = minutesOf(row.hours);
    const way = wordOf(
      wayWords,
      row.contractKind && /apprenti/i.test(row.contractKind) ? 'apprenti' : '',
      row.employerKind,
      row.way,
    );
    if (!way)
      throw invalidField(
        'way',
        'unknown',
        'La modalité (embauche directe, ETTI, AI, GEIQ, EI, ACI…) ne se lit pas.',
      );
    const contract = await contractOf(actor, row);
    const parties = partiesFor(actor, contract);
    const party = row.siret
      ? parties.find(({ siret }) => siret === row.siret?.replace(/\s/g, ''))
      : parties[0];
    if (!party || (!row.siret && parties.length > 1))
      throw invalidField('siret', 'unknown', 'Cet employeur n’est pas une entreprise de ce marché.');
    const { _id: personId } = await personOf(contract, row);
    const contractKind = wordOf(contractWords, row.contractKind) ?? 'cdd';
    const told = { personId, partyId: party.id, way, contractKind, minutes };
    return {
      // Under a key of the house: a plain digest would tell who worked where.
      key: fingerprint('imported-hours', JSON.stringify([contract._id, month, told])),
      name: `${contract.reference}, ${month}`,
      take: async (by) => {
        await tellHours(by, contract._id, { month, rows: [told] }).catch(ofTheLine);
        return {
          id: contract._id,
          as: 'saisies',
          text: `${contract.title}, ${month} : ${minutes / 60} h`.replace('.', ','),
        };
      },
    };
  },
});

/** Fields of the one row are those of the line. */
function ofTheLine(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  const { status, code, message, errors } = error;
  throw new Problem(
    status,
    code,
    message,
    errors.map((one) => ({ ...one, field: one.field.replace(/^rows\.0\./, '').replace('partyId', 'siret') })),
  );
}
