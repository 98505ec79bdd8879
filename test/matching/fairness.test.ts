import * as fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoNeeds, demoPolicy, demoWorld, measuringKeys } from '../../scripts/bench/material.ts';
import { type Career, tradeMarket } from '../../scripts/demo/careers.ts';
import { chanceOf } from '../../scripts/demo/chance.ts';
import { people as drawPeople } from '../../scripts/demo/people.ts';
import { tellExperience } from '../../scripts/demo/texts.ts';
import type { Entry } from '../../src/explanations/index.ts';
import { stems } from '../../src/french/index.ts';
import {
  type Exclusion,
  groups,
  PeopleIndex,
  type Policy,
  type RankableNeed,
  type RankableProfile,
} from '../../src/matching/index.ts';
import { currentCatalogue } from '../../src/occupations/index.ts';
import {
  type ImportedParticipant,
  importParticipants,
  streamRankable,
} from '../../src/participants/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { livedInZones } from '../../src/territory/index.ts';
import { aPerson, aProfile } from '../support/fixtures.ts';
import { rankOne } from '../support/ranked.ts';
import { type World as House, startWorld } from '../support/world.ts';
import * as oracle from './oracle/index.ts';

const seed = 'equite';
useKeys(measuringKeys);
const market = tradeMarket();
const world = demoWorld();
const needs = demoNeeds({ seed, needs: 15 });

/** A person of the demonstration, whose words are those of a woman or of a man, the rest being the same. */
const told = (record: ImportedParticipant, i: number, woman: boolean): ImportedParticipant => {
  const { experience = [], wishes = [], skills = null } = record.profile;
  const trade = market.trade(wishes[0] ?? '') ?? market.trades[0];
  const career = { trade, experience, wishes, skills } as Career;
  return { ...record, experienceText: tellExperience(chanceOf(`${seed}/${i}`), market, woman, career) };
};
const isWoman = (i: number): boolean => i % 2 === 0;
const records = [...drawPeople({ seed, count: 5000, today: '2026-11-25', counsellors: new Map() })].map(
  (record, i) => told({ ...record, state: 'active', wantsProposals: true }, i, isWoman(i)),
);

let house: House;
let people: RankableProfile[];
let policy: Policy;
let scores: string[];
beforeAll(async () => {
  house = await startWorld({
    workers: false,
    env: { INDEX_KEY: measuringKeys.INDEX_KEY.toString('base64') },
  });
  people = await stored(records);
  policy = await demoPolicy(people);
  scores = scoresOf(people);
}, 60_000);
afterAll(() => house.stop());

const participants = () => mongoose.connection.collection<any>('participants');

/** What the ranking reads of people once they are stored. `unseen` is written beside what the room writes. */
async function stored(list: readonly ImportedParticipant[], unseen?: object): Promise<RankableProfile[]> {
  await participants().deleteMany({});
  await importParticipants(list);
  if (unseen) {
    const inProfile = Object.entries(unseen).map(([name, value]) => [`profile.${name}`, value]);
    await participants().updateMany({}, { $set: { ...unseen, ...Object.fromEntries(inProfile) } });
  }
  const read: RankableProfile[] = [];
  for await (const profile of streamRankable()) read.push(profile);
  return read;
}

/** Everybody's score for each need: one line a need, which compares faster than 5,000 objects. */
const scoresOf = (list: readonly RankableProfile[], inWorld = world): string[] => {
  const index = PeopleIndex.build(list, policy, inWorld);
  return needs.map((need) =>
    index
      .find(need, { inAll: list.length })
      .hits.map(({ id, score, group }) => `${id} ${score} ${group}`)
      .join(),
  );
};

const next = <T>(list: readonly T[], item: T): T => list[(list.indexOf(item) + 1) % list.length] as T;
const structures = [...new Set(records.map(({ structureId }) => structureId))];
const zones = livedInZones.map(({ code }) => code);
const obstacles = ['health', 'family', 'justice', 'housing', 'money', 'french'] as const;

type Change = (record: ImportedParticipant, i: number) => ImportedParticipant;
/** What is never an input, as it stands in what is stored. */
const never: readonly Change[] = [
  (one) => ({ ...one, identity: { ...one.identity, firstName: 'Fatoumata', lastName: 'Ba' } }),
  (one) => ({
    ...one,
    identity: { ...one.identity, birthDate: '1962-02-03', sex: 'm' },
    enteredOn: '2023-01-02',
  }),
  (one) => ({ ...one, obstacles: obstacles.map((kind) => ({ kind, note: 'À suivre.' })) }),
  (one) => ({ ...one, structureId: next(structures, one.structureId), counsellorId: 'other' }),
  (one, i) => told(one, i, !isWoman(i)),
];
/** What nothing stores: written raw, in the profile too. */
const unseen = {
  sex: 'f',
  origin: 'Comores',
  nationality: 'KM',
  family: { children: 4, alone: true },
  health: 'suivi',
  disability: true,
  allowance: 'rsa',
  quarter: 'QP013048',
};

