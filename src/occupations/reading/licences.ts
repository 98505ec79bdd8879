import type { Token } from '../../french/index.ts';
import type { ReadLicence } from '../reading-types.ts';
import type { Licence } from '../types.ts';
import { after, before, type Source } from './source.ts';

/** A tree of aliases by their words. */
interface Branch {
  readonly next: Map<string, Branch>;
  licence?: Licence;
}

export interface LicenceNames {
  readonly root: Branch;
}

/** « categorie » says nothing: « CACES R489 cat. 3 » is `caces r489 3`, in the aliases as in the text. */
const silent = new Set([
  'cat',
  'categorie',
  'categories',
  'n',
  'no',
  'numero',
  'type',
  'niveau',
  'du',
  'le',
  'les',
  'votre',
]);
const isSilent = (word: string) => silent.has(word);

export function openLicenceNames(licences: readonly Licence[]): LicenceNames {
  const root: Branch = { next: new Map() };
  for (const licence of licences) {
    for (const alias of licence.aliases) {
      let branch = root;
      for (const word of alias.split(' ')) {
        if (isSilent(word) && branch !== root) continue;
        const next: Branch = branch.next.get(word) ?? { next: new Map() };
        branch.next.set(word, next);
        branch = next;
      }
      branch.licence ??= licence;
    }
  }
  return { root };
}

const demanded =
  /oblig|exig|imperati|requis|indispens|necessaire|titulaire|possession|valide|a jour|disposer|detenir|detenteur/;
const wished =
  /souhait|serait|serai|apprecie|ideal|un plus|atout|prefer|bienvenu|eventuel|possible|facultatif|non obligatoire/;
const paidFor =
  /financ|formation assuree|prise? en charge|nous (?:vous )?formons|passage (?:du|des)|formation aux? |possibilite de (?:passer|formation)|sera (?:passe|assure)/;

/**
 * Permits, cards, diplomas and certificates which the text names. A list goes on from its first item: « CACES 1-3-5 »,
 * « permis B et C ».
 */
export function readLicences(source: Source, names: LicenceNames): ReadLicence[] {
  const found = new Map<string, ReadLicence>();
  const { words } = source;
  for (let i = 0; i < words.length; ) {
    const match = longestAlias(names.root, words, i);
    if (!match) {
      i++;
      continue;
    }
    note(match.licence, i, match.next);
    i = match.next;
    for (let item = nextInList(source, match.head, i); item; item = nextInList(source, match.head, i)) {
      note(item.licence, item.at, item.at + 1);
      i = item.at + 1;
    }
  }
  return [...found.values()];

  function note(licence: Licence, from: number, to: number): void {
    const start = (words[from] as Token).start;
    const end = (words[to - 1] as Token).end;
    const required = isRequired(source, start, end);
    const known = found.get(licence.code);
    if (known && (known.required || !required)) return;
    const { code, name, kind } = licence;
    found.set(code, { code, name, kind, required, span: known?.span ?? source.span(start, end) });
  }
}

interface Match {
  readonly licence: Licence;
  /** Index of the word after the match. */
  readonly next: number;
  /** Where the tree stands before the last word of the alias: other items of a list hang there. */
  readonly head: Branch;
}

function longestAlias(root: Branch, words: readonly Token[], from: number): Match | undefined {
  let branch = root;
  let best: Match | undefined;
  for (let i = from; i < words.length && i < from + 12; i++) {
    const word = (words[i] as Token).word;
    if (isSilent(word) && branch !== root) continue;
    const head = branch;
    const next = branch.next.get(word) ?? branch.next.get((words[i] as Token).form);
    if (!next) break;
    branch = next;
    if (next.licence)
      best = { licence: next.licence, next: i + 1, head: next.next.size > 0 && i === from ? next : head };
  }
  return best;
}

const joint = /^[\s,;/&+().:\-–]*(?:et|ou|et\/ou)?[\s/&+(.:\-–]*$/;

/** The next item of a list such as « 1A, 3 et 5 »: a word that hangs on the same head. */
function nextInList(
  { text, words }: Source,
  head: Branch,
  from: number,
): { licence: Licence; at: number } | undefined {
  let end = words[from - 1]?.end ?? 0;
  for (let at = from; at < Math.min(words.length, from + 3); at++) {
    const { word, start, end: wordEnd } = words[at] as Token;
    if (!joint.test(text.slice(end, start))) return undefined;
    const licence = head.next.get(word)?.licence;
    if (licence) return { licence, at };
    if (word !== 'et' && word !== 'ou' && !isSilent(word)) return undefined;
    end = wordEnd;
  }
  return undefined;
}

/** Named without a word about it, a licence is demanded; wished for or paid for by the employer, it is not. */
function isRequired(source: Source, start: number, end: number): boolean {
  const near = `${before(source, start, 60)} | ${after(source, end, 60)}`;
  return demanded.test(near)
    ? !/non obligatoire|pas (?:obligatoire|exig|indispens)/.test(near)
    : !wished.test(near) && !paidFor.test(near);
}
