import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { CatalogueTables } from '../open-catalogue.ts';
import { withBuiltIn } from '../with-built-in.ts';
import { buildRelease, type Release } from './build-release.ts';
import { parseTable, RomeReleaseError, type RomeTables, tableNames } from './tables.ts';

/** All files of a release together come to a fifth of it: what is larger is not one, or is made to fill the memory. */
const MAX_BYTES = 100 * 1024 * 1024;

const filePattern = /^unix_(?<table>[a-z_]+)_v(?<version>\d{1,6})_utf8\.csv$/;

/**
 * Reads an official ROME release: a folder or a zip of its CSV files.
 * @param onTable told of each table that was read
 * @throws RomeReleaseError naming the file, line and column that are wrong
 */
export async function readRelease(
  source: string,
  onTable: (fileName: string, rows: number) => void = () => {},
): Promise<Release> {
  const files = await filesOf(source);
  const version = versionOf([...files.keys()], source);
  const fileNames = Object.fromEntries(
    tableNames.map((name) => [name, `unix_${name}_v${version}_utf8.csv`]),
  ) as Record<keyof RomeTables, string>;
  const missing = Object.values(fileNames).filter((name) => !files.has(name));
  if (missing.length > 0) {
    const list = missing.join(', ');
    throw new RomeReleaseError(`${source} : fichier${missing.length > 1 ? 's' : ''} absent : ${list}.`);
  }
  const tables: Partial<Record<keyof RomeTables, unknown>> = {};
  for (const name of tableNames) {
    const rows = parseTable(name, fileNames[name], files.get(fileNames[name]) as Buffer);
    tables[name] = rows;
    onTable(fileNames[name], rows.length);
  }
  return buildRelease(`rome-${version}`, tables as RomeTables, fileNames);
}

/** A release as a catalogue, for what needs no database. */
export const readRomeRelease = async (source: string): Promise<CatalogueTables> =>
  withBuiltIn(await readRelease(source));

/** One release at a time: two versions side by side are refused rather than mixed. */
function versionOf(names: readonly string[], source: string): string {
  const versions = [...new Set(names.map((name) => filePattern.exec(name)?.groups?.version ?? ''))];
  const [version] = versions;
  if (!version) {
    throw new RomeReleaseError(
      `${source} ne contient aucun fichier de ROME (unix_<table>_v<version>_utf8.csv).`,
    );
  }
  if (versions.length > 1) {
    throw new RomeReleaseError(`${source} mélange plusieurs versions de ROME : ${versions.join(', ')}.`);
  }
  return version;
}

async function filesOf(source: string): Promise<Map<string, Buffer>> {
  const info = await stat(source).catch(() => undefined);
  if (!info) throw new RomeReleaseError(`${source} : ce dossier ou ce fichier n’existe pas.`);
  return info.isDirectory() ? filesOfFolder(source) : filesOfZip(source, info.size);
}

const tooLarge = (source: string) =>
  new RomeReleaseError(`${source} est trop gros pour être une version de ROME.`);

async function filesOfFolder(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let bytes = 0;
  for (const name of (await readdir(folder)).filter((one) => filePattern.test(one))) {
    const file = path.join(folder, name);
    bytes += (await stat(file)).size;
    if (bytes > MAX_BYTES) throw tooLarge(folder);
    files.set(name, await readFile(file));
  }
  return files;
}

/** Nothing is written to disk, so a path in the zip leads nowhere: only the end of each name counts. */
async function filesOfZip(file: string, size: number): Promise<Map<string, Buffer>> {
  if (size > MAX_BYTES) throw tooLarge(file);
  const seen = new Set<string>();
  let bytes = 0;
  try {
    const wanted = (entry: { name: string; originalSize: number }) => {
      const name = path.posix.basename(entry.name);
      if (!filePattern.test(name)) return false;
      if (seen.has(name)) throw new RomeReleaseError(`${file} contient deux fois ${name}.`);
      seen.add(name);
      // The size that an entry declares is also the most that is unpacked of it.
      bytes += entry.originalSize;
      if (bytes > MAX_BYTES) throw tooLarge(file);
      return true;
    };
    const entries = Object.entries(unzipSync(await readFile(file), { filter: wanted }));
    return new Map(
      entries.map(([name, { buffer, byteOffset, byteLength }]) => [
        path.posix.basename(name),
        Buffer.from(buffer, byteOffset, byteLength),
      ]),
    );
  } catch (error) {
    if (error instanceof RomeReleaseError) throw error;
    throw new RomeReleaseError(`${file} n’est pas un fichier zip lisible (${(error as Error).message}).`);
  }
}
