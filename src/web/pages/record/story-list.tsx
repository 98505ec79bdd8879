import type { ComponentChildren } from 'preact';
import { conditionNames, contractNames, type ExperienceReading } from '../../../occupations/index.ts';
import { Field, Hidden } from '../../kit/form.tsx';
import { count, date } from '../../kit/format.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { spokenWords } from '../needs/demand-words.ts';
import type { proposalKinds } from './accept-story.ts';
import { modeWords } from './words.ts';

export interface Proposal {
  readonly kind: (typeof proposalKinds)[number];
  readonly what: string;
  /** The words it was read from. */
  readonly said: string;
  /** What is accepted; several where the words may mean several. */
  readonly codes: readonly string[];
  /** What goes with it, to correct or as it is. */
  readonly fields?: ComponentChildren;
}

/** What the reading of a person's words says that their record does not say yet. */
export function proposalsOf(reading: ExperienceReading, person: Person): Proposal[] {
  const said = ({ start, end }: { start: number; end: number }) => person.experienceText.slice(start, end);
  return [
    ...work(reading, person, said),
    ...knowledge(reading, person, said),
    ...travel(reading, person, said),
    ...availability(reading, person, said),
  ];
}

type Quote = (span: { readonly start: number; readonly end: number }) => string;
type Of = (reading: ExperienceReading, person: Person, said: Quote) => Proposal[];

const meant = (code: string, others: readonly { readonly code: string }[]) => [
  code,
  ...others.map((other) => other.code),
];

const work: Of = ({ experience, wishes }, { profile }, said) => {
  const done = new Set(profile.experience.map(({ occupation }) => occupation));
  return [
    ...experience
      .map(({ occupation, alternatives, ...one }) => ({ ...one, codes: meant(occupation, alternatives) }))
      .filter(({ codes }) => !codes.some((code) => done.has(code)))
      .map(({ codes, months, span }) => ({
        kind: 'experience' as const,
        what: 'Métier exercé',
        said: said(span),
        codes,
        fields: (
          <Field
            name="months"
            label={`Durée, « ${said(span)} »`}
            value={months === null ? '' : `${months} mois`}
            width="short"
          />
        ),
      })),
    ...wishes
      .map(({ code, alternatives, span }) => ({ codes: meant(code, alternatives), span }))
      .filter(({ codes }) => !codes.some((code) => profile.wishes.includes(code)))
      .map(({ codes, span }) => ({
        kind: 'wish' as const,
        what: 'Métier souhaité',
        said: said(span),
        codes,
      })),
  ];
};

const knowledge: Of = ({ licences, skills, languages }, { profile }, said) => {
  const able = new Set(profile.skills?.map(({ code }) => code));
  const spoken = new Set<string>(profile.languages?.map(({ code }) => code));
  return [
    ...licences
      .filter(({ code, held }) => profile.licences[code] !== held)
      .map(({ code, name, held, span }) => ({
        kind: 'licence' as const,
        what: held ? `A : ${name}` : `N’a pas : ${name}`,
        said: said(span),
        codes: [code],
        fields: <Hidden name="held" value={held ? 'yes' : 'no'} />,
      })),
    ...skills
      .filter(({ code }) => !able.has(code))
      .map(({ code, name, span }) => ({
        kind: 'skill' as const,
        what: `Sait faire : ${name}`,
        said: said(span),
        codes: [code],
      })),
    ...languages
      .filter(({ code }) => !spoken.has(code))
      .map(({ code, level, span }) => ({
        kind: 'language' as const,
        what: `Parle : ${spokenWords({ code, level })}`,
        said: said(span),
        codes: [code],
        fields: level ? <Hidden name="level" value={level} /> : null,
      })),
  ];
};

const travel: Of = ({ travel: read, zone }, { profile }, said) => {
  const proposals: Proposal[] = [];
  if (zone && zone.code !== profile.zone)
    proposals.push({ kind: 'zone', what: `Vit à ${zone.name}`, said: said(zone.span), codes: [zone.code] });
  if (!read) return proposals;
  const known = profile.travel;
  const newModes = read.modes.some((mode) => !known?.modes.includes(mode));
  const newLimit = read.maxMinutes !== undefined && read.maxMinutes !== known?.maxMinutes;
  if (!newModes && !newLimit) return proposals;
  const modes = [...new Set([...(known?.modes ?? []), ...read.modes])];
  proposals.push({
    kind: 'travel',
    what: `Se déplace : ${modes.map((mode) => modeWords[mode].toLowerCase()).join(', ')}`,
    said: said(read.span),
    codes: [],
    fields: (
      <>
        {modes.map((mode) => (
          <Hidden key={mode} name="modes[]" value={mode} />
        ))}
        <Field
          name="maxMinutes"
          label="Trajet accepté, en minutes"
          value={read.maxMinutes ?? known?.maxMinutes}
          width="short"
        />
      </>
    ),
  });
  return proposals;
};

const availability: Of = (reading, { profile }, said) => {
  const { availableFrom: start, minutesPerWeek: hours, contracts, excludedConditions } = reading;
  const proposals: Proposal[] = [];
  if (start && start.value !== profile.availableFrom)
    proposals.push({
      kind: 'start',
      what: `Disponible à partir du ${date(start.value)}`,
      said: said(start.span),
      codes: [],
      fields: <Hidden name="day" value={start.value} />,
    });
  if (hours && (hours.min !== profile.minutesPerWeek?.min || hours.max !== profile.minutesPerWeek.max))
    proposals.push({
      kind: 'hours',
      what: 'Heures par semaine',
      said: said(hours.span),
      codes: [],
      fields: (
        <>
          <Field name="hours.min" label="Au moins" value={count(hours.min / 60)} width="short" />
          <Field name="hours.max" label="Au plus" value={count(hours.max / 60)} width="short" />
        </>
      ),
    });
  const kinds = contracts?.kinds.filter((kind) => !profile.contracts?.includes(kind)) ?? [];
  if (contracts && kinds.length > 0)
    proposals.push({
      kind: 'contracts',
      what: `Accepte : ${kinds.map((kind) => contractNames[kind]).join(', ')}`,
      said: said(contracts.span),
      codes: [],
      fields: kinds.map((kind) => <Hidden key={kind} name="contracts[]" value={kind} />),
    });
  const refused = excludedConditions
    .filter(({ code }) => !profile.excludedConditions.includes(code))
    .map(({ code, span }) => ({
      kind: 'condition' as const,
      what: `Refuse : ${conditionNames[code]}`,
      said: said(span),
      codes: [code],
    }));
  return [...proposals, ...refused];
};
