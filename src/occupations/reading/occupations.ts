import type { Token } from '../../french/index.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { Discrimination, ReadOccupation, ReadQuestion } from '../reading-types.ts';
import { overlaps } from './discrimination.ts';
import type { Source } from './source.ts';

const MOST = 5;
/** Below this the first occupation is asked rather than said. */
const SURE = 0.5;

export function readOccupations(
  source: Source,
  catalogue: Catalogue,
  discrimination: readonly Discrimination[],
): { occupations: ReadOccupation[]; questions: ReadQuestion[] } {
  // Words that the law refuses tell no occupation, unless they are its name in the wrong gender.
  const refused = discrimination.filter(({ instead }) => instead === undefined);
  const allowed = (words: readonly Token[]) =>
    refused.length === 0
      ? words
      : words.filter(({ start, end }) => {
          const own = source.span(start, end);
          return !refused.some(({ span }) => overlaps(span, own));
        });
  const links = catalogue.linker().link(
    {
      folded: source.text,
      title: allowed(source.words.slice(0, source.titleWords)),
      body: allowed(source.words.slice(source.titleWords)),
    },
    MOST,
  );
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
