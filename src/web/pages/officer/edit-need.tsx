import type { ComponentChildren } from 'preact';
import { needManage, readNeedToEdit } from '../../../needs/index.ts';
import {
  conditionNames,
  contractKinds,
  contractNames,
  currentCatalogue,
  workingConditions,
} from '../../../occupations/index.ts';
import { readEmployer } from '../../../organisations/index.ts';
import { houseRules } from '../../../platform/index.ts';
import { livedInZones } from '../../../territory/index.ts';
import { bodyKb } from '../../bodies.ts';
import { usePage } from '../../kit/context.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Box, Boxes, Field, Form, Hidden, Select } from '../../kit/form.tsx';
import { count } from '../../kit/format.ts';
import { form, page } from '../../kit/page.ts';
import { PoolLater } from '../needs/pool.tsx';
import { licenceName, occupationName } from '../needs/words-of-need.ts';
import { Contacts } from './contacts.tsx';
import { Demands, hasDemands, SocialClause } from './demands.tsx';
import { needForm, saveNeed } from './edit-need-input.ts';
import { MarkedText, marksOf } from './marked-text.tsx';
import { proposedTerms } from './proposed-terms.ts';
import { Skills } from './skills.tsx';
import { ThreeWays } from './three-ways.tsx';
import { ToCheck } from './to-check.tsx';

export type Need = Awaited<ReturnType<typeof readNeedToEdit>>;
export type Employer = Awaited<ReturnType<typeof readEmployer>>;

/** What was read beside the text it was read from: each proposal is kept as it stands, corrected, or taken away. */
export const editNeedPage = page({
  path: '/besoins/:id/modifier',
  right: needManage,
  show: async ({ actor, params }) => {
    const need = await readNeedToEdit(actor, params.id ?? '');
    const employer = await readEmployer(actor, need.employerId);
    return { title: need.title, islands: ['later', 'suggest'], body: <EditNeed {...{ need, employer }} /> };
  },
});

export const editNeedForm = form({
  bodyKb: bodyKb.long,
  path: '/besoins/:id/modifier',
  right: needManage,
  page: '/besoins/:id/modifier',
  input: needForm,
  act: async ({ actor, params, input }) => {
    const id = params.id ?? '';
    const done = await saveNeed(actor, id, input);
    return done === 'opened'
      ? { to: `/besoins/${id}`, said: 'Le besoin est ouvert : les personnes sont en train d’être classées.' }
      : { to: `/besoins/${id}`, said: 'Les changements sont enregistrés.' };
  },
});

function EditNeed({ need, employer }: { need: Need; employer: Employer }) {
  const draft = need.state === 'draft';
  return (
    <>
      <Crumbs
        to={[
          ['Besoins', '/besoins'],
          [need.title, `/besoins/${need.id}`],
        ]}
      />
      <h1>{draft ? 'Ce qui a été compris' : 'Modifier le besoin'}</h1>
      <p class="soft">
        Gardez ce qui est juste, corrigez le reste, videz ce qui n’est pas demandé. Ce qui manque n’est pas
        demandé.
      </p>
      <Discrimination need={need} />
      <Contacts need={need} employer={employer} />
      <ToCheck need={need} />
      <Form of={editNeedForm} params={{ id: need.id }}>
        <Hidden name="revision" value={need.revision} />
        <div class="split even">
          <div>
            <Advertisement need={need} />
            <PoolLater need={need} />
          </div>
          <Understood need={need} />
        </div>
        <p class="actions">
          {draft ? (
            <button type="submit" name="next" value="open">
              Ouvrir le besoin
            </button>
          ) : null}
          <button type="submit" name="next" value="save" class={draft ? 'quiet' : undefined}>
            {draft ? 'Garder en brouillon' : 'Enregistrer'}
          </button>
        </p>
      </Form>
    </>
  );
}

function Discrimination({ need: { reading } }: { need: Need }) {
  return (
    <>
      {reading.discrimination.map(({ quote, ground, article, proposal, span }) => (
        <div class="note stop" key={`${span.field}${span.start}`}>
          <p>
            <strong>« {quote} »</strong> : {ground} ({article}). Ces mots n’entrent pas dans le besoin.
          </p>
          <p>{proposal}</p>
        </div>
      ))}
    </>
  );
}

function Advertisement({ need }: { need: Need }) {
  const marks = marksOf(need.reading);
  return (
    <section class="card">
      <h2>L’annonce</h2>
      <MarkedText text={need.written.title} field="title" marks={marks} />
      <MarkedText text={need.written.description} field="description" marks={marks} />
      <details>
        <summary>Corriger le texte</summary>
        <Field name="title" label="Titre" value={need.written.title} required maxLength={200} />
        <Field
          name="description"
          label="Texte"
          value={need.written.description}
          rows={12}
          maxLength={20_000}
        />
      </details>
    </section>
  );
}

