import type { ComponentChildren } from 'preact';
import { usePage } from '../../kit/context.ts';
import { Form, Hidden } from '../../kit/form.tsx';
import { pathOf } from '../../kit/page.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { sectionForms } from './section-forms.ts';
import { type SectionName, tabOf, titles } from './words.ts';

/** Which section is open is in the address: `?modifier=<section>`, one at a time. */
export const editAddress = (id: string, section: SectionName): string =>
  `/participants/${id}/${tabOf(section)}?modifier=${section}#${section}`;

interface Props {
  person: Person;
  name: SectionName;
  /** What it says, for reading. */
  read: ComponentChildren;
  /** Its fields. */
  children: ComponentChildren;
}

const formOf = (name: SectionName) => {
  const found = sectionForms.find(({ path }) => path.endsWith(`/${name}`));
  if (!found) throw new Error(`no form saves the section "${name}"`);
  return found;
};

/** One part of the record: read first, opened by its address, saved by itself. */
export function Section({ person, name, read, children }: Props) {
  const { url, form } = usePage();
  const params = { id: person.id };
  const of = formOf(name);
  const open = form
    ? form.action === pathOf(of, params)
    : new URLSearchParams(url.split('?')[1]).get('modifier') === name;
  const title = <h2 id={`s-${name}`}>{titles[name]}</h2>;
  if (!open)
    return (
      <section class="card" aria-labelledby={`s-${name}`} id={name}>
        <header>
          {title}
          <a class="end" href={editAddress(person.id, name)}>
            Modifier<span class="hidden"> : {titles[name]}</span>
          </a>
        </header>
        {read}
      </section>
    );
  return (
    <section class="card mine" aria-labelledby={`s-${name}`} id={name}>
      {title}
      <Form of={of} params={params} label={titles[name]}>
        <Hidden name="revision" value={person.revision} />
        {children}
        <p class="actions">
          <button type="submit">Enregistrer</button>
          <a href={`/participants/${person.id}/${tabOf(name)}#${name}`}>Ne rien changer</a>
        </p>
      </Form>
    </section>
  );
}