describe('what is never an input, for 5,000 people from what is stored of them', () => {
  test('name, age and sex, obstacles, structure or words in the other gender, each alone, changes no score', async () => {
    const changed = await stored(records.map((one, i) => (never[i % never.length] as Change)(one, i)));
    expect(changed).toHaveLength(records.length);
    expect(scoresOf(changed)).toEqual(scores);
  });

  test('all at once, in another commune at equal travel time, with sex, origin, family, health, disability, allowance and quarter if they were stored, change no score', async () => {
    const changed = records.map((record, i) => {
      const one = never.reduce((sofar, change) => change(sofar, i), record);
      const { zone } = one.profile;
      return zone ? { ...one, profile: { ...one.profile, zone: next(zones, zone) } } : one;
    });
    const back = new Map(zones.map((zone) => [next(zones, zone), zone]));
    const elsewhere: typeof world = {
      ...world,
      minutes: (mode, from, to) => world.minutes(mode, back.get(from) ?? from, to),
    };
    const passed = await stored(changed, unseen);
    for (const name of Object.keys(unseen)) expect(passed[0]).not.toHaveProperty(name);
    // None of it leaves the database; the engine is handed it all the same.
    const read = passed.map((person) => ({ ...person, ...unseen }));
    expect(read[0]).toMatchObject(unseen);
    expect(scoresOf(read, elsewhere)).toEqual(scores);
    expect(scoresOf(read)).not.toEqual(scores);
  });

  test('none can be written in a profile', async () => {
    const counsellor = await house.sign('counsellor');
    for (const field of ['origin', 'nationality', 'family', 'health', 'disability', 'allowance', 'quarter']) {
      const beside = await counsellor.post('/participants', aPerson({ [field]: 'x' }));
      expect(beside.status, field).toBe(422);
      expect(beside.problem.errors).toMatchObject([{ field }]);
      const within = await counsellor.post('/participants', aPerson({ profile: aProfile({ [field]: 'x' }) }));
      expect(within.problem.errors).toMatchObject([{ field: `profile.${field}` }]);
    }
  });
});

describe('one word whoever writes it', () => {
  /** Masculine then feminine: adjectives, participles and nouns that people use of themselves. */
  const pairs = `
discret discrète, complet complète, inquiet inquiète, secret secrète, concret concrète, léger légère, fier fière,
grand grande, gros grosse, blanc blanche, franc franche, sec sèche, long longue, actif active, sportif sportive, vif vive,
nouveau nouvelle, beau belle, vieux vieille, doux douce, travailleur travailleuse, soigneux soigneuse, sérieux sérieuse,
ponctuel ponctuelle, professionnel professionnelle, polyvalent polyvalente, bon bonne, ancien ancienne, européen européenne,
formé formée, diplômé diplômée, employé employée, né née, allé allée, venu venue, parti partie, inscrit inscrite, mis mise,
pris prise, appris apprise, assis assise, premier première, dernier dernière, étranger étrangère, français française,
tunisien tunisienne, comorien comorienne, ouvrier ouvrière, caissier caissière, cuisinier cuisinière, pâtissier pâtissière,
boulanger boulangère, infirmier infirmière, soignant soignante, gérant gérante, adjoint adjointe, délégué déléguée,
directeur directrice, animateur animatrice, formateur formatrice, conducteur conductrice, agriculteur agricultrice,
coiffeur coiffeuse, vendeur vendeuse, serveur serveuse, chauffeur chauffeuse, couturier couturière, gardien gardienne,
technicien technicienne, patron patronne, maçon maçonne, hôte hôtesse, maître maîtresse, jardinier jardinière,
ambassadeur ambassadrice, médiateur médiatrice, commercial commerciale, retraité retraitée, agent agente, chef cheffe,
commis commise, magasinier magasinière, préparateur préparatrice, plongeur plongeuse, soudeur soudeuse, père mère,
garçon fille, homme femme, monsieur madame, valet femme, barman barmaid, steward hôtesse, lingier lingère`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]);
  const names = currentCatalogue()
    .occupations.flatMap(({ name, names }) => [name, ...names])
    .map((name) => name.split(' / '))
    .filter((parts): parts is [string, string] => parts.length === 2);

  test.each([
    ['words people use of themselves', pairs],
    ['names of occupations', names],
  ] as const)('%s', (_, list) => {
    for (const [man, woman] of list) {
      const [one, other] = [stems(man), stems(woman)];
      const common = Math.min(one.length, other.length);
      expect(other.slice(0, common), `${man} / ${woman}`).toEqual(one.slice(0, common));
    }
  });
});

