import {
  conditionNames,
  contractKinds,
  contractNames,
  currentCatalogue,
  workingConditions,
} from '../../../occupations/index.ts';
import { obstacleKinds } from '../../../participants/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { livedInZones, travelModes } from '../../../territory/index.ts';
import { Box, Boxes, Field, Select } from '../../kit/form.tsx';
import { count } from '../../kit/format.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { occupationName, skillName } from '../needs/words-of-need.ts';
import {
  ReadCv,
  ReadExperience,
  ReadIdentity,
  ReadObstacles,
  ReadProject,
  ReadSkills,
  ReadTravel,
} from './read-sections.tsx';
import { Section } from './section.tsx';
import { levelWords, modeWords, obstacleWords } from './words.ts';

export function Identity({ person }: { person: Person }) {
  return (
    <Section person={person} name="identite" read={<ReadIdentity person={person} />}>
      <div class="row">
        <Field name="firstName" label="Prénom" value={person.firstName} required maxLength={80} />
        <Field name="lastName" label="Nom" value={person.lastName} required maxLength={80} />
      </div>
      <div class="row">
        <Field
          name="phone"
          type="tel"
          label="Téléphone"
          value={person.phone && spacedPhone(person.phone)}
          maxLength={40}
        />
        <Field name="email" type="email" label="Adresse électronique" value={person.email} maxLength={254} />
        <Field name="birthDate" type="date" label="Date de naissance" value={person.birthDate} />
      </div>
      <Select
        name="sex"
        label="Sexe"
        options={Object.entries({ f: 'Femme', m: 'Homme' })}
        value={person.sex}
        hint="Pour les statistiques seulement, si la personne le veut bien. N’entre jamais dans le classement."
      />
    </Section>
  );
}

/** As many as a profile keeps. */
const MOST_WISHES = 5;

const named = (code: string | undefined): string => (code ? `${occupationName(code)} (${code})` : '');

export function Project({ person }: { person: Person }) {
  const { wishes, availableFrom, minutesPerWeek, contracts, minHourlyCents, excludedConditions } =
    person.profile;
  return (
    <Section person={person} name="projet" read={<ReadProject person={person} />}>
      <p class="hint">Un métier s’écrit comme on le dit, ou par son code ROME.</p>
      {[...wishes, '', '', ''].slice(0, Math.min(MOST_WISHES, Math.max(3, wishes.length + 1))).map((_, i) => (
        <Field
          key={String(i)}
          name={`wish.${i}`}
          label={`Métier souhaité ${i + 1}`}
          value={named(wishes[i])}
          suggest="/metiers"
          maxLength={200}
        />
      ))}
      <div class="row">
        <Field name="availableFrom" type="date" label="Disponible à partir du" value={availableFrom} />
        <Field
          name="hours.min"
          label="Heures par semaine, au moins"
          value={minutesPerWeek ? count(minutesPerWeek.min / 60) : ''}
          inputMode="decimal"
          width="short"
        />
        <Field
          name="hours.max"
          label="au plus"
          value={minutesPerWeek ? count(minutesPerWeek.max / 60) : ''}
          inputMode="decimal"
          width="short"
        />
        <Field
          name="pay"
          label="Salaire horaire brut, au moins"
          value={minHourlyCents ? count(minHourlyCents / 100) : ''}
          inputMode="decimal"
          width="short"
          hint="En euros"
        />
      </div>
      <Boxes
        name="contracts[]"
        label="Contrats acceptés"
        values={contracts ?? []}
        options={contractKinds.map((kind) => [kind, contractNames[kind]])}
      />
      <details>
        <summary>Conditions de travail qu’elle refuse ({excludedConditions.length})</summary>
        <Boxes
          name="excludedConditions[]"
          label={<span class="hidden">Conditions refusées</span>}
          values={excludedConditions}
          options={workingConditions.map((code) => [code, conditionNames[code]])}
        />
      </details>
      <Box
        name="wantsProposals"
        label="Elle souhaite être proposée à des entreprises en ce moment"
        checked={person.wantsProposals}
      />
    </Section>
  );
}

