import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { check, queueManage } from '../../../access/index.ts';
import type { Account, Contribution } from '../../../explanations/index.ts';
import { calendarDay } from '../../../platform/index.ts';
import { Chips, Tabs } from '../../kit/chips.tsx';
import { Choices } from '../../kit/choices.tsx';
import { AccountDetails, ContributionBar, ContributionTable } from '../../kit/contributions.tsx';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { frenchNumber } from '../../kit/fields.ts';
import { FileField } from '../../kit/file-field.tsx';
import { Fold } from '../../kit/fold.tsx';
import { Box, Boxes, Field, FoldedForm, Form, Hidden, Notes, Radios, Select } from '../../kit/form.tsx';
import { Icon } from '../../kit/icon.tsx';
import { More } from '../../kit/more.tsx';
import { again, form, page } from '../../kit/page.ts';
import { Pages } from '../../kit/pages.tsx';
import { QrCode } from '../../kit/qr.tsx';
import { Bars, ScoreBar, ScoreLegend, ShareBar } from '../../kit/score.tsx';
import { SearchForm } from '../../kit/search-form.tsx';
import { Steps } from '../../kit/steps.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { TerritoryMap } from '../../kit/territory-map.tsx';

/**
 * Every part that pages are made of, drawn by the parts themselves: for whoever builds a page, or looks after how they all
 * look. Open to who looks after the installation; `test/browser/components.test.ts` tells which part is not here.
 */
export const componentsPage = page({
  path: '/composants',
  right: queueManage,
  show: async ({ actor }) => {
    check(actor, queueManage);
    return { title: 'Composants', body: <Components /> };
  },
});

/** Does nothing: sent empty it comes back with what is to be corrected, else with what was typed. */
export const tryComponentsForm = form({
  path: '/composants',
  right: queueManage,
  input: z.object({
    short: z.string(),
    number: frenchNumber,
    when: calendarDay('Il faut une date.'),
    one: z.enum(['a', 'b'], 'Choisissez.'),
  }),
  page: '/composants',
  act: async ({ actor }) => {
    check(actor, queueManage);
    return again;
  },
});

const folded = { path: '/composants/plie' };

const options = [
  ['a', 'Premier choix'],
  ['b', 'Second choix'],
] as const;

const parts: readonly Contribution[] = (
  [
    ['occupation', 30, 35, 'Même métier'],
    ['skills', 21, 30, 'Sept compétences sur dix'],
    ['experience', 2, 5, 'Mêmes mots dans son expérience'],
    ['commute', 12, 15, '25 minutes en transports'],
    ['conditions', 15, 15, 'Horaires et contrat conviennent'],
  ] as const
).map(([criterion, points, max, because]) => ({ criterion, points, max, because }) as Contribution);

const account: Account = {
  criterion: 'commute',
  contribution: 'Le trajet compte pour 12 points sur 15.',
  data: [{ what: 'Trajet', value: '25 minutes', source: 'estimation' }],
  parameters: [{ what: 'Poids du trajet', value: 15 }],
  operations: '15 × (1 − 25 ÷ 125)',
};

const views = [
  { words: 'Toutes', set: { vue: undefined }, on: true, people: 12 },
  { words: 'En retard', set: { vue: 'retard' }, on: false, people: 2 },
];
const filters = [
  { words: 'Aubagne', set: { zone: '13005' }, on: true, removes: { zone: undefined } },
  { words: 'Permis B', set: { permis: 'b' }, on: false, people: 7 },
];
const rows = [
  { name: 'Première ligne', figure: 12 },
  { name: 'Seconde ligne', figure: 4 },
];
const columns: readonly Column<(typeof rows)[number]>[] = [
  { name: 'Nom', cell: ({ name }) => name, heads: true, sort: 'nom' },
  { name: 'Nombre', cell: ({ figure }) => figure, figures: true },
];

