import { conditionNames, contractNames } from '../../../occupations/index.ts';
import { participantRead, readParticipant } from '../../../participants/index.ts';
import { readParticipantRanking } from '../../../rankings/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { count, date, hours, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { licenceName, occupationName, skillName, zoneName } from '../needs/words-of-need.ts';
import { levelWords, modeWords } from './words.ts';

/** One page to print and go through together: what is known, what is still to be asked. */
export const diagnosticPage = page({
  path: '/participants/:id/diagnostic',
  right: participantRead,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const [person, ranking] = await Promise.all([
      readParticipant(actor, id, 'diagnostic'),
      readParticipantRanking(actor, id, { limit: 100 }),
    ]);
    return { title: `Diagnostic, ${person.reference}`, body: <Diagnostic {...{ person, ranking }} /> };
  },
});

interface Props {
  person: Person;
  ranking: Awaited<ReturnType<typeof readParticipantRanking>>;
}

function Diagnostic({ person, ranking }: Props) {
  const { profile } = person;
  const blanks = blanksOf(profile);
  const gaps = mostFrequent(ranking.data.flatMap(({ gap }) => (gap ? [gap.text] : [])));
  return (
    <>
      <Crumbs
        to={[
          ['Participants', '/participants'],
          [`${person.firstName} ${person.lastName}`, `/participants/${person.id}`],
        ]}
      />
      <h1>
        Diagnostic : {person.firstName} {person.lastName}
      </h1>
      <p class="soft">
        {person.reference}, accompagnement commencé le {date(person.enteredOn)}. Les freins n’y figurent pas.
      </p>
      <h2>Ce que nous savons</h2>
      <dl class="read">
        <dt>Cherche</dt>
        <dd>{profile.wishes.map(occupationName).join(', ') || 'À demander'}</dd>
        <dt>A fait</dt>
        <dd>
          {profile.experience
            .map(({ occupation, months }) => `${occupationName(occupation)} (${months} mois)`)
            .join(', ') || 'À demander'}
        </dd>
        <dt>Sait faire</dt>
        <dd>
          {profile.skills
            ?.map(({ code, level }) => `${skillName(code)} (${(levelWords[level - 1] ?? '').toLowerCase()})`)
            .join(', ') || 'À demander'}
        </dd>
        <dt>Titres</dt>
        <dd>
          {Object.entries(profile.licences)
            .filter(([, held]) => held)
            .map(([code]) => licenceName(code))
            .join(', ') || 'Aucun connu'}
        </dd>
        <dt>Trajet</dt>
        <dd>
          {profile.travel
            ? `${profile.travel.maxMinutes} minutes depuis ${zoneName(profile.zone)}, ${profile.travel.modes.map((mode) => modeWords[mode].toLowerCase()).join(', ')}`
            : 'À demander'}
        </dd>
        <dt>Temps</dt>
        <dd>
          {profile.minutesPerWeek
            ? `de ${hours(profile.minutesPerWeek.min)} à ${hours(profile.minutesPerWeek.max)}`
            : 'À demander'}
        </dd>
        <dt>Contrats</dt>
        <dd>{profile.contracts?.map((kind) => contractNames[kind]).join(', ') ?? 'À demander'}</dd>
        <dt>Refuse</dt>
        <dd>{profile.excludedConditions.map((code) => conditionNames[code]).join(', ') || 'Rien de dit'}</dd>
      </dl>
      {blanks.length > 0 ? (
        <>
          <h2>À demander</h2>
          <ul>
            {blanks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>Ce que cela ouvre aujourd’hui</h2>
      <p>
        {count(ranking.possible)} besoins possibles sur {count(ranking.considered)} ouverts, dont{' '}
        {count(ranking.data.filter(({ group }) => group === 'ready').length)} pour lesquels tout est prêt.
      </p>
      {gaps.length > 0 ? (
        <>
          <h2>Une seule chose manque</h2>
          <ul>
            {gaps.slice(0, 5).map(([text, times]) => (
              <li key={text}>
                {text} <span class="soft">(pour {several(times, 'besoin')})</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

const blanksOf = (profile: Person['profile']): string[] =>
  [
    profile.wishes.length === 0 && 'Quels métiers voudrait-elle faire ?',
    profile.skills === null && 'Que sait-elle faire, seule ou avec appui ?',
    profile.travel === null && 'Comment se déplace-t-elle, et combien de temps accepte-t-elle ?',
    profile.availableFrom === null && 'À partir de quand est-elle libre ?',
    profile.minutesPerWeek === null && 'Combien d’heures par semaine ?',
    profile.contracts === null && 'Quels contrats accepte-t-elle ?',
    profile.licences['permis-b'] === undefined && 'A-t-elle le permis B ?',
  ].filter((text) => text !== false);

function mostFrequent(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
