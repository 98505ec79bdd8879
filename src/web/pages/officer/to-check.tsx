import { warningsOf } from '../../../needs/index.ts';
import type { Need } from './edit-need.tsx';
import { proposedTerms } from './proposed-terms.ts';

/** What the text leaves open, and what is to be verified of the terms themselves, before the form. */
export function ToCheck({ need }: { need: Need }) {
  const warnings = warningsOf(proposedTerms(need)).map(({ code, text }) => ({ key: code, text, quote: '' }));
  const open = need.state === 'draft' && !need.reviewed;
  // What has a code is said of the terms as they stand now, corrected or not.
  const questions = (open ? need.reading.questions : [])
    .filter(({ code }) => code === undefined)
    .map(({ field, text, span }) => ({
      key: `${field} ${text}`,
      text,
      quote: span ? need.written[span.field].slice(span.start, span.end) : '',
    }));
  if (warnings.length + questions.length === 0) return null;
  return (
    <div class="note ask">
      <p>
        <strong>À vérifier avec l’entreprise</strong>
      </p>
      <ul>
        {[...warnings, ...questions].map(({ key, text, quote }) => (
          <li key={key}>
            {text}
            {quote ? ` (« ${quote} »)` : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}
