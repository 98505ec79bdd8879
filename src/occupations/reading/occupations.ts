import type { Token } from '../../french/index.ts';
import { linkQuery, queryOf } from '../linking/link-query.ts';
import { SURE } from '../linking/weights.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { Discrimination, ReadOccupation, ReadQuestion } from '../reading-types.ts';
import { overlaps } from './discrimination.ts';
import type { Source } from './source.ts';

const MOST = 5;
/** What would be shown as « 0 % » is no choice. */
const LEAST = 0.005;

export function readOccupations(
  source: Source,
  catalogue: Catalogue,
  discrimination: readonly Discrimination[],
): { occupations: ReadOccupation[]; questions: ReadQuestion[] } {
  const linker = catalogue.linker();
  /** « Femme de ménage » is refused, and names a trade all the same. */
  const namesTrade = (quote: string) => {
    const [link] = quote.includes(' ') ? linker.link(linkQuery({ title: quote, description: '' }), 1) : [];
    return link !== undefined && link.confidence >= SURE;
  };
  // Words that the law refuses tell no occupation, unless they are its name in the wrong gender.
  const refused = discrimination.filter(({ instead, quote }) => instead === undefined && !namesTrade(quote));
  const allowed = ({ start, end }: Token) => {
    const own = source.span(start, end);
    return !refused.some(({ span }) => overlaps(span, own));
  };
  const links = linker
    .link(queryOf(source, refused.length > 0 ? allowed : undefined), MOST)
    .filter(({ confidence }) => confidence >= LEAST);
  const occupations = links.map(({ code, confidence, from, to }) => ({
    code,
    name: catalogue.occupation(code)?.name ?? code,
    confidence,
    span: source.span(from.start, to.end),
  }));
  const [first] = occupations;
  if (first && first.confidence >= SURE) return { occupations, questions: [] };
  const text = first ? `Est-ce bien le métier « ${first.name} » ?` : 'Quel est le métier ?';
  return { occupations, questions: [{ field: 'occupations', text, ...(first ? { span: first.span } : {}) }] };
}
