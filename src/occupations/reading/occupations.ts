import type { Catalogue } from '../open-catalogue.ts';
import type { ReadOccupation, ReadQuestion } from '../reading-types.ts';
import type { Source } from './source.ts';

const MOST = 5;
/** Below this the first occupation is asked rather than said. */
const SURE = 0.5;

export function readOccupations(
  source: Source,
  catalogue: Catalogue,
): { occupations: ReadOccupation[]; questions: ReadQuestion[] } {
  const links = catalogue.linker().link(
    {
      folded: source.text,
      title: source.words.slice(0, source.titleWords),
      body: source.words.slice(source.titleWords),
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