const Part = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <section aria-label={name}>
    <h2>{name}</h2>
    {children}
  </section>
);

const Components = () => (
  <>
    <h1>Composants</h1>
    <Part name="Chemin et étapes">
      <Crumbs to={[['Composants', '/composants']]} />
      <Steps
        steps={[
          { words: 'Besoin lu', state: 'done' },
          { words: 'Personnes proposées', state: 'now' },
          { words: 'Présélection envoyée', state: 'later' },
        ]}
      />
    </Part>
    <Part name="États">
      <p>
        {(['ok', 'ask', 'gap', 'stop', 'plain'] as const).map((tone) => (
          <Tag key={tone} of={[tone, tone]} />
        ))}
      </p>
      <Empty>Rien ici pour l’instant.</Empty>
    </Part>
    <Part name="Signes">
      <p>
        <Icon name="check" /> <Icon name="calendar" /> <Icon name="phone" />
      </p>
    </Part>
    <Part name="Liste">
      <Tabs label="Vues" chips={views} />
      <Chips label="Filtres" chips={filters} />
      <div class="table">
        <Table
          caption="Deux lignes"
          columns={columns}
          rows={rows}
          keyOf={({ name }) => name}
          more={({ name }) => ({ name, line: 'Plus', body: <ShareBar share={0.4} look="c-commute" /> })}
        />
        <Pages from={0} shown={2} all={12} page={1} />
      </div>
    </Part>
    <Part name="Formulaire">
      <Form of={tryComponentsForm} label="Essai">
        <Field name="short" label="Texte" hint="Une ligne." required />
        <Field name="long" label="Texte long" rows={3} />
        <Field name="number" label="Nombre" inputMode="decimal" width="short" required />
        <Field name="when" label="Date" type="date" required />
        <Select name="one" label="Liste" options={[['', 'Choisir'], ...options]} required />
        <Radios name="either" label="L’un des deux" options={options} value="a" inline />
        <Boxes name="several[]" label="Plusieurs" options={options} values={['b']} />
        <Box name="yes" label="Oui" checked />
        <Fold summary="Plus de précisions" fields={['folded']}>
          <Field name="folded" label="Précision" />
        </Fold>
        <Hidden name="hidden" value="1" />
        <div class="actions">
          <button type="submit">Essayer</button>
          <button type="reset" class="quiet">
            Effacer
          </button>
        </div>
      </Form>
    </Part>
    <Part name="Champs particuliers">
      <Notes id="notes" hint="Une aide." errors={[]} other="Ce qu’un autre a enregistré" />
      <FoldedForm of={folded} summary="Un formulaire derrière une ligne" label="Fichier">
        <FileField name="file" label="Fichier" hint="PDF, jusqu’à 10 Mo." accept=".pdf,application/pdf" />
        <Choices
          name="meant"
          errors={[
            {
              field: 'meant',
              code: 'ambiguous',
              detail: 'Plusieurs sens.',
              choices: [{ value: 'N1101', label: 'Cariste' }],
            },
          ]}
        />
      </FoldedForm>
    </Part>
    <Part name="Recherche et suite">
      <SearchForm label="Chercher un composant" action="/composants" button="Chercher">
        <Field name="q" label="Mot" type="search" />
      </SearchForm>
      <More next="curseur" />
    </Part>
    <Part name="Score">
      <ScoreBar score={80} parts={parts} />
      <ScoreLegend parts={parts} />
      <Bars parts={parts} look="why" />
      <ContributionBar parts={parts} />
      <ContributionTable parts={parts} />
      <AccountDetails of={[account]} />
    </Part>
    <Part name="Carte et code">
      <TerritoryMap
        placed={[
          { code: '13215', name: 'Marseille 15e', people: 140 },
          { code: '13001', name: 'Aix-en-Provence', people: 60 },
        ]}
        worksite="13117"
      />
      <QrCode text="https://passerelle.example/entree" label="Code à photographier" />
    </Part>
  </>
);
