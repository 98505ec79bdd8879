import { type Chance, wheelOf } from './chance.ts';
import { capitalised, de, enumerate, plural } from './french.ts';
import type { Job } from './jobs.ts';
import { withoutAccents } from './spelling.ts';
import {
  contractText,
  inPlace,
  licenceTexts,
  payText,
  placeName,
  postsText,
  scheduleText,
  startText,
  weeklyText,
} from './wordings.ts';

interface Text {
  readonly title: string;
  readonly description: string;
}

/** The ways companies write: from a form filled with care to three lines in capitals. */
type Layout = (chance: Chance, job: Job) => Text;

const workers = (count: number, { trade }: Job): string =>
  count > 1 ? `${count} ${plural(trade.man)} (H/F)` : `un(e) ${trade.man} (H/F)`;

/** What is asked of the person; permits and diplomas are worded with the others the job demands. */
const asked = ({ trade }: Job): readonly string[] =>
  trade.asks.filter((ask) => !/^permis B|diplôme d'État/.test(ask));

/** One under the other; `false` is left out, an empty text is an empty line. */
const lines = (...parts: (string | readonly string[] | false)[]): string =>
  parts.flatMap((part) => part || (part === '' ? [''] : [])).join('\n');

/** Headings and dashes, as a job board's form produces. */
const form: Layout = (chance, job) => {
  const { trade, company } = job;
  return {
    title: chance.pick(trade.titles),
    description: lines(
      `${company.name} recherche ${workers(job.posts, job)} ${inPlace(placeName(chance, job.zone))}.`,
      '',
      chance.pick(['Vos missions :', 'Missions principales :', 'MISSIONS']),
      chance.some(trade.tasks, chance.int(3, 6)).map((task) => `- ${capitalised(task)}`),
      '',
      chance.pick(['Profil :', 'Votre profil :', 'PROFIL RECHERCHÉ']),
      [...chance.some(asked(job), chance.int(1, 3)).map(capitalised), ...licenceTexts(chance, job)].map(
        (ask) => `- ${ask}`,
      ),
      '',
      chance.pick(['Conditions :', 'Nous proposons :', 'CONDITIONS']),
      `- ${contractText(chance, job.contract)}, ${weeklyText(chance, job)}`,
      `- ${capitalised(scheduleText(chance, job))}`,
      chance.happens(0.75) && `- Rémunération : ${payText(chance, job)}`,
      `- ${capitalised(startText(chance, job))}`,
    ),
  };
};

/** Whole sentences. */
const plain: Layout = (chance, job) => {
  const { trade } = job;
  const [ask = 'motivation', other = 'ponctualité'] = chance.some(asked(job), 2);
  return {
    title: chance.pick(trade.titles),
    description: [
      `Nous cherchons ${workers(job.posts, job)} pour notre site ${inPlace(placeName(chance, job.zone))}.`,
      `Il s'agit ${de(enumerate(chance.some(trade.tasks, 3)))}.`,
      `Contrat proposé : ${contractText(chance, job.contract)}, ${weeklyText(chance, job)}, ${scheduleText(chance, job)}.`,
      ...licenceTexts(chance, job).map((text) => `${text}.`),
      `${capitalised(ask)}, ${other}.`,
      chance.happens(0.6) ? `Salaire : ${payText(chance, job)}.` : '',
      `${capitalised(startText(chance, job))}.`,
    ]
      .filter(Boolean)
      .join(' '),
  };
};

/** Long and polished, as a large group's recruiting department writes. */
const polished: Layout = (chance, job) => {
  const { trade, company } = job;
  const tasks = chance.some(trade.tasks, 7);
  return {
    title: chance.pick(trade.titles),
    description: lines(
      chance.pick(['Qui sommes-nous ?', "L'ENTREPRISE", "Présentation de l'entreprise"]),
      chance.pick([
        `${company.name} (${company.trade}) travaille depuis plus de ${chance.int(8, 40)} ans avec les entreprises et les habitants de la région. Entreprise à taille humaine, elle forme et fait grandir ses équipes.`,
        `Implantée ${inPlace(placeName(chance, job.zone))}, ${company.name} compte ${chance.int(12, 180)} salariés. Son métier : ${company.trade}. Esprit d'équipe et qualité du travail y sont une seconde nature.`,
        `Rejoindre ${company.name}, c'est choisir une équipe soudée et un employeur qui mise sur la formation. Notre activité : ${company.trade}.`,
      ]),
      '',
      chance.pick([
        `Dans le cadre de notre développement, nous recrutons ${workers(job.posts, job)} ${inPlace(placeName(chance, job.zone))}.`,
        `Pour renforcer nos équipes, nous recherchons ${workers(job.posts, job)}. Lieu de travail : ${placeName(chance, job.zone)}.`,
        `Suite à un départ en retraite, nous avons ${postsText(chance, job)} : ${trade.man} (H/F), ${inPlace(placeName(chance, job.zone))}.`,
      ]),
      '',
      `Rattaché(e) au responsable d'équipe, vous serez amené(e) à :`,
      tasks.map((task) => `* ${task} ;`),
      '',
      `Vous justifiez idéalement d'une première expérience sur un poste similaire. Nous attachons de l'importance au savoir-être : ${enumerate(asked(job))}. ${licenceTexts(
        chance,
        job,
      )
        .map((text) => `${text}. `)
        .join('')}`,
      '',
      `Ce que nous offrons : ${contractText(chance, job.contract)} ; ${weeklyText(chance, job)} ; ${scheduleText(chance, job)} ; ${payText(chance, job)} ; ${chance.pick(['mutuelle, tickets restaurant', 'prime de panier, mutuelle', 'prime d’assiduité, remboursement du titre de transport à 50 %'])}.`,
      `Prise de poste : ${startText(chance, job)}.`,
      '',
      `À compétences égales, tous nos postes sont ouverts aux personnes en situation de handicap. Candidature : ${company.contacts[0]?.email ?? ''}`,
    ),
  };
};

/** A temporary work agency for its client. */
const agency: Layout = (chance, job) => {
  const { trade } = job;
  return {
    title: chance.pick(trade.titles),
    description: lines(
      `Notre agence recherche pour l'un de ses clients ${inPlace(placeName(chance, job.zone))} : ${trade.man} h/f.`,
      `Vous aurez pour tâches ${enumerate(chance.some(trade.tasks, 4).map(de))}.`,
      `Type de contrat : ${contractText(chance, job.contract)} / ${weeklyText(chance, job)}`,
      `Horaires : ${scheduleText(chance, job)}`,
      licenceTexts(chance, job),
      `Salaire : ${payText(chance, job)}${chance.happens(0.5) ? ' + IFM + CP' : ''}`,
      `Démarrage : ${startText(chance, job)}`,
    ),
  };
};

/** Three lines in capitals, without an accent. */
const shouted: Layout = (chance, job) => {
  const { trade } = job;
  const text = [
    `recherche ${job.posts > 1 ? `${job.posts} ` : ''}${trade.man} h/f ${inPlace(placeName(chance, job.zone))}`,
    `${contractText(chance, job.contract)} ${weeklyText(chance, job)} ${scheduleText(chance, job)}`,
    chance.some(trade.tasks, 3).join(', '),
    ...licenceTexts(chance, job),
    chance.pick(asked(job)),
    chance.happens(0.5) ? payText(chance, job) : '',
    startText(chance, job),
  ];
  return {
    title: withoutAccents(chance.pick(trade.titles)).toUpperCase(),
    description: withoutAccents(text.filter(Boolean).join('. ')).toUpperCase(),
  };
};

const shortened: readonly (readonly [RegExp, string])[] = [
  [/\bexpérience\b/gi, 'exp'],
  [/\bheures par semaine\b/g, 'h/sem'],
  [/\bsemaine\b/g, 'sem'],
  [/\bdu lundi au vendredi\b/g, 'lun-ven'],
  [/\bobligatoires?\b/g, 'oblig.'],
  [/\bpossibles?\b/g, 'poss.'],
  [/\bavec\b/g, 'avc'],
  [/\bpour\b/g, 'pr'],
  [/\btemps\b/g, 'tps'],
  [/\bsouhaité\b/g, 'souhaitée'],
  [/\bnous cherchons\b/gi, 'ns cherchons'],
];

/** Typed on a telephone between two customers. */
const hurried: Layout = (chance, job) => {
  const { trade } = job;
  const text = [
    `${chance.pick(['bonjour, ', 'bjr, ', '', ''])}nous cherchons ${job.posts > 1 ? job.posts : 'qq1'} pour ${enumerate(chance.some(trade.tasks, 2))}`,
    `${trade.man} ${inPlace(placeName(chance, job.zone))}`,
    `${contractText(chance, job.contract)} ${weeklyText(chance, job)}, ${scheduleText(chance, job)}`,
    ...licenceTexts(chance, job),
    `${chance.pick(asked(job))}, ${startText(chance, job)} merci`,
  ].join(', ');
  const short = shortened.reduce((sofar, [word, abbreviation]) => sofar.replace(word, abbreviation), text);
  return {
    title: withoutAccents(chance.pick(trade.titles)).toLowerCase().replace(/h\/f/g, 'H/F'),
    description: withoutAccents(short),
  };
};

const layouts = wheelOf<Layout>(
  [form, plain, polished, agency, shouted, hurried],
  (_, rank) => [28, 20, 14, 14, 12, 12][rank] ?? 0,
);

/** Title and description as the company wrote them; some without accents. */
export function drawAdvertisementText(chance: Chance, job: Job, clause: boolean): Text {
  const { title, description } = chance.draw(layouts)(chance, job);
  const whole = clause
    ? `${description}\nMarché public : poste réservé aux heures d'insertion (clause sociale).`
    : description;
  return { title, description: chance.happens(0.2) ? withoutAccents(whole) : whole };
}
