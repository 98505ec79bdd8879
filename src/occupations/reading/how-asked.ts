import { after, before, type Source } from './source.ts';

const demanded =
  /oblig|exig|imperati|requis|indispens|necessaire|titulaire|possession|valide|a jour|dispos|detenir|detenteur|minimum|\bmini\b|au moins/;
const wished =
  /souhait|\bserai(?:t|ent)?\b|appreci|\b(?:conseille|recommande)e?s?\b(?! (?:les?|la|nos|vos|des)\b)|ideal|\bplus\b|\batouts?\b|prefer|bienvenu|\bsi (?:vous|vs|tu|possib|dispo)|eventuel|possible|facultati|non (?:oblig|exig|requis|necess|indispens|demand)|pas (?:oblig|exig|requis|necess|indispens|demand)|(?:n'est|ne sera|sont) pas /;
const paidFor =
  /financ|formation assuree|prise? en charge|nous (?:vous )?formons|passage (?:du|des)|formation aux? |possibilite de (?:passer|formation)|sera (?:passe|assure)|par nos soins|(?:fourni|paye)e?s? par (?:nous|la boite|l'entreprise|nos)|(?:re)?pass(?:er|e|ees?|es) (?:avec nous|en interne)/;

const all = new RegExp(`(?<wished>${wished.source}|${paidFor.source})|(?<demanded>${demanded.source})`, 'g');

type Asked = 'required' | 'wished';

function words(text: string): { asked: Asked; start: number; end: number; plural: boolean }[] {
  return [...text.matchAll(all)].map((match) => {
    const rest = /^\w*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    return {
      asked: match.groups?.wished === undefined ? 'required' : 'wished',
      start: match.index,
      end: match.index + match[0].length,
      plural: /s$|seraient/.test(match[0] + rest) && !/plus$/.test(match[0]),
    };
  });
}

/** Where the words about one thing of a list end: not at the comma of « CACES 1, 3 et 5 ». */
const border = /,(?!\s?\d)|;| et (?!\d)|\bmais\b| \+ |\|/;

/**
 * Whether the text demands something or only wishes for it: the words of its own clause first (« permis B exigé, CACES
 * souhaité »), then a plural behind the list that it stands in, then what leads the list in.
 * @param until where another thing is spoken of: its words are its own
 * @returns undefined where nothing is said of it
 */
export function howAsked(source: Source, start: number, end: number, until = end + 70): Asked | undefined {
  const ahead = after(source, end, Math.min(70, until - end));
  const behind = before(source, start, 70);
  const [aheadOwn = ''] = ahead.split(border);
  const behindOwn = behind.split(border).at(-1) ?? '';
  const next = words(aheadOwn)[0];
  const last = words(behindOwn).at(-1);
  if (next && last && !/[:(]/.test(aheadOwn.slice(0, next.start))) {
    const isNearer = behindOwn.length - last.end <= next.start;
    return isNearer && last.asked === 'wished' ? 'wished' : next.asked;
  }
  if (next ?? last) return (next ?? last)?.asked;
  const list = words(ahead).find(({ plural }) => plural);
  if (list) return list.asked;
  const lead = words(behind).at(-1);
  return lead && /^[^.]*:|ideal/.test(behind.slice(lead.start)) ? lead.asked : undefined;
}