function Understood({ need }: { need: Need }) {
  const terms = proposedTerms(need);
  const { occupation } = currentCatalogue();
  const codes = [
    ...new Set([...(terms.occupations ?? []), ...need.reading.occupations.map(({ code }) => code)]),
  ];
  const sure = new Map(need.reading.occupations.map(({ code, confidence }) => [code, confidence]));
  const chosen = terms.occupations?.[0];
  return (
    <section class="card">
      <h2>Le besoin</h2>
      <Select
        name="occupations[]"
        label="Métier"
        hint={chosen === undefined && codes.length > 0 ? 'Lu, mais pas assez sûr : choisissez.' : undefined}
        value={chosen}
        required={chosen !== undefined}
        options={codes.map((code) => [
          code,
          `${occupationName(code)} (${code})${sure.has(code) ? `, sûr à ${Math.round((sure.get(code) ?? 0) * 100)} %` : ''}`,
        ])}
      />
      <Field
        name="otherOccupation"
        label="Autre métier"
        hint="Son nom comme on le dit, ou son code ROME"
        suggest="/metiers"
        maxLength={200}
      />
      <Select
        name="zone"
        label="Lieu de travail"
        value={terms.zone}
        options={livedInZones.map(({ code, name }) => [code, name])}
      />
      <Field name="address" label="Adresse précise" value={need.address} maxLength={300} />
      <div class="row">
        <Field
          name="posts"
          label="Postes"
          // What a draft is ranked with is no answer that its text gave.
          value={need.posts ?? need.reading.posts?.value}
          inputMode="numeric"
          width="short"
          hint="Sans réponse : 1"
        />
        <Field
          name="minutesPerWeek"
          label="Heures par semaine"
          value={terms.minutesPerWeek ? count(terms.minutesPerWeek / 60) : ''}
          inputMode="decimal"
          width="short"
        />
        <Field
          name="maxMinutesPerWeek"
          label="jusqu’à"
          value={terms.maxMinutesPerWeek ? count(terms.maxMinutesPerWeek / 60) : ''}
          inputMode="decimal"
          width="short"
          hint="Si elles varient"
        />
        <Field name="startsOn" type="date" label="Début" value={terms.startsOn} width="medium" />
        <Field
          name="startToleranceDays"
          label="Peut attendre, en jours"
          value={terms.startToleranceDays}
          inputMode="numeric"
          width="short"
          hint={`Sans réponse : ${houseRules().START_TOLERANCE_DAYS}`}
        />
      </div>
      <div class="row">
        <Select
          name="contract.kind"
          label="Contrat"
          value={terms.contract?.kind}
          options={contractKinds.map((kind) => [kind, contractNames[kind]])}
        />
        <Field
          name="contract.months"
          label="Durée en mois"
          value={terms.contract?.months}
          inputMode="decimal"
          width="short"
        />
      </div>
      <div class="row">
        <Field
          name="pay.minCents"
          label="Salaire brut, de"
          value={inEuros(terms.pay?.minCents)}
          inputMode="decimal"
          width="short"
          hint="En euros"
        />
        <Field
          name="pay.maxCents"
          label="à"
          value={inEuros(terms.pay?.maxCents)}
          inputMode="decimal"
          width="short"
          hint="En euros"
        />
        <Select
          name="pay.per"
          label="par"
          value={terms.pay?.per ?? 'month'}
          required
          options={[
            ['hour', 'heure'],
            ['day', 'jour'],
            ['month', 'mois'],
            ['year', 'an'],
          ]}
        />
      </div>
      <Group title="Horaires">
        <div class="row">
          <Field name="schedule.from" label="De" value={terms.schedule?.from} width="short" hint="HH:MM" />
          <Field name="schedule.to" label="À" value={terms.schedule?.to} width="short" hint="HH:MM" />
        </div>
        <Box name="schedule.night" label="La nuit" checked={terms.schedule?.night} />
        <Box name="schedule.weekend" label="Le week-end" checked={terms.schedule?.weekend} />
        <Box name="schedule.sunday" label="Le dimanche" checked={terms.schedule?.sunday} />
        <Box name="schedule.split" label="En deux fois dans la journée" checked={terms.schedule?.split} />
        <Box name="schedule.shifts" label="En équipes (2×8, 3×8)" checked={terms.schedule?.shifts} />
      </Group>
      <Group title="Compétences" open>
        <Skills need={need} terms={terms} />
      </Group>
      <Group title="Permis, titres et habilitations" open>
        <ThreeWays
          kind="licence"
          rows={(terms.licences ?? []).map(({ code, required }) => ({
            code,
            name: licenceName(code),
            required,
          }))}
        />
        <Law codes={occupation(chosen ?? '')?.law ?? []} />
      </Group>
      <Group title="Expérience, véhicule et langues" open={hasDemands(terms)}>
        <Demands terms={terms} />
      </Group>
      <Group title="Conditions de travail">
        <Boxes
          name="conditions[]"
          label={<span class="hidden">Conditions de travail</span>}
          values={terms.conditions ?? []}
          options={workingConditions.map((code) => [code, conditionNames[code]])}
        />
      </Group>
      <SocialClause need={need} />
    </section>
  );
}

const inEuros = (cents: number | undefined): string =>
  cents === undefined ? '' : String(cents / 100).replace('.', ',');

/** Folded where it is rarely changed; open where something in the form is to be corrected. */
function Group({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details open={open || usePage().form !== undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

const Law = ({ codes }: { codes: readonly string[] }) =>
  codes.length > 0 ? (
    <p class="soft">La loi l’exige toujours pour ce métier : {codes.map(licenceName).join(', ')}.</p>
  ) : null;
