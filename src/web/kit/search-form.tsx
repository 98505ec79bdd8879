import type { ComponentChildren } from 'preact';

interface Props {
  /** What is looked for, to whoever hears the page. */
  label: string;
  action: string;
  button: string;
  children: ComponentChildren;
}

/** Narrows the list of a page, which answers at the same address. */
export const SearchForm = ({ label, action, button, children }: Props) => (
  <search aria-label={label}>
    <form method="get" action={action} class="row filters">
      {children}
      <div class="field">
        <button type="submit" class="quiet">
          {button}
        </button>
      </div>
    </form>
  </search>
);
