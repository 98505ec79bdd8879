import type { deadlinesOfPerson } from '../../../deadlines/index.ts';
import { conditionNames, rightToWork } from '../../../occupations/index.ts';
import { isOpenState, type pathwaysOf } from '../../../pathways/index.ts';
import { today } from '../../../platform/index.ts';
import { date, euros, several, shortDate } from '../../kit/format.ts';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { Steps } from '../../kit/steps.tsx';
import { Tag } from '../../kit/tag.tsx';
import { stateWords, stepKindWords } from '../../pathways/words.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { licenceName, occupationName, skillName, zoneName } from '../needs/words-of-need.ts';
import { contractsWanted, hoursWanted, lengthOf, ReadObstacles, travelSaid } from './read-sections.tsx';
import { editAddress } from './section.tsx';

type Deadlines = Awaited<ReturnType<typeof deadlinesOfPerson>>;
type Pathways = Awaited<ReturnType<typeof pathwaysOf>>;

/** What their counsellor owes, the most urgent first, each with the page where it is settled. */
export function ToDo({ deadlines }: { deadlines: Deadlines }) {
  return (
    <section class="card mine">
      <header>
        <h2>À faire avec elle</h2>
        {deadlines.length > 0 ? <Tag of={[`${deadlines.length} à faire`, 'ask']} /> : null}
      </header>
      {deadlines.length === 0 ? <p class="soft">Rien n’est attendu de vous pour elle.</p> : null}
      <ul class="list">
        {deadlines.map(({ id, label, text, path, dueOn, when }, i) => (
          <li key={id} class="to-do">
            <span>
              <strong>{label}</strong> <span class="soft">{text}</span>
              <br />
              <span class="soft small">Pour le {date(dueOn)}</span>{' '}
              {when === 'late' ? <Tag of={['En retard', 'stop']} /> : null}
            </span>
            <a class={`button s ${i === 0 ? '' : 'quiet'}`} href={path}>
              Le faire<span class="hidden"> : {label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Sign = ({ name, children }: { name: IconName; children: string }) => (
  <li>
    <Icon name={name} />
    <span>{children}</span>
  </li>
);

export function Wanted({ person }: { person: Person }) {
  const { wishes, availableFrom, minHourlyCents, excludedConditions } = person.profile;
  const time = [hoursWanted(person), availableFrom ? `dès le ${date(availableFrom)}` : null];
  return (
    <section class="card">
      <header>
        <h2>Ce qu’elle cherche</h2>
        <a class="end" href={editAddress(person.id, 'projet')}>
          Modifier<span class="hidden"> ce qu’elle cherche</span>
        </a>
      </header>
      <ul class="signs">
        <Sign name="need">{wishes.map(occupationName).join(', puis ') || 'Métier : à demander'}</Sign>
        <Sign name="calendar">{time.filter(Boolean).join(', ') || 'Temps : à demander'}</Sign>
        <Sign name="account">{contractsWanted(person) ?? 'Contrats : à demander'}</Sign>
        <Sign name="bus">
          {travelSaid(person) ??
            `Trajet : à demander${person.profile.zone ? `, depuis ${zoneName(person.profile.zone)}` : ''}`}
        </Sign>
        {minHourlyCents === null ? null : (
          <Sign name="check">{`${euros(minHourlyCents)} de l’heure au moins`}</Sign>
        )}
        {excludedConditions.length > 0 ? (
          <Sign name="remove">{`Refuse : ${excludedConditions.map((code) => conditionNames[code]).join(', ')}`}</Sign>
        ) : null}
      </ul>
    </section>
  );
}

/** As many as are read at a glance. */
const shownSkills = 5;

export function Able({ person }: { person: Person }) {
  const { skills, experience, licences } = person.profile;
  const best = (skills ?? []).toSorted((one, other) => other.level - one.level);
  const more = best.length - shownSkills;
  const facts = [
    ...experience
      .slice(0, 3)
      .map(({ occupation, months }) => `${occupationName(occupation)} (${lengthOf(months)})`),
    ...Object.entries(licences)
      .filter(([code, held]) => held && code !== rightToWork)
      .map(([code]) => licenceName(code)),
  ];
  const at = `/participants/${person.id}/experience`;
  return (
    <section class="card">
      <header>
        <h2>Ce qu’elle sait faire</h2>
        <a class="end" href={at}>
          Modifier<span class="hidden"> ce qu’elle sait faire</span>
        </a>
      </header>
      {skills === null ? <p class="soft">Personne n’a encore parlé des compétences avec elle.</p> : null}
      <ul class="chips">
        {best.slice(0, shownSkills).map(({ code }) => (
          <li key={code}>
            <Tag of={[skillName(code), 'ok']} />
          </li>
        ))}
        {more > 0 ? (
          <li>
            <a href={at}>et {several(more, 'autre')}</a>
          </li>
        ) : null}
      </ul>
      <p class="small">{facts.join(' · ') || 'Expérience : à demander.'}</p>
    </section>
  );
}

/** As many steps as a line holds on a computer. */
const shownSteps = 4;

export function Pathway({ person, pathways }: { person: Person; pathways: Pathways }) {
  const open = pathways.find(({ state }) => isOpenState(state));
  return (
    <section class="card">
      <header>
        <h2>Où en est son parcours</h2>
        <a class="end" href={`/participants/${person.id}/parcours`}>
          Tout le parcours
        </a>
      </header>
      {open ? (
        <>
          {open.state === 'running' ? null : <Tag of={stateWords[open.state]} />}
          <Steps label="Étapes du parcours" steps={stagesOf(open)} />
        </>
      ) : (
        <p class="soft">
          {pathways.length > 0
            ? 'Aucun parcours ouvert en ce moment.'
            : 'Aucun parcours n’est encore proposé.'}
        </p>
      )}
    </section>
  );
}

/** Proposal, entry, the latest steps, the limit. */
function stagesOf({ proposedOn, enteredOn, steps, limitOn }: Pathways[number]) {
  const day = today();
  const latest = steps.toSorted((one, other) => (one.from < other.from ? -1 : 1)).slice(-shownSteps);
  const stages = [
    { words: 'Proposé', fact: shortDate(proposedOn), over: true },
    { words: 'Entrée', fact: enteredOn ? shortDate(enteredOn) : 'à décider', over: enteredOn !== null },
    ...latest.map(({ kind, from, until, result }) => ({
      words: stepKindWords[kind],
      fact: shortDate(until ?? from),
      over: result !== null || (until !== null && until < day),
    })),
    ...(limitOn ? [{ words: 'Fin prévue', fact: shortDate(limitOn), over: limitOn < day }] : []),
  ];
  const now = stages.findIndex(({ over }) => !over);
  return stages.map(({ words, fact, over }, i) => ({
    words,
    fact,
    state: over ? ('done' as const) : i === now ? ('now' as const) : ('later' as const),
  }));
}

/** Between professionals. */
export const Held = ({ person }: { person: Person }) => (
  <section class="card read">
    <header>
      <h2>
        <Icon name="full" /> Freins, entre professionnels
      </h2>
      <a class="end" href={editAddress(person.id, 'freins')}>
        Modifier<span class="hidden"> les freins</span>
      </a>
    </header>
    <ReadObstacles person={person} />
  </section>
);
