import { letter, userName, wayIn } from '../accounts/index.ts';
import { dayInFigures } from '../french/index.ts';
import { needTitles } from '../needs/index.ts';
import { employerNames } from '../organisations/index.ts';
import type { MailWriter } from '../platform/index.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

/** The messages of this room, each under its kind. */
export const shortlistMails: Readonly<Record<string, MailWriter>> = {
  /** What it is about, who sends it, and the way in until the day by which the replies are awaited. */
  'shortlist-sent': async ({ userId = '', shortlistId = '' }, site) => {
    const shortlist = await Shortlist.findById(shortlistId).lean<ShortlistDoc>();
    if (!shortlist?.replyDueOn) return undefined;
    const { needId, employerId, officerId, candidates, replyDueOn } = shortlist;
    const way = await wayIn(userId, employerId, `/preselections/${shortlistId}`, replyDueOn);
    if (!way) return undefined;
    const [titles, companies, officer] = await Promise.all([
      needTitles([needId]),
      employerNames([employerId]),
      userName(officerId),
    ]);
    const title = titles.get(needId) ?? '';
    const many = candidates.length;
    return letter(
      way.email,
      `une présélection pour « ${title} »`,
      `${officer ?? 'Votre interlocuteur'}, chargé·e de relations entreprises, présente à ${companies.get(employerId) ?? 'votre entreprise'} ${many > 1 ? `${many} personnes` : 'une personne'} pour le besoin « ${title} ». ${many > 1 ? 'Elles sont d’accord ; leur nom vient' : 'Elle est d’accord ; son nom vient'} quand vous demandez à ${many > 1 ? 'les' : 'la'} rencontrer.`,
      `Pour lire la présélection et répondre avant le ${dayInFigures(replyDueOn)}, ouvrez cette adresse :`,
      `${site}${way.path}`,
      way.link
        ? `Elle sert une fois, jusqu’au ${dayInFigures(way.until)} inclus. Un code de six chiffres, envoyé à cette adresse électronique, vous sera demandé. Pour revenir ensuite : ${site}/connexion/lien.`
        : 'Elle s’ouvre avec votre mot de passe et votre deuxième étape de connexion.',
    );
  },
};
