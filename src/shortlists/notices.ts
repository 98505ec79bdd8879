import type { LetterWriter, NoticeKind, Role, Telling } from '../access/index.ts';
import { wayIn } from '../accounts/index.ts';
import { dayInFigures } from '../french/index.ts';
import { letter } from '../messages/index.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

/** The way in until the day by which the replies are awaited. Of whom and what it is, the page says. */
const shortlistSent: LetterWriter = async ({ userId = '', shortlistId = '' }, site) => {
  const shortlist = await Shortlist.findById(shortlistId).lean<ShortlistDoc>();
  if (!shortlist?.replyDueOn) return undefined;
  const { employerId, replyDueOn } = shortlist;
  const way = await wayIn(userId, employerId, `/preselections/${shortlistId}`, replyDueOn);
  if (!way) return undefined;
  return letter(
    way.email,
    'une présélection vous attend',
    'La personne qui suit votre entreprise pour les recrutements vous présente des candidatures sur Passerelle.',
    `Pour les lire et répondre avant le ${dayInFigures(replyDueOn)}, ouvrez cette adresse :`,
    `${site}${way.path}`,
    way.link
      ? `Elle sert une fois, jusqu’au ${dayInFigures(way.until)} inclus. Un code de six chiffres, envoyé à cette adresse électronique, vous sera demandé. Pour revenir ensuite : ${site}/connexion/lien.`
      : 'Elle s’ouvre avec votre mot de passe et votre deuxième étape de connexion.',
  );
};

const structure = ['counsellor', 'manager'] as const;
const kind = (
  code: string,
  label: string,
  roles: readonly Role[],
  telling: Telling = 'daily',
): NoticeKind => ({ code, label, roles, telling });

/** What those who work on a proposal or a shortlist are told. */
export const shortlistNotices: readonly NoticeKind[] = [
  { ...kind('shortlist-sent', 'Une présélection vous attend', ['employer'], 'now'), write: shortlistSent },
  kind('shortlist-recalled', 'Une présélection est reprise', ['employer'], 'now'),
  kind('review-due', 'Un avis est attendu de vous', structure),
  kind('review-late', 'Un avis de votre structure est en retard', ['manager']),
  kind('agreement-due', 'Un accord est à demander', structure),
  kind('reply-due', 'Votre réponse est attendue', ['employer']),
  kind('reply-late', 'Une entreprise n’a pas répondu', ['officer']),
  kind('call-me', 'Une personne demande à être appelée', structure),
  kind('handed-over', 'Une personne vous est confiée', structure),
  kind('match-changed', 'Une proposition est à relire', structure),
  kind('asked-again', 'Un avis est à redonner', structure),
  kind('law-missing', 'Une proposition est retirée par la loi', structure),
  kind('released', 'Une proposition se termine avec son besoin', structure),
  kind('reply-meet', 'Une entreprise souhaite une rencontre', structure),
  kind('reply-declined', 'Une entreprise ne retient pas une personne', structure),
  kind('second-meeting', 'Une entreprise souhaite une autre rencontre', structure),
  kind('no-show', 'Une rencontre n’a pas eu lieu', structure),
  kind('hired', 'Une entreprise recrute', structure),
  kind('not-hired', 'Une rencontre ne mène pas à un recrutement', structure),
  kind('meeting-set', 'Une rencontre est fixée', ['officer', ...structure, 'employer']),
  kind('meeting-moved', 'Une rencontre est déplacée', ['officer', ...structure, 'employer']),
  kind('candidate-closed', 'Une candidature n’est plus disponible', ['officer', ...structure, 'employer']),
  kind('introduction-withheld', 'Une présentation n’est plus montrée', ['officer', ...structure]),
  kind('message-withheld', 'Un message n’est plus montré', ['officer', ...structure]),
  kind('place-withheld', 'Un lieu de rencontre n’est plus montré', ['officer', ...structure]),
  kind('proposal-taken-back', 'Une proposition est reprise', structure),
  kind('room-asked', 'Des personnes attendent une place', ['manager']),
  kind('room-requested', 'Une demande de place est transmise', ['officer']),
];
