import { stems } from '../french/index.ts';
import { readEverydayTasks } from './catalogue/tasks.ts';
import { type Linker, openLinker } from './linking/linker.ts';
import { type LicenceNames, openLicenceNames } from './reading/licences.ts';
import { openSkillNames, type SkillNames } from './reading/skills.ts';
import { openTaskNames, type TaskNames } from './reading/task-phrases.ts';
import type { Licence, LicenceCode, Occupation, OccupationCode, Skill, SkillCode } from './types.ts';

/** An occupation with what only an official release says of it. */
export interface CatalogueOccupation extends Occupation {
  /** The fiche above it, or itself. */
  readonly parent?: OccupationCode;
  readonly definition?: string;
  /** Skills marked as the core of the trade. */
  readonly core?: readonly SkillCode[];
  /** Where, when and how the work is done. */
  readonly contexts?: readonly string[];
}

export interface CatalogueTables {
  /** Names the release: `builtin`, `rome-460`. */
  readonly version: string;
  readonly occupations: readonly CatalogueOccupation[];
  readonly skills: readonly Skill[];
  readonly licences: readonly Licence[];
  /** What an earlier release had and this one has not: found by its code, so that what refers to it keeps its meaning. */
  readonly retired?: {
    readonly occupations: readonly CatalogueOccupation[];
    readonly skills: readonly Skill[];
  };
}

/** Tables opened for look-up and reading. Opened once, then shared: nothing in it changes. */
export interface Catalogue extends CatalogueTables {
  occupation(code: OccupationCode): CatalogueOccupation | undefined;
  skill(code: SkillCode): Skill | undefined;
  licence(code: LicenceCode): Licence | undefined;
  /** What readings search; each is built at its first use. */
  readonly linker: () => Linker;
  readonly licenceNames: () => LicenceNames;
  readonly skillNames: () => SkillNames;
  readonly taskNames: () => TaskNames;
  /** Stems of the words in which trades, skills and titles are named. */
  readonly tradeWords: () => ReadonlySet<string>;
}

export function openCatalogue(tables: CatalogueTables): Catalogue {
  const occupations = byCode([...(tables.retired?.occupations ?? []), ...tables.occupations]);
  const skills = byCode([...(tables.retired?.skills ?? []), ...tables.skills]);
  const licences = byCode(tables.licences);
  return {
    ...tables,
    occupation: (code) => occupations.get(code),
    skill: (code) => skills.get(code),
    licence: (code) => licences.get(code),
    linker: once(() => openLinker(tables)),
    licenceNames: once(() => openLicenceNames(tables.licences)),
    skillNames: once(() => openSkillNames(tables.skills)),
    taskNames: once(() => openTaskNames(readEverydayTasks(), (code) => skills.has(code))),
    tradeWords: once(() => tradeWordsOf(tables)),
  };
}

const tradeWordsOf = ({ occupations, skills, licences }: CatalogueTables): ReadonlySet<string> =>
  new Set(
    [
      ...occupations.flatMap(({ name, names }) => [name, ...names]),
      ...skills.map(({ name }) => name),
      ...licences.flatMap(({ name, aliases }) => [name, ...aliases]),
    ].flatMap(stems),
  );

const byCode = <Item extends { readonly code: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.code, item]));

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
