import type { ComponentChildren } from 'preact';
import type { Reading, Span } from '../../../occupations/index.ts';

interface Mark {
  readonly span: Span;
  readonly look: '' | 'skill' | 'stop';
  /** What these words were taken for: said by screen readers and on hover. */
  readonly as: string;
}

/** What was read, and from which words; what the law refuses comes first, so that nothing hides it. */
export function marksOf(reading: Reading): Mark[] {
  const mark = (look: Mark['look'], as: string, span: Span | undefined): Mark[] =>
    span ? [{ look, as, span }] : [];
  return [
    ...reading.discrimination.flatMap(({ span, ground }) => mark('stop', ground, span)),
    ...reading.occupations.slice(0, 1).flatMap(({ span, name }) => mark('', name, span)),
    ...reading.licences.flatMap(({ span, name }) => mark('skill', name, span)),
    ...reading.skills.flatMap(({ span, name }) => mark('skill', name, span)),
    ...reading.zones.flatMap(({ span }) => mark('', 'lieu', span)),
    ...reading.places.flatMap(({ span, role }) =>
      mark('', role === 'other' ? 'un autre lieu que celui du travail' : 'lieu', span),
    ),
    ...mark('', 'contrat', reading.contract?.span),
    ...mark('', 'durée du travail', reading.minutesPerWeek?.span),
    ...mark('', 'salaire', reading.pay?.span),
    ...mark('', 'nombre de postes', reading.posts?.span),
    ...mark('', 'début', reading.startsOn?.span),
    ...mark('', 'expérience', reading.experience?.span),
    ...mark('', 'véhicule', reading.vehicle?.span),
    ...reading.languages.flatMap(({ span }) => mark('', 'langue', span)),
    ...reading.contacts.flatMap(({ span }) => mark('', 'contact, montré à personne d’autre', span)),
    ...mark('', 'clause sociale', reading.socialClause?.span),
    ...(reading.schedule?.spans ?? []).flatMap((span) => mark('', 'horaires', span)),
    ...reading.conditions.flatMap(({ span }) => mark('', 'conditions de travail', span)),
  ];
}

/** The text with the words that were understood marked; where two overlap, the first of the list wins. */
export function MarkedText({
  text,
  field,
  marks,
}: {
  text: string;
  field: Span['field'];
  marks: readonly Mark[];
}) {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const { start, end } = mark.span;
    if (mark.span.field !== field || end <= start || end > text.length) continue;
    if (kept.every(({ span }) => end <= span.start || start >= span.end)) kept.push(mark);
  }
  kept.sort((a, b) => a.span.start - b.span.start);
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { span, look, as } of kept) {
    parts.push(text.slice(at, span.start));
    parts.push(
      <mark class={look || undefined} title={as}>
        {text.slice(span.start, span.end)}
        <span class="hidden"> ({as})</span>
      </mark>,
    );
    at = span.end;
  }
  parts.push(text.slice(at));
  return <p class="as-typed">{parts}</p>;
}
