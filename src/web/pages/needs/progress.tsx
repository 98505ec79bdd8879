import { count, date, several } from '../../kit/format.ts';
import { Steps } from '../../kit/steps.tsx';
import { needStateWords } from '../words.ts';
import { about, restWords } from './pool.tsx';
import type { NeedPage } from './show.tsx';

/** Where the need is on its way, from its opening to the company's answer. */
export function Progress({ actor, need, ranking: ranked, matches, shortlists }: NeedPage) {
  if (!ranked || !matches || need.state === 'draft') return null;
  const asked = matches.filter(({ state, review }) => review || state === 'suggested');
  const reviewed = asked.filter(({ review }) => review).length;
  const retained = asked.filter(({ review }) => review?.decision === 'retain').length;
  const sent = shortlists?.filter(({ state }) => state === 'sent').length ?? 0;
  const over = need.state === 'filled' || need.state === 'closed';
  const done = ranked.status === 'done';
  const steps = [
    { words: `Ouvert le ${date(need.openedAt ?? need.createdAt)}`, is: true },
    {
      words: done
        ? `Classement : ${several(ranked.considered, 'personne considérée', 'personnes considérées')}`
        : 'Classement en cours',
      is: done,
    },
    {
      // Who has been suggested is not an officer's to know before they are retained.
      words: actor.structureId
        ? `Avis des référents : ${count(reviewed)} sur ${count(asked.length)}`
        : `Retenues par les référents : ${count(retained)}`,
      is: reviewed > 0,
    },
    {
      words: sent > 0 ? several(sent, 'présélection envoyée', 'présélections envoyées') : 'Présélection',
      is: sent > 0,
    },
    { words: over ? needStateWords[need.state][0] : 'Réponse de l’entreprise', is: over },
  ];
  const now = steps.findIndex(({ is }) => !is);
  return (
    <Steps
      steps={steps.map(({ words, is }, i) => ({ words, state: is ? 'done' : i === now ? 'now' : 'later' }))}
    />
  );
}

/** What a screen reader says each time it changes; without a script, the link asks again. */
export function News(all: NeedPage) {
  if (!all.live) return null;
  const news = newsOf(all);
  return (
    <p class="news soft">
      <span role="status" data-news={news}>
        {news}
      </span>{' '}
      <a href={`/besoins/${all.need.id}`}>Actualiser</a>
    </p>
  );
}

const answers = ['meeting', 'turned-down', 'hired', 'not-hired', 'no-show'];

function newsOf({ ranking, matches }: NeedPage): string {
  const states = (matches ?? []).map(({ state }) => state);
  const waiting = states.filter((state) => state === 'suggested').length;
  const given = (matches ?? []).filter(({ review }) => review).length;
  const answered = states.filter((state) => answers.includes(state)).length;
  return [
    rankingState(ranking),
    given > 0 ? `${several(given, 'avis donné', 'avis donnés')}.` : '',
    waiting > 0 ? `${several(waiting, 'avis attendu', 'avis attendus')}.` : '',
    answered > 0 ? `${several(answered, 'réponse')} de l’entreprise.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The ranking in one sentence. */
export function rankingState(ranking: NeedPage['ranking']): string {
  if (!ranking || ranking.status === 'pending') return 'Classement en cours…';
  if (ranking.status === 'failed')
    return 'Le classement n’a pas pu être fait. Il sera refait à la prochaine modification.';
  const { considered, possible, groups, retainedOnly } = ranking;
  if (retainedOnly)
    return `Clause sociale : ${about(possible)} possibles, chacune montrée une fois retenue par son référent.`;
  if (possible === null || groups === null) return 'Classement fait.';
  return `${several(possible, 'personne possible', 'personnes possibles')}, dont ${several(groups.ready, 'prête')}, sur ${several(considered, 'considérée')}${restWords(considered - possible)}.`;
}
