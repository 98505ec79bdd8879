import type { ComponentChildren } from 'preact';
import { useAddress } from './address.ts';
import { count } from './format.ts';

interface Props {
  /** Rows before those that are shown. */
  from: number;
  shown: number;
  /** Of the list, as far as it is told. */
  all?: number | null | undefined;
  page: number;
  /** Where the list ends elsewhere than at `all`. */
  more?: boolean;
  part?: string;
  children?: ComponentChildren;
}

/** Under a list that is read whole: where one is, and the pages beside. */
export function Pages({ from, shown, all, page, more, part, children }: Props) {
  const address = useAddress();
  const next = more ?? (all != null && all > from + shown);
  const before = page > 1;
  return (
    <footer>
      <p class="soft small">
        {shown > 0 ? `${count(from + 1)} à ${count(from + shown)}` : 'Fin de la liste'}
        {all == null ? '' : ` sur ${count(all)}`}
        {children}
      </p>
      {before || next ? (
        <nav class="end" aria-label="Pages">
          <ul class="chips">
            {before ? (
              <li>
                <a
                  class="button quiet s"
                  href={address({ page: page > 2 ? String(page - 1) : undefined }, part)}
                >
                  Précédents
                </a>
              </li>
            ) : null}
            {next ? (
              <li>
                <a class="button quiet s" href={address({ page: String(page + 1) }, part)}>
                  Suivants
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </footer>
  );
}
