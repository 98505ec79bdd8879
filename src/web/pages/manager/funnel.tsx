import { z } from 'zod';
import { addDays, addMonths, today } from '../../../platform/index.ts';
import { type FunnelStage, funnelStages, type readFunnel } from '../../../shortlists/index.ts';
import { Chips } from '../../kit/chips.tsx';
import { count, date, several, shortDate } from '../../kit/format.ts';
import { ShareBar } from '../../kit/score.tsx';
import { type Column, Table } from '../../kit/table.tsx';

export const periods = ['mois', 'trimestre', 'annee'] as const;
export const periodAsked = z.enum(periods).catch('trimestre').default('trimestre');
type PeriodName = z.output<typeof periodAsked>;

const months: Readonly<Record<PeriodName, number>> = { mois: 1, trimestre: 3, annee: 12 };
const words: Readonly<Record<PeriodName, string>> = { mois: 'Mois', trimestre: 'Trimestre', annee: 'Année' };

/** The period until today, and the one of the same length before it. */
export function periodsOf(name: PeriodName) {
  const until = today();
  const from = addDays(addMonths(until, -months[name]), 1);
  const before = addDays(from, -1);
  return {
    now: { from, until },
    before: { from: addDays(addMonths(before, -months[name]), 1), until: before },
  };
}

export const stageWords: Readonly<Record<FunnelStage, string>> = {
  proposed: 'Proposées',
  reviewed: 'Avis donnés',
  retained: 'Retenues par les référents',
  agreed: 'Accords des personnes',
  presented: 'Présentées aux entreprises',
  met: 'Rencontrées',
  hired: 'Recrutées',
};

const beforeWords: Readonly<Record<PeriodName, string>> = {
  mois: 'comparées au mois d’avant',
  trimestre: 'comparées aux trois mois d’avant',
  annee: 'comparées à l’année d’avant',
};

type Funnel = Awaited<ReturnType<typeof readFunnel>>;

export const Periods = ({ name }: { name: PeriodName }) => (
  <Chips
    label="Période"
    chips={periods.map((one) => ({ words: words[one], set: { periode: one }, on: one === name }))}
  />
);

/** « 1,4 jour », « – » */
const inDays = (days: number | null): string =>
  days === null ? '–' : several(Math.round(days * 10) / 10, 'jour');

/** « 3 de plus qu’avant », « autant qu’avant » */
const compared = (now: number, before: number): string =>
  now === 0 && before === 0
    ? ''
    : now === before
      ? 'autant qu’avant'
      : `${count(Math.abs(now - before))} de ${now > before ? 'plus' : 'moins'} qu’avant`;

interface Props {
  name: PeriodName;
  now: Funnel;
  before: Funnel;
}

export function FunnelView({ name, now, before }: Props) {
  return (
    <section aria-labelledby="entonnoir">
      <h2 id="entonnoir">Ce que deviennent les propositions</h2>
      <Periods name={name} />
      <p class="soft">
        Faites du {date(now.from)} au {date(now.until)}, {beforeWords[name]}.
      </p>
      <div class="split even">
        <div class="card">
          <ul class="hbars">
            {funnelStages.map((stage, i) => (
              <li key={stage}>
                <a href={`/activite/propositions?etape=${stage}&periode=${name}`}>{stageWords[stage]}</a>
                <strong class="n">{count(now.stages[stage])}</strong>
                <ShareBar share={now.stages[stage] / Math.max(1, now.stages.proposed)} look="c-occupation" />
                <span class="soft small">
                  {[ofStageBefore(now, i), compared(now.stages[stage], before.stages[stage])]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <Loss now={now} />
        </div>
        <div class="card">
          <h3>Délais moyens</h3>
          <dl class="read">
            <dt>Pour un avis</dt>
            <dd>
              {inDays(now.reviewDays)} <span class="soft">({inDays(before.reviewDays)} avant)</span>
            </dd>
            <dt>Pour la réponse de la personne</dt>
            <dd>
              {inDays(now.agreementDays)} <span class="soft">({inDays(before.agreementDays)} avant)</span>
            </dd>
          </dl>
          <details>
            <summary>Semaine après semaine</summary>
            <div class="table">
              <Table
                caption="Avis et recrutements par semaine"
                columns={weekColumns}
                rows={now.weeks}
                keyOf={({ week }) => week}
              />
            </div>
          </details>
        </div>
      </div>
    </section>
  );
}

const weekColumns: readonly Column<Funnel['weeks'][number]>[] = [
  { name: 'Semaine du', heads: true, cell: ({ week }) => shortDate(week) },
  { name: 'Avis', figures: true, cell: ({ reviews }) => count(reviews) },
  { name: 'Recrutés', figures: true, cell: ({ hires }) => count(hires) },
];

function ofStageBefore({ stages }: Funnel, i: number): string {
  const before = funnelStages[i - 1];
  const stage = funnelStages[i];
  if (!before || !stage || stages[before] === 0) return '';
  return `${count(Math.round((100 * stages[stage]) / stages[before]))}\u00a0% de l’étape d’avant`;
}

/** Between which two stages most are lost: where to look first. */
function Loss({ now: { stages } }: { now: Funnel }) {
  const losses = funnelStages.slice(1).map((stage, i) => {
    const before = funnelStages[i] ?? 'proposed';
    return { from: before, to: stage, lost: stages[before] - stages[stage] };
  });
  const [most] = losses.toSorted((one, other) => other.lost - one.lost);
  if (!most || most.lost <= 0) return null;
  return (
    <p class="note ask">
      <strong>La plus grosse perte</strong> :{' '}
      {several(most.lost, 'personne s’arrête', 'personnes s’arrêtent')}{' '}
      {`entre «\u00a0${stageWords[most.from].toLowerCase()}\u00a0» et «\u00a0${stageWords[most.to].toLowerCase()}\u00a0».`}
    </p>
  );
}
