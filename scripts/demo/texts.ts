import type { Career, TradeMarket } from './careers.ts';
import type { Chance } from './chance.ts';
import { capitalised, de, duration, enumerate } from './french.ts';
import { asTyped } from './spelling.ts';
import type { Trade } from './trades/index.ts';

/** Whoever speaks: French agrees with them. */
interface Voice {
  readonly chance: Chance;
  readonly woman: boolean;
}

const called = ({ woman }: Voice, trade: Trade): string => (woman ? trade.woman : trade.man);

/** "motivé" → "motivée" */
const agree = ({ woman }: Voice, masculine: string, feminine = `${masculine}e`): string =>
  woman ? feminine : masculine;

function spell(voice: Voice, trade: Trade, months: number): string {
  const { chance } = voice;
  const title = called(voice, trade);
  const place = trade.places.length > 0 ? chance.pick(trade.places) : 'en intérim';
  const time = duration(months);
  return chance.pick([
    `J'ai travaillé ${time} comme ${title} ${place}.`,
    `J'ai été ${title} ${place} pendant ${time}.`,
    `${capitalised(title)} ${place} (${time}).`,
    `${capitalised(time)} ${place} en tant que ${title}.`,
    `J'ai fait ${time} ${place}, j'étais ${title}.`,
    `J'ai une expérience ${de(time)} comme ${title}, ${place}.`,
    `Pendant ${time} j'ai travaillé ${place}.`,
    `J'ai commencé ${place}, ensuite je suis ${agree(voice, 'resté')} ${title} en tout ${time}.`,
    `Avant j'étais ${title} ${place}, ça a duré ${time}.`,
  ]);
}

function tasks({ chance }: Voice, trade: Trade): string {
  const [
    first = 'apprendre',
    second = 'aider les collègues',
    third = 'ranger',
    fourth = 'nettoyer mon poste',
  ] = chance.some(trade.tasks, 4);
  return chance.pick([
    `Je sais ${enumerate([first, second, third])}.`,
    `Mon travail c'était ${de(first)} et ${de(second)}.`,
    `J'ai l'habitude ${de(first)} et je peux aussi ${second}.`,
    `On m'a appris à ${first} et à ${second}.`,
    `Je sais ${first}, ${second}, ${third} et ${fourth}.`,
    `Ce que j'aime : ${first} et ${second}.`,
    `Il fallait ${first}, ${second}, parfois ${third}.`,
    `Tous les jours je devais ${first} puis ${second}.`,
    `Je peux ${first} sans aide, ${second} aussi.`,
    `J'ai appris à ${first} en regardant les collègues.`,
  ]);
}

function hope(voice: Voice, trade: Trade): string {
  const title = called(voice, trade);
  return voice.chance.pick([
    `Je cherche un poste ${de(title)}.`,
    `Je voudrais travailler comme ${title}.`,
    `J'aimerais me former pour devenir ${title}.`,
    `Je veux changer de métier et devenir ${title}.`,
    `Mon projet est de devenir ${title}.`,
    `Un stage de découverte comme ${title} m'intéresse.`,
  ]);
}

function character(voice: Voice): string {
  const { chance } = voice;
  const trait = () =>
    chance.pick([
      agree(voice, 'motivé'),
      agree(voice, 'ponctuel', 'ponctuelle'),
      agree(voice, 'sérieux', 'sérieuse'),
      agree(voice, 'organisé'),
      agree(voice, 'patient'),
      agree(voice, 'courageux', 'courageuse'),
      'dynamique',
      'rapide',
      agree(voice, 'souriant'),
      agree(voice, 'discret', 'discrète'),
    ]);
  return chance.pick([
    `Je suis ${trait()} et ${trait()}.`,
    `J'aime le travail en équipe.`,
    `Je suis à l'aise avec les gens.`,
    `J'apprends vite quand on me montre.`,
    `Je suis ${agree(voice, 'prêt')} à commencer tout de suite.`,
    `Me lever tôt ne me dérange pas.`,
    `Je préfère travailler dehors.`,
    `J'ai envie de retravailler et d'apprendre.`,
    `Mes anciens patrons étaient contents de moi.`,
    `Je parle français et une autre langue.`,
  ]);
}

const beginnings = [
  `C'est ma première recherche d'emploi.`,
  `Je n'ai pas encore travaillé mais j'ai fait des stages.`,
  `Je n'ai pas travaillé depuis longtemps, je veux reprendre.`,
  `J'ai surtout aidé autour de moi, jamais avec un contrat.`,
  `J'ai fait du bénévolat dans une association.`,
];

/** One to four sentences on what somebody has done, in their own words; some have not been asked. */
export function drawExperienceText(
  chance: Chance,
  market: TradeMarket,
  woman: boolean,
  career: Career,
): string | undefined {
  if (chance.happens(0.06)) return undefined;
  return asTyped(chance, tellExperience(chance, market, woman, career));
}

/** The same draws tell the same, as a woman or as a man would write it. */
export function tellExperience(chance: Chance, market: TradeMarket, woman: boolean, career: Career): string {
  const voice = { chance, woman };
  const told = career.experience.slice(0, 2).flatMap(({ occupation, months }) => {
    const trade = market.trade(occupation);
    return trade ? [{ trade, months }] : [];
  });
  const sentences = told.map(({ trade, months }) => spell(voice, trade, months));
  for (const { trade } of told.slice(0, 1)) if (chance.happens(0.85)) sentences.push(tasks(voice, trade));
  if (told.length === 0) sentences.push(chance.pick(beginnings));
  if (chance.happens(told.length === 0 ? 0.8 : 0.25)) sentences.push(hope(voice, career.trade));
  if (chance.happens(0.4)) sentences.push(character(voice));
  return sentences.slice(0, 4).join(' ');
}
