import { type Figure, type FigureLine, ofStructures } from '../access/index.ts';
import { Contract, type ContractDoc } from './contract.ts';
import { Hours, type HoursDoc } from './hours.ts';
import { lastOf } from './judge.ts';
import { ClausePerson, type PersonDoc } from './person.ts';
import { contractsWithin } from './reach.ts';
import { clauseRead } from './rights.ts';

type Row = Pick<HoursDoc, '_id' | 'contractId' | 'personId' | 'month' | 'judged'>;

const opens: Figure['opens'] = {
  right: clauseRead,
  async lines(actor, ids): Promise<FigureLine[]> {
    const docs = await Contract.find({ $and: [{ _id: { $in: [...ids] } }, contractsWithin(actor)] })
      .select({ reference: 1, title: 1 })
      .lean<Pick<ContractDoc, '_id' | 'reference' | 'title'>[]>();
    return docs.map(({ _id, reference, title }) => ({
      id: _id,
      label: `${reference}, ${title}`,
      path: `/marches/${_id}`,
    }));
  },
};

export const clauseFigures: readonly Figure[] = [
  {
    key: 'clause-hours',
    name: 'Heures de clause sociale',
    subject: 'Emploi',
    definition:
      'Somme des heures d’insertion faites dans les mois de la période, que le facilitateur a acceptées et que les règles comptent ; les heures d’un mois comptent à son dernier jour.',
    source: 'Heures que les entreprises et les SIAE disent, et que le facilitateur vérifie',
    from: '2026-11-30',
    unit: 'hours',
    better: 'more',
    ofPeople: true,
    sees: { ...ofStructures, facilitator: 'all' },
    published: true,
    opens,
    async facts({ from, until }, structureId) {
      const months = { $gte: from.slice(0, 7), $lte: until.slice(0, 7) };
      const rows = await Hours.find({ state: 'accepted', month: months })
        .select({ contractId: 1, personId: 1, month: 1, judged: 1 })
        .lean<Row[]>();
      const people = await ClausePerson.find({ _id: { $in: [...new Set(rows.map((row) => row.personId))] } })
        .select({ participantId: 1, structureId: 1 })
        .lean<Pick<PersonDoc, '_id' | 'participantId' | 'structureId'>[]>();
      const known = new Map(people.map((person) => [person._id, person]));
      return rows.flatMap(({ contractId, personId, month, judged }) => {
        const person = known.get(personId);
        if (structureId && person?.structureId !== structureId) return [];
        return [
          {
            id: contractId,
            on: lastOf(month),
            value: judged.counted / 60,
            structureId: person?.structureId,
            participantId: person?.participantId ?? personId,
          },
        ];
      });
    },
  },
];