type Result = Entry | Exclusion;
/** The engine's answer, which is the oracle's. */
function weighed(need: RankableNeed, person: RankableProfile, inWorld = world): Result {
  const here = rankOne(need, person, policy, inWorld);
  const there = oracle.rankOne(need, person, policy, inWorld);
  if ('limit' in here) expect(there).toEqual(here);
  else expect(there).toMatchObject({ score: here.score, group: here.group });
  return here;
}
const isOut = (result: Result): result is Exclusion => 'limit' in result;
function expectNoLower(before: Result, after: Result): void {
  if (isOut(before)) return;
  if (isOut(after)) throw new Error(`kept out by ${after.limit} ${after.code}`);
  expect(after.score).toBeGreaterThanOrEqual(before.score);
}

const aNeedOf = fc.nat(needs.length - 1).map((i) => needs[i] as RankableNeed);
const whoever = fc.nat(records.length - 1);
const personAt = (i: number): RankableProfile => people[i] as RankableProfile;
const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 1500 });

describe('a person and a need of the demonstration, whichever', () => {
  test('a skill that is asked for, added or better known, never lowers the score of a profile that was filled in', () => {
    holds(
      fc.property(aNeedOf, whoever, fc.nat(), fc.integer({ min: 1, max: 4 }), (need, i, which, level) => {
        const person = personAt(i);
        const { code } = need.skills[which % Math.max(need.skills.length, 1)] ?? {};
        if (!code || person.skills === null) return;
        const skills = person.skills.some((skill) => skill.code === code)
          ? person.skills.map((one) =>
              one.code === code ? { code, level: Math.max(level, one.level) } : one,
            )
          : [...person.skills, { code, level }];
        expectNoLower(weighed(need, person), weighed(need, { ...person, skills }));
      }),
    );
  });

  test('a shorter trip never lowers the score, by all means of travel or by some', () => {
    const means = fc.subarray(['walk', 'bike', 'transit', 'car'], { minLength: 1 });
    holds(
      fc.property(aNeedOf, whoever, means, fc.integer({ min: 1, max: 60 }), (need, i, shorter, saved) => {
        const quicker: typeof world = {
          ...world,
          minutes: (mode, from, to) => {
            const minutes = world.minutes(mode, from, to);
            return minutes === null || !shorter.includes(mode) ? minutes : Math.max(1, minutes - saved);
          },
        };
        const person = personAt(i);
        expectNoLower(weighed(need, person), weighed(need, person, quicker));
      }),
    );
  });

  const near = (need: RankableNeed): Partial<RankableProfile> => ({
    zone: need.zone,
    travel: { modes: ['car'], maxMinutes: 240 },
  });
  const blanks: [blank: Partial<RankableProfile>, yes: (need: RankableNeed) => Partial<RankableProfile>][] = [
    [{ skills: null }, ({ skills }) => ({ skills: skills.map(({ code }) => ({ code, level: 4 })) })],
    [{ zone: null }, near],
    [{ travel: null }, near],
    [{ minutesPerWeek: null }, () => ({ minutesPerWeek: { min: 0, max: 2880 } })],
    [{ contracts: null }, ({ contract }) => ({ contracts: [contract ?? 'cdi'] })],
    [{ availableFrom: null }, () => ({ availableFrom: '2020-01-01' })],
    [
      { licences: {} },
      ({ demands }) => ({ licences: Object.fromEntries(demands.map(({ code }) => [code, true])) }),
    ],
  ];
  test('a blank never outranks the same profile completed with a yes', () => {
    holds(
      fc.property(aNeedOf, whoever, fc.constantFrom(...blanks), (need, i, [blank, yes]) => {
        const before = weighed(need, { ...personAt(i), ...blank });
        const after = weighed(need, { ...personAt(i), ...blank, ...yes(need) });
        expectNoLower(before, after);
        if (isOut(before) || isOut(after)) return;
        expect(groups.indexOf(after.group)).toBeLessThanOrEqual(groups.indexOf(before.group));
      }),
    );
  });

  test('the order of people, and of what each has listed, changes nothing', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (draws) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, at: draws.next().value as number }))
            .sort((one, other) => one.at - other.at)
            .map(({ item }) => item);
        const mixed = shuffled(people).map((person) => ({
          ...person,
          wishes: shuffled(person.wishes),
          experience: shuffled(person.experience),
          skills: person.skills && shuffled(person.skills),
          words: Object.fromEntries(shuffled(Object.entries(person.words))),
        }));
        expect(scoresOf(mixed)).toEqual(scores);
      }),
      { numRuns: 1 },
    );
  });
});
