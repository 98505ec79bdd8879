import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run sbom`: every package that is installed to run the service, as a CycloneDX bill of materials, and whether the
// licence of each may be combined with the project's (EUPL 1.2, whose appendix and article 5 allow these).

interface Component {
  readonly name: string;
  readonly version: string;
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  readonly licenses?: readonly {
    readonly license?: { id?: string; name?: string };
    readonly expression?: string;
  }[];
}

const accepted = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'EUPL-1.2',
    'ISC',
    'MIT',
    'MIT-0',
    'Python-2.0',
  ],
  // A library that is linked as it runs, and may be replaced (libvips, of sharp).
  'LGPL-3.0-or-later',
  // A font.
  'OFL-1.1',
]);

/** Packages whose manifest names no licence, and the one that stands in their files. */
const readByHand: Readonly<Record<string, string>> = { 'png-js': 'MIT', sylvester: 'MIT' };

const root = fileURLToPath(new URL('../..', import.meta.url));
interface Bill {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string }[];
}

// `--omit dev` would leave out what a tool of development needs too: they are told apart by their mark instead.
const all = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  }),
) as Bill;
const isTool = ({ properties = [] }: Component) =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
const tools = new Set(all.components.filter(isTool).map((one) => one['bom-ref']));
const bill: Bill = {
  ...all,
  components: all.components.filter((one) => !tools.has(one['bom-ref'])),
  dependencies: all.dependencies.filter(({ ref }) => !tools.has(ref)),
};
const { components } = bill;
const licencesOf = ({ name, licenses = [] }: Component): string[] => {
  const said = licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression ?? '?');
  return said.length > 0 ? said : [readByHand[name] ?? 'none'];
};
/** True where one of the licences offered as a choice (« MIT OR MPL-2.0 », in any case) may be combined. */
const mayBeCombined = (licence: string) =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(/ or /i)
    .some((choice) => accepted.has(choice.trim()));
const refused = components.filter((one) => !licencesOf(one).every(mayBeCombined));

const folder = join(root, '.data/reports');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'sbom.cdx.json');
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${components.length} composants dans ${file}`);
for (const one of refused) {
  console.error(`Licence à examiner : ${one.name} ${one.version} (${licencesOf(one).join(', ')})`);
}
process.exitCode = refused.length > 0 ? 1 : 0;
