import { numberPattern, readNumber } from '../../french/index.ts';
import type { Reading, ReadQuestion } from '../reading-types.ts';
import { howAsked } from './how-asked.ts';
import { after, before, findAll, type Source } from './source.ts';

const beginner =
  /\bdebutant?(?:\(?e?\)?s?|·e)? (?:est |sont )?(?:acc?ept|bienvenu|motive|ok)[a-z()·]*|\b(?:avec ou )?sans experience\b|\b(?:ouverte?|accessible) aux debutants\b|\b(?:aucune|pas d'|pas d )\s?exp(?:erience|\b\.?) (?:n'est )?(?:requise|exigee|necessaire|demandee)\b|\bpas d[ '](?:une )?experience (?:requise|exigee|necessaire|demandee)\b|\bexperience (?:non|pas) (?:exigee|requise|necessaire|obligatoire|demandee|indispensable)\b|\baucune exp(?:erience)?\b\.?(?= ?(?:[.,;!)\n]|$))|\bpremier emploi\b|\b(?:pas|sans|aucun) besoin (?:d'|d |de )(?:avoir )?(?:une |d'|de l')?exp(?:erience)?\b|\bdebutante?s? (?:ou|comme|et) (?:confirme|experimente)e?s?\b|\b(?:confirme|experimente)e?s? (?:ou|et|comme) debutante?s?\b/g;
