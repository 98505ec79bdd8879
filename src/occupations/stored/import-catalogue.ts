import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction, isDuplicate, newId, now } from '../../platform/index.ts';
import { builtIn } from '../current-catalogue.ts';
import type { Release } from '../rome/build-release.ts';
import { loadEdition, readHead } from './load-catalogue.ts';
import { type CatalogueHead, Head, OccupationRows, SkillRows } from './models.ts';
import { type Retired, retiredBy } from './retired.ts';

/** How long an import that was killed keeps the next one waiting. */
const leaseMs = 10_000;
const batch = 5000;

export interface ImportOptions {
  /** What else changes with the catalogue, in the same transaction. */
  readonly along?: () => Promise<void>;
  readonly progress?: (text: string) => void;
}

/**
 * Loads a release beside the one in force, then puts it in force by one write. Until then nothing changes for anybody,
 * and what an import that was killed has left is removed by the next.
 * @returns what the catalogue before had and this release has not
 */
export async function importCatalogue(
  release: Release,
  { along = async () => {}, progress = () => {} }: ImportOptions = {},
): Promise<Retired> {
  const edition = newId();
  await takeLease(edition, progress);
  const renewing = setInterval(() => renewLease(edition).catch(() => {}), leaseMs / 5);
  try {
    const head = await readHead();
    await removeAllBut([head?.edition, edition]);
    const before = head?.edition === undefined ? builtIn : await loadEdition(head);
    if (!before) throw new Error('les lignes du référentiel en vigueur ne sont pas toutes là');
    const retired = retiredBy(before, release);
    await write(edition, release, retired, progress);
    await inTransaction(async () => {
      await putInForce(edition, release);
      await along();
    });
    return retired;
  } finally {
    clearInterval(renewing);
    await Head.updateOne({ holder: edition }, { $set: { holder: null, until: new Date(0) } }).catch(() => {});
  }
}

/** Machines disagree on the time; the database is one. */
const leaseFor = (holder: string) => ({
  holder,
  until: { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: leaseMs } },
});
const pipeline = { updatePipeline: true } as const;

async function takeLease(holder: string, progress: (text: string) => void): Promise<void> {
  await Head.create([{ _id: 'catalogue', until: new Date(0) }]).catch((error) => {
    if (!isDuplicate(error)) throw error;
  });
  for (let waited = false; ; waited = true) {
    const free = { _id: 'catalogue' as const, $expr: { $lt: ['$until', '$$NOW'] } };
    const { modifiedCount } = await Head.updateOne(free, [{ $set: leaseFor(holder) }], pipeline);
    if (modifiedCount > 0) return;
    if (!waited) progress('Un autre import est en cours, ou vient d’être interrompu : attente…');
    await sleep(500);
  }
}

const renewLease = (holder: string) => Head.updateOne({ holder }, [{ $set: leaseFor(holder) }], pipeline);

/** The one write that changes the catalogue of everybody; nothing when another import has taken over. */
async function putInForce(edition: string, { version, occupations, skills }: Release): Promise<void> {
  const set: Partial<CatalogueHead> = {
    edition,
    version,
    rows: { occupations: occupations.length, skills: skills.length },
    since: now(),
  };
  const { matchedCount } = await Head.updateOne({ _id: 'catalogue', holder: edition }, { $set: set });
  if (matchedCount === 0) throw new Error('un autre import a pris la suite de celui-ci');
}

async function write(
  edition: string,
  release: Release,
  retired: Retired,
  progress: (text: string) => void,
): Promise<void> {
  const row = (isRetired: boolean) => (item: object) => ({ ...item, edition, retired: isRetired });
  const occupations = [
    ...release.occupations.map(row(false)),
    ...retired.occupations.map(({ item }) => row(true)(item)),
  ];
  const skills = [...release.skills.map(row(false)), ...retired.skills.map(({ item }) => row(true)(item))];
  const parts = [
    ['fiches', OccupationRows.collection, occupations],
    ['compétences et savoirs', SkillRows.collection, skills],
  ] as const;
  for (const [what, collection, rows] of parts) {
    for (let done = 0; done < rows.length; done += batch) {
      await collection.insertMany(rows.slice(done, done + batch), { ordered: false });
      progress(`Enregistrement : ${Math.min(done + batch, rows.length)} sur ${rows.length} ${what}`);
    }
  }
}

async function removeAllBut(editions: readonly (string | undefined)[]): Promise<void> {
  const kept = editions.filter((edition) => edition !== undefined);
  await OccupationRows.deleteMany({ edition: { $nin: kept } });
  await SkillRows.deleteMany({ edition: { $nin: kept } });
}
