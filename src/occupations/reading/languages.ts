import { fold } from '../../french/index.ts';
import { type LanguageCode, type LanguageLevel, languageCodes, languageNames } from '../languages.ts';
import type { ReadLanguage } from '../reading-types.ts';
import { howAsked } from './how-asked.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

const codeOf = new Map<string, LanguageCode>(languageCodes.map((code) => [fold(languageNames[code]), code]));
codeOf.set('lsf', 'lsf');
/** « La langue française »: languages are feminine there. */
const feminine: Readonly<Partial<Record<LanguageCode, string>>> = {
  fr: 'francaise',
  en: 'anglaise',
  de: 'allemande',
  es: 'espagnole',
  it: 'italienne',
  pt: 'portugaise',
  ar: 'arabe',
};
for (const [code, adjective] of Object.entries(feminine) as [LanguageCode, string][])
  codeOf.set(`langue ${adjective}`, code);
for (const [short, code] of [
  ['angl.', 'en'],
  ['ital.', 'it'],
  ['allem.', 'de'],
] as const)
  codeOf.set(short, code);
const names = [...codeOf.keys()]
  .map((name) => name.replace('.', '\\.'))
  .sort((a, b) => b.length - a.length)
  .join('|');
const named = new RegExp(`\\b(?:${names})(?![a-z])`, 'g');

const levels: readonly (readonly [LanguageLevel, RegExp])[] = [
  ['C1', /\bbilingues?\b|\btrilingues?\b/],
  [
    'notions',
    /\bnotions?\b|\bbases?\b|\bscolaire\b|\bdebutant\b|\bun peu\b|\bquelques mots\b|\bbasique\b|\belementaire\b/,
  ],
  [
    'courant',
    /\bcourante?s?\b|\bcouramment\b|\bfluent\b|\bmaitris\w*|\bprofessionnel\b|\bbon(?:ne|s)? (?:niveau|maitrise|connaissances?)\b|\blue?,? (?:et )?ecrit|\ba l'oral\b|\boperationnel\b/,
  ],
];

/** What makes the name of a language one: its level, or the speaking of it. */
const spoken =
  /\b(?:langues?|parl\w+|pratiqu\w+|niveau|lire|ecrire|lu|ecrit|oral|bilingue|trilingue|notions?|courant\w*|couramment|maitris\w+|connaissances?|scolaire|correcte?s?|technique|conversationnel|[abc][12])\b/;
/** People, goods, firms and lessons of a country. */
const otherwise =
  /(?:professeur\w*|prof|cours|enseign\w+|formateur\w*|traduct\w+|client\w*|clientele|creme|code|droit|leader|groupe|marche|entreprise|societe|pain|etat|territoire|public|jardin|systeme|numero un|specialiste) (?:d'|de |du |des |en |de l')?$/;

/** « Pas besoin de parler anglais ». */
const needless =
  /\b(?:pas|sans|aucun|inutile)\b(?: (?:besoin|obligation|necessaire))? (?:de |d')?(?:parler|connaitre|savoir|maitriser|comprendre) (?:le |l'|la )?$/;

/** « Anglais pas obligé », not « pas obligatoire mais apprécié ». */
const notAsked =
  /^ ?(?:n'est |n'etant |est )?(?:pas|non) (?:oblig|exig|requis|necess|demand|indispens)\w*(?!,? (?:mais|c'est|serait))/;

const short = /^[^.;\n]{0,12}?(?:,|\bet\b|\bou\b|\/)\s?(?:d'|de l'|l'|du |le )?$/;

/** Languages that are asked for, each with its level where the text gives one; what goes on a list shares its words. */
export function readLanguages(source: Source): ReadLanguage[] {
  const items = [...findAll(source, named)].filter(
    ({ start, end }) =>
      !otherwise.test(before(source, start, 30)) &&
      !needless.test(before(source, start, 30)) &&
      !notAsked.test(after(source, end, 50)),
  );
  const found = new Map<LanguageCode, ReadLanguage>();
  for (const [at, { text, start, end }] of items.entries()) {
    const code = codeOf.get(text);
    if (!code || found.has(code)) continue;
    let [from, to] = [start, end];
    for (let i = at + 1; shares(source, items, i - 1); i++) to = items[i]?.end ?? to;
    for (let i = at - 1; i >= 0 && joined(source, items[i]?.end, items[i + 1]?.start); i--)
      from = items[i]?.start ?? from;
    // « Anglais courant exigé italien souhaité »: what stands between is said of the first.
    const last = items.findLast((item) => item.end <= from);
    const isOfLast = last !== undefined && !/[,;:.(\n]|\bet\b/.test(source.text.slice(last.end, from));
    const behind = isOfLast ? '' : before(source, from, 45);
    const near = `${clause(behind)} ${text} ${clauseAhead(after(source, to, 40))}`;
    const isSpoken = /^ ?,?(?: ?(?:lue?|ecrit),?)? ?parlee?\b/.test(after(source, to, 40));
    const level = levelIn(near) ?? (isSpoken ? 'courant' : undefined);
    const next = items.find((item) => item.start >= to);
    const asked = howAsked(source, from, to, next?.start);
    // « Faire aimer la langue française » asks for none: « langue » there is the name's own.
    const isSpokenOf = spoken.test(near.replace(`${text} `, ' '));
    if (!level && !isSpokenOf && !(asked && text !== 'francais')) continue;
    found.set(code, {
      code,
      ...(level ? { level } : {}),
      required: asked !== 'wished' && !isChoice(source, items, at),
      span: source.span(start, end),
    });
  }
  return [...found.values()];
}

const joined = (source: Source, end: number | undefined, start: number | undefined): boolean =>
  end !== undefined && start !== undefined && start > end && short.test(source.text.slice(end, start));

const jointAfter = (source: Source, items: readonly Found[], at: number): string | undefined => {
  const [end, start] = [items[at]?.end, items[at + 1]?.start];
  return end !== undefined && start !== undefined && joined(source, end, start)
    ? source.text.slice(end, start)
    : undefined;
};

/** A comma alone shares no level, « arabe, français A2 », but in a list that « et » ends or that a plural speaks of. */
function shares(source: Source, items: readonly Found[], at: number): boolean {
  const joint = jointAfter(source, items, at);
  if (joint === undefined) return false;
  if (/\b(?:et|ou)\b|\//.test(joint) || shares(source, items, at + 1)) return true;
  return /^ ?(?:courant|exige|souhaite|apprecie|obligatoire|demande|requis)\w*s\b/.test(
    after(source, items[at + 1]?.end ?? 0, 20),
  );
}

/** « Anglais ou allemand »: neither is demanded. */
const isChoice = (source: Source, items: readonly Found[], at: number): boolean =>
  [at - 1, at].some((i) => /\bou\b/.test(jointAfter(source, items, i) ?? ''));

const clause = (text: string) => text.split(/[,;(]/).at(-1) ?? '';
const clauseAhead = (text: string) =>
  /^,? ?(?:lue?|ecrit|parle)/.test(text)
    ? text
    : (text.split(/,|;| et (?=un peu|quelques|(?:des )?notions)/)[0] ?? '');

function levelIn(text: string): LanguageLevel | undefined {
  const frame = /\b([abc][12])\b/.exec(text)?.[1];
  return frame
    ? (frame.toUpperCase() as LanguageLevel)
    : levels.find(([, pattern]) => pattern.test(text))?.[0];
}