const duration = new RegExp(
  `(?:(?<low>${numberPattern})\\s?(?:ans?\\s)?(?:a|et|ou|-|/)\\s?)?(?<number>${numberPattern})\\s?(?:\\(?\\d?\\)?\\s?)(?<unit>ans?|annees?|mois)\\b`,
  'g',
);
/** « DEAES ou 2 ans d’expérience », « CAP ou expérience »: either does. */
export const orExperience = new RegExp(
  `^[^.,;\\n]{0,15}?\\s?\\bou (?:bien |a defaut |une? |au moins |minimum )*(?:(?:${numberPattern})\\s?(?:ans?|annees?|mois)\\b[^.,;\\n]{0,20}\\bexp|exp(?:erience)?\\b)`,
);
/** The same, the other way round. */
export const afterExperience =
  /\bexp(?:erience)?\b[^.,;\n]{0,30}\bou (?:bien |(?:le |un |du |d'un |d')?(?:diplome|titre)?s? ?(?:de |d')?)*$/;
/** Before a length, and behind it. */
const choiceBehind = /(?:^|[^\d\s]\s?)\bou (?:bien |a defaut |au moins |minimum |justifier de )*$/;
const choiceAhead =
  /^ ?(?:d'|de )?exp(?:erience)?\b[^.,;\n]{0,30}\bou (?:bien )?(?:le |un |d'un |etre )?(?:diplom|titulaire|titre|cap\b|bep\b|bac\b|bts\b|dea|bafa|formation)/;

/** Months of pay, the age of children, an upper bound. */
const notAsked = /(?:moins de|remuneration|salaire|enfants?|mois sur|paye)[^.\n]{0,20}$/;
/** « 30-34 K€ sur 13 mois selon exp. ». */
const monthsOfPay = /(?:€|\beuros?|\beur|\bbruts?|\bannuels?|\bk)[^.\n]{0,15}\bsur $/;
const notOurs =
  /(?:(?<!\bexp[a-z]*\.? (?:[a-z]+ )?)\b(?:entreprise|societe|groupe|cabinet|agence|maison|artisan|atelier)\b[^.,\n\d]{0,20}\b(?:avec|de|a|ayant|cumule|compte)\s|depuis|plus de|notre|nos\b|forte? de|fort de|riche de)[^.\n]{0,20}$/;

const word = /experienc|\bexp\b|\bxp\b/;
const aheadOf =
  /^[^,]{0,30}(?:experienc|\bexp\b|\bxp\b)|^ ?(?:mini(?:mum)?|au moins) (?:en (?!cdd|contrat|mission)|dans le|sur (?:un )?poste)|^ (?:dans|ds|en) (?:la |le |l')?[a-z]{4,} mini(?:mum)?\b|^ (?:de (?:pratique|metier|poste|conduite)\b|dans (?:le metier|un poste))/;
/** « Minimum 5 ans en menuiserie », not « minimum 2 ans en CDD ». */
const least = /\b(?:mini(?:mum)?|au moins) $/;
const atIt =
  /^ (?:en (?!cdd|cdi|contrat|mission|formation|alternance|apprentissage|france)|dans (?:le|la|un|une) |sur (?:un )?poste)/;
const unmeasured =
  /\b(?:premiere )?exp(?:erience|\b\.?)[^.,\n]{0,50}?\b(?:exigee|requise|souhaitee|indispensable|obligatoire|imperative|demandee|appreciee|(?:est |serait |serai )?un plus|(?:un )?atout|bienvenue|preferable)\b|\bpremiere experience\b|\bexperience (?:similaire |significative )?(?:exigee|requise|souhaitee|indispensable|demandee)\b/g;

/** « Plaquiste confirmé », « profil expérimenté », « débutants s’abstenir »: asked of the person, without a length. */
const seasoned =
  /\b(?:confirme|experimente|aguerri|chevronne)(?:e|\(e\)|·e)?s?\b|\bpas de debutante?s?\b|\b(?:non |sauf )debutante?s?\b|\bdebutante?s? (?:s'|s )abstenir\b/g;
/** « Je vous confirme », « une équipe confirmée », « offre confirmée », « votre expérience est confirmée par ». */
const ofElse =
  /(?:\b(?:je|j'ai|tu|on|nous|vous|il|elle|ce qui|qui|ont?|as?|avez|avons|est|sont|etre|sera|date|rdv|rendez-vous|reunion|offre|commande|besoin|equipes?|collegues?|encadr\w*|formateurs?|aupres d[e'\w]*|avec (?:une?|des|nos|les)) (?:\w+ )?)$/;

/** Experience that is asked for, in months; what is asked without a length is a question. */
export function readExperienceAsked(
  source: Source,
): Pick<Reading, 'experience'> & { questions: ReadQuestion[] } {
  for (const { start, end } of findAll(source, beginner)) {
    if (/(?:bac|diplom\w*|profils?)[^.\n]{0,25}$/.test(before(source, start, 40))) continue;
    return { experience: { months: 'none', required: false, span: source.span(start, end) }, questions: [] };
  }
  for (const { start, end, named } of findAll(source, duration)) {
    const behind = before(source, start, 60);
    const ahead = after(source, end, 45);
    const about = word.test(behind) || aheadOf.test(ahead) || (least.test(behind) && atIt.test(ahead));
    if (
      !about ||
      notAsked.test(behind) ||
      (named.unit === 'mois' && monthsOfPay.test(behind)) ||
      (notOurs.test(behind) && !/minimum|au moins|justifi|requi|exig/.test(behind + ahead))
    )
      continue;
    const number = readNumber(named.low ?? named.number ?? '') ?? 0;
    const months = Math.round(number * (named.unit === 'mois' ? 1 : 12));
    if (months < 1 || months > 240) continue;
    const span = source.span(start, end);
    if (choiceBehind.test(behind) || choiceAhead.test(ahead)) {
      const text = 'Un titre ou une expérience : l’un des deux suffit-il ?';
      return {
        experience: { months, required: false, span },
        questions: [{ field: 'experience', text, span }],
      };
    }
    const required = howAsked(source, start, end) !== 'wished';
    return { experience: { months, required, span }, questions: [] };
  }
  for (const { text, start, end } of findAll(source, unmeasured)) {
    if (/\b(?:notre|nos|selon|votre salaire|forte? d')\s(?:\w+\s)?$/.test(before(source, start, 25)))
      continue;
    const about =
      howAsked(source, start, start + 'experience'.length) ??
      (/exig|requi|indispens|oblig|imper|demand/.test(text) ? 'required' : undefined);
    const isFirst = source.text.startsWith('premiere', start);
    if (!about && !isFirst) continue;
    const question = 'Une expérience est demandée : de quelle durée, et est-elle indispensable ?';
    const span = source.span(start, end);
    return {
      experience: { months: 'some', required: (about ?? 'required') === 'required', span },
      questions: [{ field: 'experience', text: question, span }],
    };
  }
  for (const { text, start, end } of findAll(source, seasoned)) {
    if (
      ofElse.test(before(source, start, 40)) ||
      /^ (?:que|le|la|les|votre|par|ce|notre)\b/.test(after(source, end, 10))
    )
      continue;
    const about = /debutant/.test(text) ? 'required' : howAsked(source, start, end);
    const span = source.span(start, end);
    return {
      experience: { months: 'some', required: about !== 'wished', span },
      questions: [
        {
          field: 'experience',
          text: 'Une expérience est demandée : de quelle durée, et est-elle indispensable ?',
          span,
        },
      ],
    };
  }
  return { questions: [] };
}
