import { may } from '../../access/index.ts';
import { esfRead, esfWrite, listOperations, listSpells, readSpell } from '../../esf/index.ts';
import { readParticipant } from '../../participants/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Box, Field, Form, Hidden, Radios, Select } from '../kit/form.tsx';
import { date, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { optionsOf } from '../pages/words.ts';
import { enterForm, personPath, spellForm, spellPath } from './forms.ts';
import {
  askWords,
  iscedWords,
  itemWords,
  labourWords,
  sensitiveWords,
  sexWords,
  whenWords,
} from './words.ts';

type Spell = Awaited<ReturnType<typeof readSpell>>;

/** The participations of one person, and an entry. */
export const personSpellsPage = page({
  path: personPath,
  right: esfWrite,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const person = await readParticipant(actor, id, 'esf');
    const { firstName, lastName } = person;
    const [head, { data }, operations] = await Promise.all([
      readHead(actor, person),
      listSpells(actor, { participantId: id, limit: 50 }),
      listOperations(actor),
    ]);
    const name = `${firstName ?? ''} ${lastName ?? ''}`.trim();
    return {
      title: `FSE+ de ${name}`,
      body: (
        <InRecord head={head} at="fse">
          <h2>FSE+ de {name}</h2>
          {data.length === 0 ? <Empty>Aucune participation.</Empty> : null}
          <ul class="list">
            {data.map((one) => (
              <li key={one.id} class="line">
                <a href={`/fse/participations/${one.id}`}>{one.number}</a> du {date(one.enteredOn)}
                {one.leftOn ? ` au ${date(one.leftOn)}` : ''}{' '}
                {one.missing > 0 ? `, ${several(one.missing, 'réponse manque', 'réponses manquent')}` : ''}
              </li>
            ))}
          </ul>
          <section class="card">
            <h2>Noter une entrée</h2>
            <p class="soft">
              Une personne est dans une seule opération à la fois ; revenir ouvre une autre participation.
            </p>
            <Form of={enterForm} params={{ id }}>
              <Select
                name="operationId"
                label="Opération"
                required
                options={operations.data.map((one) => [one.id, `${one.number}, ${one.name}`])}
              />
              <Field name="enteredOn" type="date" label="Entrée le" required />
              <button type="submit">Noter l’entrée</button>
            </Form>
          </section>
        </InRecord>
      ),
    };
  },
});

const yesNo = [
  ['yes', 'Oui'],
  ['no', 'Non'],
] as const;
const said = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';

/** One participation: what is missing, whom to ask and by when; its answers for its structure. */
export const spellPage = page({
  path: spellPath,
  right: esfRead,
  show: async ({ actor, params }) => {
    const one = await readSpell(actor, params.id ?? '');
    return {
      title: `Participation de ${one.participant ?? ''}`,
      body: (
        <>
          <Crumbs
            to={[
              ['FSE+', '/fse'],
              ['Participations', '/fse/participations'],
            ]}
          />
          <h1>
            {one.participantId ? (
              <a href={`/participants/${one.participantId}`}>{one.participant}</a>
            ) : (
              one.participant
            )}{' '}
            <span class="soft">{one.number}</span>
          </h1>
          <p>
            Entrée le {date(one.enteredOn)}
            {one.leftOn ? `, sortie le ${date(one.leftOn)}` : ''}.
          </p>
          <section class="card">
            <h2>Ce qui manque</h2>
            {one.missing.length === 0 ? (
              <p>Rien : la participation est complète à ce jour.</p>
            ) : (
              <ul>
                {one.missing.map(({ item, when, ask, dueOn }) => (
                  <li key={item}>
                    {itemWords[item as keyof typeof itemWords]} ({whenWords[when].toLowerCase()}), à demander{' '}
                    {askWords[ask]} avant le {date(dueOn)}
                  </li>
                ))}
              </ul>
            )}
          </section>
          {may(actor, esfWrite) ? <Answers one={one} /> : null}
        </>
      ),
    };
  },
});

function Answers({ one }: { one: Spell }) {
  const { answers: a } = one;
  const sensitive = [
    'disability',
    'thirdCountry',
    ...(one.asksBackground ? (['foreignBackground'] as const) : []),
    'homeless',
    'rural',
  ] as const;
  const asYesNo = (
    name: 'searching' | 'training' | 'qualified' | 'employed' | 'employedLater' | 'betterLater',
  ) => <Radios name={name} label={itemWords[name]} value={said(a[name])} options={yesNo} inline />;
  return (
    <Form of={spellForm} params={{ id: one.id }}>
      <Hidden name="revision" value={one.revision} />
      <fieldset class="card">
        <legend>À l’entrée, avant le {date(one.due.entry)}</legend>
        <Radios name="sex" label={itemWords.sex} value={a.sex} options={optionsOf(sexWords)} inline />
        <Field name="birthDate" type="date" label={itemWords.birthDate} value={a.birthDate} />
        <Radios name="labour" label={itemWords.labour} value={a.labour} options={optionsOf(labourWords)} />
        <Field
          name="unemployedMonths"
          label={itemWords.unemployedMonths}
          value={a.unemployedMonths}
          hint="Pour une personne au chômage."
          inputMode="numeric"
          width="short"
        />
        <Select
          name="isced"
          label={itemWords.isced}
          value={a.isced === undefined ? undefined : String(a.isced)}
          options={optionsOf(iscedWords)}
        />
      </fieldset>
      <fieldset class="card">
        <legend>Questions sensibles</legend>
        <p>
          La personne peut refuser : « ne souhaite pas répondre » est une réponse entière. Ces réponses sont
          scellées, et ne servent jamais à proposer un emploi.
        </p>
        <Field
          name="consentOn"
          type="date"
          label="Elle a accepté d’y répondre le"
          value={a.consentOn}
          hint="Sans cet accord, seul « ne souhaite pas répondre » est gardé."
        />
        {sensitive.map((name) => (
          <Radios
            key={name}
            name={name}
            label={itemWords[name]}
            value={a[name]}
            options={optionsOf(sensitiveWords)}
          />
        ))}
      </fieldset>
      <fieldset class="card">
        <legend>À la sortie{one.due.exit ? `, avant le ${date(one.due.exit)}` : ''}</legend>
        <Field name="leftOn" type="date" label="Sortie le" value={one.leftOn} />
        {asYesNo('searching')}
        {asYesNo('training')}
        {asYesNo('qualified')}
        {asYesNo('employed')}
      </fieldset>
      <fieldset class="card">
        <legend>Six mois après{one.due.later ? `, avant le ${date(one.due.later)}` : ''}</legend>
        <Box
          name="sampled"
          label="L’autorité de gestion a tiré cette personne dans son échantillon"
          checked={one.sampled}
        />
        {asYesNo('employedLater')}
        {asYesNo('betterLater')}
      </fieldset>
      <button type="submit">Enregistrer les réponses</button>
    </Form>
  );
}
