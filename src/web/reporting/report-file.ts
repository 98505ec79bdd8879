import { z } from 'zod';
import { endedQuarters, figuresRead, readFigures } from '../../reporting/index.ts';
import { inTurn } from '../crowd.ts';
import { date, dateAndTime } from '../kit/format.ts';
import { download } from '../kit/page.ts';
import { pdfOf, type Write } from '../pages/pdf.ts';
import { figuresPath } from './figure-tiles.tsx';
import { type Figure, inFigures, quarterInWords, sightWords, trendOf } from './figure-words.ts';

/** A PDF takes a hundred times what a page does. */
const oneByOne = inTurn();

/** A quarter as whoever did not make it reads it: what matters in sentences, then every figure, then what each of them means. */
export const reportFile = download({
  path: `${figuresPath}/rapport.pdf`,
  right: figuresRead,
  query: z.object({
    trimestre: z
      .string()
      .regex(/^20\d\d-T[1-4]$/)
      .optional()
      .catch(undefined),
  }),
  read: async ({ actor, query }) => {
    const { day } = await readFigures(actor, { period: 'mois' });
    const quarters = endedQuarters(day);
    const quarter = quarters.find((one) => one === query.trimestre) ?? quarters[0] ?? '';
    const figures = await readFigures(actor, { period: quarter });
    const body = await oneByOne(() =>
      pdfOf(`Rapport du ${quarterInWords(quarter)}`, (write) => writeReport(figures, write)),
    );
    return { name: `rapport-${quarter}.pdf`, type: 'application/pdf', body };
  },
});

/** « Besoins ouverts : 41 (28 un an plus tôt, 13 de plus) » */
function inOneLine(figure: Figure): string {
  const { name, unit, before } = figure;
  const trend = trendOf(figure);
  const compared = trend ? ` (${inFigures(unit, before)} un an plus tôt, ${trend[0]})` : '';
  return `${name} : ${figure.hidden ? 'trop peu de personnes pour le dire' : inFigures(unit, figure)}${compared}`;
}

function writeReport(
  { data, madeAt, period, before }: Awaited<ReturnType<typeof readFigures>>,
  write: Write,
) {
  const told = data.filter(({ value }) => value !== null && value !== 0);
  const ofTrend = (tone: 'ok' | 'ask') => told.filter((one) => trendOf(one)?.[1] === tone);
  write(
    'P',
    `Du ${date(period.from)} au ${date(period.until)}, comparé aux mêmes mois un an plus tôt (du ${date(before.from)} au ${date(before.until)}).`,
  );
  write('P', madeAt ? `Chiffres calculés le ${dateAndTime(madeAt)}.` : 'Chiffres pas encore calculés.');
  for (const sight of new Set(data.map((one) => one.sight)))
    write('P', `Certains chiffres sont ceux ${sightWords[sight]}.`);
  write('H2', 'L’essentiel');
  const parts = [
    ['Ce qui va mieux qu’il y a un an', ofTrend('ok')],
    ['Ce qui demande attention', ofTrend('ask')],
  ] as const;
  for (const [title, figures] of parts) {
    write('H3', title);
    if (figures.length === 0) write('P', 'Rien que ces chiffres montrent.');
    for (const one of figures) write('P', `${inOneLine(one)}.`);
  }
  for (const subject of new Set(data.map((one) => one.subject))) {
    write('H2', subject);
    for (const one of data.filter((figure) => figure.subject === subject)) {
      write('P', `${inOneLine(one)}.`);
      for (const { name, groups } of one.by) {
        const shown = groups.filter(({ value }) => value !== null && value !== 0);
        if (shown.length > 0)
          write(
            'P',
            `${name} : ${shown.map((group) => `${group.name}, ${inFigures(one.unit, group)}`).join(' ; ')}.`,
          );
      }
    }
  }
  write('H2', 'Comment ces chiffres sont calculés');
  for (const { name, definition, source, from } of data)
    write('P', `${name}. ${definition} Source : ${source}. Calculé ainsi depuis le ${date(from)}.`);
}
