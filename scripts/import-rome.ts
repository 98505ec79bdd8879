import '../src/house.ts';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsThatName, rankAllAgain } from '../src/needs/index.ts';
import { importCatalogue, type ReleaseCounts, type Retired, readRelease } from '../src/occupations/index.ts';
import { profilesThatName } from '../src/participants/index.ts';
import { connectMongo, disconnectMongo } from '../src/platform/index.ts';
import { settingsBeside } from './services/running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const number = (value: number) => value.toLocaleString('fr-FR');

/**
 * `npm run import:rome -- PATH`: puts an official ROME release (folder or zip) in force in place of the catalogue before,
 * for every process, without a restart. Exit code 1, and nothing changed, where the release is not whole.
 */
async function importRome(source: string | undefined): Promise<number> {
  if (!source) return refuse('Indiquez le dossier ou le zip : npm run import:rome -- RefRomeCsv.zip');
  let inForce = false;
  try {
    console.log(`Lecture de ${source}…`);
    const release = await readRelease(source, (name, rows) =>
      console.log(`  ${name} : ${number(rows)} lignes`),
    );
    await connectMongo(settingsBeside(resolve(root, process.env.DATA_DIR || '.data')).MONGODB_URI);
    const retired = await importCatalogue(release, { along: rankAllAgain, progress: console.log });
    inForce = true;
    console.log(`${release.version} est en vigueur : ${counted(release.counts)}.`);
    await tellRetired(retired);
    console.log('Les classements en cours sont refaits avec ce référentiel.');
    return 0;
  } catch (error) {
    const state = inForce
      ? 'Le nouveau référentiel est en vigueur.'
      : 'Le référentiel en vigueur n’a pas changé.';
    return refuse(`${(error as Error).message}\n${state}`);
  } finally {
    await disconnectMongo();
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

const counted = (counts: ReleaseCounts) =>
  [
    `${number(counts.occupations)} fiches dont ${number(counts.parents)} parentes`,
    `${number(counts.names)} appellations`,
    `${number(counts.skills)} compétences`,
    `${number(counts.knowledge)} savoirs`,
    `${number(counts.contexts)} contextes de travail`,
    `${number(counts.core)} marques de cœur de métier`,
    `${number(counts.mobility)} liens de mobilité`,
  ].join(', ');

/** Needs and profiles keep codes that are gone: a person chooses what replaces them. */
async function tellRetired({ occupations, skills }: Retired): Promise<void> {
  const gone = [...occupations, ...skills];
  if (gone.length === 0) return console.log('Aucun code n’a disparu.');
  const codes = gone.map(({ item }) => item.code);
  const [needs, profiles] = [await needsThatName(codes), await profilesThatName(codes)];
  console.log(
    `${number(occupations.length)} métiers et ${number(skills.length)} compétences ont disparu. Les besoins et profils gardent leur code :`,
  );
  const uses = (code: string) => (needs.get(code) ?? 0) + (profiles.get(code) ?? 0);
  gone.sort((one, other) => uses(other.item.code) - uses(one.item.code));
  for (const { item, proposals } of gone) {
    const used = `${needs.get(item.code) ?? 0} besoins, ${profiles.get(item.code) ?? 0} profils`;
    const instead = proposals.map(({ code, name }) => `${code} ${name}`).join(' ; ') || 'aucune proposition';
    console.log(`  ${item.code} ${item.name} (${used}) → ${instead}`);
  }
}

process.exitCode = await importRome(process.argv[2]);
