import { z } from 'zod';
import { tellings } from '../../access/index.ts';
import { choosePreferences, noticeOwn, readPreferences } from '../../messages/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Form, Select } from '../kit/form.tsx';
import { form, page } from '../kit/page.ts';
import { optionsOf } from '../pages/words.ts';
import { tellingWords } from './words.ts';

type Preferences = Awaited<ReturnType<typeof readPreferences>>;

export const preferencesPage = page({
  path: '/messages/reglages',
  right: noticeOwn,
  show: async ({ actor }) => ({
    title: 'Ce qui m’arrive par courriel',
    body: <PreferencesView preferences={await readPreferences(actor)} />,
  }),
});

const telling = z.enum(tellings);

export const preferencesForm = form({
  path: '/messages/reglages',
  right: noticeOwn,
  page: '/messages/reglages',
  input: z.object({ rest: telling.optional(), kinds: z.record(z.string(), telling).default({}) }),
  act: async ({ actor, input: { rest, kinds } }) => {
    const known = (await readPreferences(actor)).kinds.filter(({ fixed }) => !fixed);
    // What is left at « as for the rest » is no choice any more.
    const chosen = Object.fromEntries(known.map(({ kind }) => [kind, kinds[kind] ?? null]));
    await choosePreferences(actor, { rest: rest ?? null, kinds: chosen });
    return { to: '/messages/reglages', said: 'C’est enregistré.' };
  },
});

const usual = '';

function PreferencesView({ preferences: { rest, kinds } }: { preferences: Preferences }) {
  const open = kinds.filter(({ fixed }) => !fixed);
  const always = kinds.filter(({ fixed }) => fixed);
  return (
    <>
      <Crumbs to={[['Messages', '/messages']]} />
      <h1>Ce qui m’arrive par courriel</h1>
      <p class="lead">
        Tout ce qui vous concerne se lit dans « Messages ». Un courriel dit seulement que quelque chose vous
        attend, avec un lien : jamais un nom. Celui du jour part à 7 heures.
      </p>
      <Form of={preferencesForm}>
        <Select
          name="rest"
          label="En général"
          value={rest ?? usual}
          options={[[usual, 'Comme conseillé pour chaque sujet'], ...optionsOf(tellingWords)]}
        />
        <h2>Par sujet</h2>
        {open.map(({ kind, label, chosen, usual: advised }) => (
          <Select
            key={kind}
            name={`kinds.${kind}`}
            label={label}
            value={chosen ?? usual}
            options={[
              [usual, `Comme en général${rest ? '' : ` (${tellingWords[advised].toLowerCase()})`}`],
              ...optionsOf(tellingWords),
            ]}
          />
        ))}
        <div class="actions">
          <button type="submit">Enregistrer</button>
        </div>
      </Form>
      {always.length > 0 ? (
        <>
          <h2>Toujours par courriel</h2>
          <ul>
            {always.map(({ kind, label }) => (
              <li key={kind}>{label}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
