import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { CatalogueTables } from '../open-catalogue.ts';
import { buildTables } from './build-tables.ts';
import { parseTable, RomeReleaseError, type RomeTables, tableNames } from './tables.ts';

/** No official file comes near it: a larger one is not a release, or is made to fill the memory. */
const MAX_BYTES = 200 * 1024 * 1024;

const filePattern = /^unix_(?<table>.+)_v(?<version>\d+)_utf8\.csv$/;

/**
 * Reads an official ROME release: a folder or a zip of its CSV files.
 * @throws RomeReleaseError naming the file, line and column that are wrong
 */
export async function readRomeRelease(source: string): Promise<CatalogueTables> {
  const files = await filesOf(source);
  const version = versionOf([...files.keys()], source);
  const tables: Partial<Record<keyof RomeTables, unknown>> = {};
  for (const name of tableNames) {
    const fileName = `unix_${name}_v${version}_utf8.csv`;
    const file = files.get(fileName);
    if (!file) throw new RomeReleaseError(`Le fichier ${fileName} manque dans ${source}.`);
    tables[name] = parseTable(name, fileName, file);
  }
  return buildTables(`rome-${version}`, tables as RomeTables);
}

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
  const found = info.isDirectory() ? await filesOfFolder(source) : await filesOfZip(source, info.size);
  return new Map(found.filter(([name]) => filePattern.test(name)));
}

async function filesOfFolder(folder: string): Promise<[string, Buffer][]> {
  const names = (await readdir(folder)).filter((name) => filePattern.test(name));
  return Promise.all(
    names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(folder, name))]),
  );
}

async function filesOfZip(file: string, size: number): Promise<[string, Buffer][]> {
  if (size > MAX_BYTES) throw new RomeReleaseError(`${file} est trop gros pour être une version de ROME.`);
  try {
    const wanted = ({ name, originalSize }: { name: string; originalSize: number }) =>
      filePattern.test(path.posix.basename(name)) && originalSize <= MAX_BYTES;
    return Object.entries(unzipSync(await readFile(file), { filter: wanted })).map(([name, bytes]) => [
      path.posix.basename(name),
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
  } catch (error) {
    throw new RomeReleaseError(`${file} n’est pas un fichier zip lisible (${(error as Error).message}).`);
  }
}