export function Travel({ person }: { person: Person }) {
  const { zone, travel } = person.profile;
  return (
    <Section person={person} name="deplacements" read={<ReadTravel person={person} />}>
      <Select
        name="zone"
        label="Commune ou arrondissement"
        value={zone}
        options={livedInZones.map(({ code, name }) => [code, name])}
      />
      <Boxes
        name="modes[]"
        label="Moyens de déplacement"
        values={travel?.modes ?? []}
        options={travelModes.map((mode) => [mode, modeWords[mode]])}
      />
      <Field
        name="maxMinutes"
        label="Trajet accepté, en minutes"
        value={travel?.maxMinutes}
        width="short"
        hint="Comme 45, 45 min ou 1h15. Aller simple. Ni la commune ni l’adresse ne sont montrées aux entreprises."
      />
    </Section>
  );
}

export function Experience({ person }: { person: Person }) {
  const rows = [...person.profile.experience, undefined, undefined];
  return (
    <Section person={person} name="experience" read={<ReadExperience person={person} />}>
      <Field
        name="experienceText"
        label="Avec ses mots"
        value={person.experienceText}
        rows={6}
        maxLength={10_000}
      />
      {rows.map((row, i) => (
        <div class="row" key={String(i)}>
          <Field
            name={`job.${i}.occupation`}
            label={`Métier exercé ${i + 1}`}
            value={named(row?.occupation)}
            suggest="/metiers"
            maxLength={200}
          />
          <Field
            name={`job.${i}.months`}
            label="Durée en mois"
            value={row?.months}
            width="short"
            hint="Ou « 3 ans »"
          />
        </div>
      ))}
      <p class="hint">Pour ôter une ligne, videz le métier. Enregistrez pour en ajouter d’autres.</p>
    </Section>
  );
}

export function Skills({ person }: { person: Person }) {
  const { skills, wishes, experience } = person.profile;
  const held = new Map((skills ?? []).map(({ code, level }) => [code, level]));
  const usual = [...wishes, ...experience.map(({ occupation }) => occupation)].flatMap(
    (code) => currentCatalogue().occupation(code)?.skills ?? [],
  );
  const codes = [...new Set([...held.keys(), ...usual])].slice(0, 60);
  return (
    <Section person={person} name="competences" read={<ReadSkills person={person} />}>
      {skills === null ? (
        <p class="note ask">Personne n’a encore parlé des compétences avec elle : ce n’est pas « aucune ».</p>
      ) : null}
      {codes.length === 0 ? (
        <p class="soft">Donnez d’abord un métier souhaité ou exercé : ses compétences viendront ici.</p>
      ) : null}
      <div class="pairs">
        {codes.map((code) => (
          <Select
            key={code}
            name={`skill.${code}`}
            label={skillName(code)}
            value={held.has(code) ? String(held.get(code)) : ''}
            options={levelWords.map((words, i) => [String(i + 1), words])}
          />
        ))}
      </div>
    </Section>
  );
}

export const Cv = ({ person }: { person: Person }) => (
  <Section person={person} name="cv" read={<ReadCv person={person} />}>
    <p class="hint">
      Reste dans votre structure. Après « rencontrer », l’entreprise lit un CV composé de l’expérience, des
      compétences et des titres de cette fiche, jamais ce texte.
    </p>
    <Field name="cv" label="Texte du CV" value={person.cv} rows={12} maxLength={3500} />
  </Section>
);

export function Obstacles({ person }: { person: Person }) {
  const notes = new Map(person.obstacles.map(({ kind, note }) => [kind, note]));
  return (
    <Section person={person} name="freins" read={<ReadObstacles person={person} />}>
      <p class="note stop">
        <strong>Jamais montré aux entreprises</strong>, jamais compté dans le classement : pour
        l’accompagnement seulement.
      </p>
      <Boxes
        name="obstacles[]"
        label="Freins"
        values={[...notes.keys()]}
        options={obstacleKinds.map((kind) => [kind, obstacleWords[kind]])}
      />
      {[...notes].map(([kind, note]) => (
        <Field
          key={kind}
          name={`note.${kind}`}
          label={`Note, ${obstacleWords[kind].toLowerCase()}`}
          value={note}
          rows={2}
          maxLength={2000}
        />
      ))}
    </Section>
  );
}
