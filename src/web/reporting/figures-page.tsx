import { z } from 'zod';
import { may } from '../../access/index.ts';
import {
  askForFigures,
  endedQuarters,
  figuresRead,
  figuresRefresh,
  figuresTable,
  type PeriodKey,
  periodAsked,
  readFigures,
  rollingPeriods,
  tensionRead,
} from '../../reporting/index.ts';
import { listDownloads } from '../exchange/list-downloads.ts';
import { useAddress } from '../kit/address.ts';
import { Chips } from '../kit/chips.tsx';
import { Empty } from '../kit/empty.tsx';
import { nothing } from '../kit/fields.ts';
import { Form } from '../kit/form.tsx';
import { date, dateAndTime } from '../kit/format.ts';
import { form, page } from '../kit/page.ts';
import { TableLinks } from '../kit/table-links.tsx';
import { figuresPath, Tiles } from './figure-tiles.tsx';
import { periodInWords, quarterInWords, sightWords } from './figure-words.ts';

export const askedOfFigures = z.object({ periode: periodAsked.catch('trimestre').default('trimestre') });

/** What each role counts, in one page: the rooms hand the figures in, this page knows none of them. */
export const figuresPage = page({
  path: figuresPath,
  right: figuresRead,
  query: askedOfFigures,
  show: async ({ actor, query: { periode } }) => ({
    title: 'Chiffres',
    body: (
      <Dashboard
        figures={await readFigures(actor, { period: periode })}
        refreshes={may(actor, figuresRefresh)}
        tension={may(actor, tensionRead)}
      />
    ),
  }),
});

export const refreshForm = form({
  path: `${figuresPath}/recalculer`,
  right: figuresRefresh,
  page: figuresPath,
  input: nothing,
  act: async ({ actor }) => ({
    to: figuresPath,
    said: (await askForFigures(actor))
      ? 'Le calcul est demandé : rechargez la page dans un instant.'
      : 'Ces chiffres ont été calculés à l’instant.',
  }),
});

export const figuresDownloads = listDownloads(figuresPath, figuresTable, askedOfFigures, ({ periode }) => ({
  period: periode,
}));

type Figures = Awaited<ReturnType<typeof readFigures>>;

/** The rolling periods, then the quarters that have ended. */
export function PeriodChips({ name, day }: { name: PeriodKey; day: string }) {
  const address = useAddress();
  const quarters = endedQuarters(day);
  return (
    <>
      <Chips
        label="Période"
        chips={rollingPeriods.map((one) => ({
          words: periodInWords(one),
          set: { periode: one },
          on: one === name,
        }))}
      />
      <details open={quarters.includes(name)}>
        <summary>Un trimestre passé</summary>
        <ul class="chips">
          {quarters.map((quarter) => (
            <li key={quarter}>
              <a
                class="chip"
                href={address({ periode: quarter })}
                aria-current={quarter === name ? 'true' : undefined}
              >
                {quarterInWords(quarter)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** When and over which days, beside which others. */
export function Made({ madeAt, period, before }: Pick<Figures, 'madeAt' | 'period' | 'before'>) {
  return (
    <p class="soft">
      Du {date(period.from)} au {date(period.until)}, comparé aux mêmes jours un an plus tôt (du{' '}
      {date(before.from)} au {date(before.until)}). {madeAt ? `Calculé le ${dateAndTime(madeAt)}.` : ''}
    </p>
  );
}

interface DashboardProps {
  figures: Figures;
  refreshes: boolean;
  tension: boolean;
}

function Dashboard({ figures, refreshes, tension }: DashboardProps) {
  const { status, period, day, data } = figures;
  const subjects = [...new Set(data.map(({ subject }) => subject))];
  const sights = [...new Set(data.map(({ sight }) => sight))];
  return (
    <>
      <div class="head">
        <div>
          <h1>Chiffres</h1>
          <Made {...figures} />
        </div>
        {refreshes ? (
          <Form of={refreshForm}>
            <button type="submit" class="quiet">
              Recalculer
            </button>
          </Form>
        ) : null}
      </div>
      <PeriodChips name={period.key} day={day} />
      {status === 'pending' ? (
        <Empty>Les chiffres n’ont pas encore été calculés : ils le sont une fois par heure.</Empty>
      ) : (
        <>
          {subjects.map((subject) => (
            <section key={subject}>
              <h2>{subject}</h2>
              <Tiles figures={data.filter((one) => one.subject === subject)} period={period.key} />
            </section>
          ))}
          <p class="soft">
            {sights.map((sight) => `Certains chiffres sont ceux ${sightWords[sight]}.`).join(' ')} Chaque
            chiffre ouvre sa définition.
          </p>
          <TableLinks />
          <p>
            {tension ? (
              <>
                <a href="/tensions">Tensions par métier</a> ·{' '}
              </>
            ) : null}
            <a href="/donnees-ouvertes">Données ouvertes</a> ·{' '}
            <a href={`${figuresPath}/rapport.pdf?trimestre=${endedQuarters(day)[0]}`} download>
              Rapport du {quarterInWords(endedQuarters(day)[0] ?? '')} (PDF)
            </a>
          </p>
        </>
      )}
    </>
  );
}
