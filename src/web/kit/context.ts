import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '../../access/index.ts';
import type { listOwnMemberships } from '../../accounts/index.ts';
import type { FormState } from './page.ts';

export type OwnMembership = Awaited<ReturnType<typeof listOwnMemberships>>[number];

/** What the parts of a page need to know without its author handing it down. */
export interface PageContext {
  /** Nobody has signed in: undefined. */
  readonly actor?: Actor;
  /** What somebody with several roles may act as. */
  readonly memberships?: readonly OwnMembership[];
  /** The address asked for, with its query. */
  readonly url: string;
  readonly csrf: string;
  /** `https://passerelle.example`: for an address to hand on. Not of a page that is the same for all. */
  readonly origin?: string;
  readonly form?: FormState;
  /** As what the structure that they act in accompanies people. */
  readonly structure?: string;
  /** How many messages wait to be read. */
  readonly unread?: number;
  /** What one comes to do on this page, and where the whole of the help on it is. */
  readonly help?: { readonly lines: readonly string[]; readonly more: string };
  /** Said once, after something was done. */
  readonly said?: string;
}

export const CurrentPage = createContext<PageContext>({ url: '/', csrf: '' });
export const usePage = (): PageContext => useContext(CurrentPage);
