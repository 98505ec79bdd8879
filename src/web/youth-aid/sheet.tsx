import type { SheetLine } from '../../youth-aid/index.ts';
import { Tag } from '../kit/tag.tsx';
import { ruleWords, sayArticle, sayLine, sheetWords } from './words.ts';

/** What the règlement says of a request, line by line: it lights up, it decides nothing. */
export const Sheet = ({ lines }: { lines: readonly SheetLine[] }) =>
  lines.length === 0 ? null : (
    <section class="card">
      <h2>Ce que dit le règlement</h2>
      <ul class="list">
        {lines.map((line) => (
          <li key={line.rule}>
            <Tag of={sheetWords[line.state]} /> <strong>{ruleWords[line.rule]}</strong> : {sayLine(line)}{' '}
            <span class="soft">{sayArticle(line)}</span>
          </li>
        ))}
      </ul>
      <p class="soft">
        Cette fiche éclaire, elle ne décide pas : rien ne bloque l’envoi, et la commission peut accorder hors
        barème.
      </p>
    </section>
  );
