import { fold } from '../../french/index.ts';
import { type LanguageCode, type LanguageLevel, languageCodes, languageNames } from '../languages.ts';
import type { ReadLanguage } from '../reading-types.ts';
import { howAsked } from './how-asked.ts';
import { after, before, findAll, type Source } from './source.ts';

const codeOf = new Map<string, LanguageCode>(languageCodes.map((code) => [fold(languageNames[code]), code]));
codeOf.set('lsf', 'lsf');
const names = [...codeOf.keys()].sort((a, b) => b.length - a.length).join('|');
const named = new RegExp(`\\b(?:${names})\\b`, 'g');

const levels: readonly (readonly [LanguageLevel, RegExp])[] = [
  ['C1', /\bbilingues?\b|\btrilingues?\b/],
  [
    'notions',
    /\bnotions?\b|\bbases?\b|\bscolaire\b|\bdebutant\b|\bquelques mots\b|\bbasique\b|\belementaire\b/,
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

const short = /^[^.;\n]{0,12}?(?:,|\bet\b|\bou\b|\/)\s?(?:d'|de l'|l'|du |le )?$/;

/** Languages that are asked for, each with its level where the text gives one; what goes on a list shares its words. */
export function readLanguages(source: Source): ReadLanguage[] {
  const items = [...findAll(source, named)].filter(({ start }) => !otherwise.test(before(source, start, 30)));
  const found = new Map<LanguageCode, ReadLanguage>();
  for (const [at, { text, start, end }] of items.entries()) {
    const code = codeOf.get(text);
    if (!code || found.has(code)) continue;
    let [from, to] = [start, end];
    for (let i = at + 1; joined(source, items[i - 1]?.end, items[i]?.start); i++) to = items[i]?.end ?? to;
    for (let i = at - 1; i >= 0 && joined(source, items[i]?.end, items[i + 1]?.start); i--)
      from = items[i]?.start ?? from;
    const near = `${clause(before(source, from, 45))} ${text} ${clauseAhead(after(source, to, 40))}`;
    const isSpoken = /^ ?,?(?: ?(?:lue?|ecrit),?)? ?parlee?\b/.test(after(source, to, 40));
    const level = levelIn(near) ?? (isSpoken ? 'courant' : undefined);
    const next = items.find((item) => item.start >= to);
    const asked = howAsked(source, from, to, next?.start);
    if (!level && !spoken.test(near) && !(asked && code !== 'fr')) continue;
    found.set(code, {
      code,
      ...(level ? { level } : {}),
      required: asked !== 'wished',
      span: source.span(start, end),
    });
  }
  return [...found.values()];
}

const joined = (source: Source, end: number | undefined, start: number | undefined): boolean =>
  end !== undefined && start !== undefined && start > end && short.test(source.text.slice(end, start));

const clause = (text: string) => text.split(/[,;(]/).at(-1) ?? '';
const clauseAhead = (text: string) =>
  /^,? ?(?:lue?|ecrit|parle)/.test(text) ? text : (text.split(/,|;/)[0] ?? '');

function levelIn(text: string): LanguageLevel | undefined {
  const frame = /\b([abc][12])\b/.exec(text)?.[1];
  return frame
    ? (frame.toUpperCase() as LanguageLevel)
    : levels.find(([, pattern]) => pattern.test(text))?.[0];
}
