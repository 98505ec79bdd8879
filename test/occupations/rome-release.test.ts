import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RomeReleaseError, readRelease } from '../../src/occupations/index.ts';
import { linesOf, releaseFiles, releaseFolder, releaseZip } from '../support/rome-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string) => join(folder, name);

async function refusal(path: string, message: RegExp): Promise<void> {
  const error = await readRelease(path).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(RomeReleaseError);
  expect(error.message).toMatch(message);
}

test('a folder and a zip, whatever its paths are, give the same release', async () => {
  const paths = [
    releaseFolder(place('whole'), releaseFiles()),
    releaseZip(place('whole.zip'), releaseFiles(), 'RefRomeCsv/'),
    releaseZip(place('odd.zip'), releaseFiles(), '../../../tmp/'),
  ];
  const [first, ...others] = await Promise.all(paths.map((path) => readRelease(path)));
  expect(first?.counts.occupations).toBe(3);
  for (const other of others) expect(other).toEqual(first);
});

describe('what is wrong in a release is named', () => {
  const withLine = (table: string, line: string) => releaseFiles({ [table]: [...linesOf(table), line] });
  const cases: readonly [string, Record<string, string | Buffer>, RegExp][] = [
    ['a missing file', releaseFiles({ texte: null }), /fichier absent : unix_texte_v999_utf8\.csv/],
    [
      'a missing column',
      releaseFiles({ rubrique_mobilite: ['code_rome|code_rome_cible', 'Z9901|N1101'] }),
      /unix_rubrique_mobilite_v999_utf8\.csv, ligne 1 : la colonne « numero_ordre » manque/,
    ],
    [
      'a code that is none',
      withLine('referentiel_code_rome', '99Z01|Personne|Z9901'),
      /unix_referentiel_code_rome_v999_utf8\.csv, ligne 5, colonne « code_rome »/,
    ],
    [
      'a row with too few columns',
      withLine('referentiel_savoir', '920002'),
      /unix_referentiel_savoir_v999_utf8\.csv, ligne 3/,
    ],
    [
      'a fiche given twice',
      withLine('referentiel_code_rome', 'Z9901|Encore|Z9901'),
      /unix_referentiel_code_rome_v999_utf8\.csv, ligne 5 : Z9901 est présent deux fois/,
    ],
    [
      'a name of no fiche',
      withLine('referentiel_appellation', '900009|Fantôme|A0000|N'),
      /unix_referentiel_appellation_v999_utf8\.csv, ligne 6 : A0000 n’est la fiche d’aucun métier/,
    ],
    [
      'a link to no skill',
      withLine('liens_rome_referentiels', 'Z9901|5|777777'),
      /unix_liens_rome_referentiels_v999_utf8\.csv, ligne 6 : 777777/,
    ],
    [
      'another encoding',
      {
        ...releaseFiles(),
        'unix_referentiel_savoir_v999_utf8.csv': Buffer.from(
          '"code_ogr_savoir","libelle_savoir"\n"920001","\xe9clairage"\n',
          'latin1',
        ),
      },
      /unix_referentiel_savoir_v999_utf8\.csv, ligne 2 : ce n’est pas de l’UTF-8/,
    ],
    ['two versions', { ...releaseFiles(), ...releaseFiles({}, '998') }, /mélange plusieurs versions de ROME/],
    ['no release at all', { 'lisez-moi.txt': 'bonjour' }, /ne contient aucun fichier de ROME/],
  ];

  test.each(cases)('%s', async (name, files, message) => {
    await refusal(releaseFolder(place(name), files), message);
  });

  test('a zip cut short', async () => {
    const file = releaseZip(place('cut.zip'), releaseFiles());
    truncateSync(file, 900);
    await refusal(file, /n’est pas un fichier zip lisible/);
  });

  test('a zip that would fill the memory is refused before it is unpacked', async () => {
    const file = releaseZip(place('bomb.zip'), releaseFiles());
    const bytes = readFileSync(file);
    // The size that the central directory declares for its first entry.
    bytes.writeUInt32LE(2_000_000_000, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    writeFileSync(file, bytes);
    await refusal(file, /trop gros/);
  });

  test('a path where nothing is, and a file that is no zip', async () => {
    await refusal(place('nowhere'), /n’existe pas/);
    writeFileSync(place('file.txt'), 'bonjour');
    await refusal(place('file.txt'), /n’est pas un fichier zip lisible/);
  });
});
