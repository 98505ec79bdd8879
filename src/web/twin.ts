import type { Role } from '../access/index.ts';
import type { StructureKind } from '../organisations/index.ts';
import type { Download, Form, OpenForm, Page, Stream } from './kit/page.ts';
import type { Route } from './route.ts';

/** A subject of the API, for the menus of its readers. */
export interface Tag {
  readonly name: string;
  readonly description: string;
  /** First words of its paths. */
  readonly paths: readonly string[];
}

/** Name and address; for the people of a structure of that kind alone. */
export type MenuItem = readonly [name: string, path: string, only?: StructureKind];

/** What a room shows: `src/web/<room>/index.ts` exports it as `twin`, and `house.ts` names it. */
export interface Twin {
  readonly routes?: readonly Route[];
  readonly tags?: readonly Tag[];
  readonly pages?: readonly Page[];
  readonly forms?: readonly Form[];
  readonly openForms?: readonly OpenForm[];
  readonly streams?: readonly Stream[];
  readonly downloads?: readonly Download[];
  /** What a role finds in the header, after what is there already. */
  readonly menu?: Readonly<Partial<Record<Role, readonly MenuItem[]>>>;
  /** Not for every day: after what all other rooms have in the menus. */
  readonly lastInMenus?: boolean;
}
