import type { ComponentChildren } from 'preact';
import { useAddress } from './address.ts';
import { count } from './format.ts';
import { Icon } from './icon.tsx';

interface Chip {
  readonly words: string;
  /** What of the address it changes: a name without a value is taken out. */
  readonly set: Readonly<Record<string, string | undefined>>;
  readonly on: boolean;
  readonly people?: number | undefined;
  /** Pressed again, it goes: one filter among others, and not one of several views. */
  readonly removes?: Readonly<Record<string, string | undefined>>;
}

interface Props {
  label: string;
  chips: readonly Chip[];
  /** The part of the page where the list is. */
  part?: string;
  children?: ComponentChildren;
}

/** Filters that one touches, kept in the address; each says how many it leaves, where that is known. */
export function Chips({ label, chips, part, children }: Props) {
  const address = useAddress();
  return (
    <nav aria-label={label}>
      <ul class="chips">
        {chips.map(({ words, set, on, people, removes }) => (
          <li key={words}>
            <a
              class="chip"
              href={address(on && removes ? removes : set, part)}
              aria-current={on ? 'true' : undefined}
              aria-label={on && removes ? `Retirer le filtre : ${words}` : undefined}
            >
              {words}
              {people === undefined ? null : <strong class="n">{count(people)}</strong>}
              {on && removes ? <Icon name="remove" /> : null}
            </a>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  );
}

/** The same as tabs: views of one list, each with its address. */
export function Tabs({ label, chips, part }: Props) {
  const address = useAddress();
  return (
    <nav aria-label={label}>
      <ul class="tabs">
        {chips.map(({ words, set, on, people }) => (
          <li key={words}>
            <a href={address(set, part)} aria-current={on ? 'page' : undefined}>
              {words}
              {people === undefined ? null : <span class="n">{` ${count(people)}`}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
