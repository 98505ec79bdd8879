import {
  type Fairness,
  fairnessRead,
  fourFifths,
  type GroupFairness,
  type Interval,
  isAdverse,
  readFairness,
} from '../../reporting/index.ts';
import { Empty } from '../kit/empty.tsx';
import { count, dateAndTime, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';

/** How the rankings treat groups of people: a manager's own, or everybody's for an administrator. */
export const fairnessPage = page({
  path: '/equite',
  right: fairnessRead,
  show: async ({ actor }) => {
    const report = await readFairness(actor);
    return { title: 'Équité du classement', body: <Report report={report} /> };
  },
});

type FairnessReport = Awaited<ReturnType<typeof readFairness>>;

function Report({ report }: { report: FairnessReport }) {
  const { status, measuredAt, needs, leastNeeds, policy, structureId, data } = report;
  return (
    <>
      <h1>Équité du classement</h1>
      <p class="lead">
        Le classement ne lit ni le sexe, ni l’âge, ni la structure. Cette page vérifie, besoin par besoin, que
        les groupes de personnes sont placés parmi les premiers aussi souvent les uns que les autres
        {structureId ? ', parmi les personnes de votre structure' : ''}.
      </p>
      {status === 'pending' || data.length === 0 || !measuredAt ? (
        <Empty>
          Pas encore de mesure. Elle se fait une fois par jour, dès que {leastNeeds} besoins au moins sont
          ouverts.
        </Empty>
      ) : (
        <>
          <p class="soft">
            Mesuré le {dateAndTime(measuredAt)} sur {several(needs, 'besoin ouvert', 'besoins ouverts')},
            règles n° {policy}.
          </p>
          {data.map((one) => (
            <AttributeTable key={one.attribute} fairness={one} />
          ))}
          <HowToRead />
        </>
      )}
    </>
  );
}

const titles: Readonly<Record<string, string>> = {
  sexe: 'Femmes et hommes',
  âge: 'Selon l’âge',
  structure: 'Selon la structure',
};

function AttributeTable({ fairness: { attribute, groups, ndkl } }: { fairness: Fairness }) {
  const title = titles[attribute] ?? attribute;
  const told = groups.filter(({ people }) => people !== null);
  return (
    <section aria-labelledby={`t-${attribute}`}>
      <h2 id={`t-${attribute}`}>{title}</h2>
      {told.length === 0 ? (
        <p>Trop peu de personnes pour le dire sans les désigner, ou rien n’est renseigné.</p>
      ) : (
        <>
          <ul class="list">
            {told.map((group) => (
              <li key={group.group}>
                {inWords(group, told)} {isToExamine(group) ? <Tag of={['À examiner', 'ask']} /> : null}
              </li>
            ))}
          </ul>
          <details>
            <summary>Chiffres détaillés : {title.toLowerCase()}</summary>
            <table class="stack">
              <caption class="hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">Groupe</th>
                  {columns.map(([name]) => (
                    <th scope="col" class="n" key={name}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {told.map((group) => (
                  <tr key={group.group}>
                    <th scope="row">
                      {group.group}
                      {isToExamine(group) ? <strong> : à examiner</strong> : null}
                    </th>
                    {columns.map(([name, say]) => (
                      <td class="n" data-label={name} key={name}>
                        {say(group)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {ndkl ? (
              <p class="soft">
                Écart de composition des 50 premiers (NDKL) : {decimals(ndkl.value)} ; le hasard seul donne{' '}
                {decimals(ndkl.chance)} en moyenne, et moins de {decimals(ndkl.most)} dix-neuf fois sur vingt.
              </p>
            ) : null}
          </details>
        </>
      )}
      {told.length < groups.length && told.length > 0 ? (
        <p class="soft">Les groupes de trop peu de personnes ne sont pas montrés.</p>
      ) : null}
    </section>
  );
}

/**
 * « Femmes : sur 100 personnes possibles, 8 sont dans les dix premières, pour 9 dans le groupe le mieux placé. » Of so many that two
 * groups that differ are told by two numbers.
 */
function inWords(group: GroupFairness, told: readonly GroupFairness[]): string {
  const rate = group.rates[10];
  if (rate === null || rate === undefined) return `${group.group} : trop peu de besoins pour le dire.`;
  const others = told.filter((one) => one !== group && one.rates[10] !== null && one.rates[10] !== undefined);
  const [best] = others.toSorted((one, other) => (other.rates[10] ?? 0) - (one.rates[10] ?? 0));
  const base = baseOf(told);
  const per = (share: number) => count(Math.round(base * share));
  const found = Math.round(base * rate);
  const beside = best ? `, pour ${per(best.rates[10] ?? 0)} (${best.group})` : '';
  const verdict = isToExamine(group)
    ? 'écart à examiner : regardez si ses profils sont complets, et ce qui l’empêche d’aller au travail'
    : 'écart dans la marge du hasard';
  return `${group.group} : sur ${count(base)} personnes possibles, ${count(found)} ${found < 2 ? 'est' : 'sont'} dans les dix premières${beside}. ${verdict[0]?.toUpperCase()}${verdict.slice(1)}.`;
}

/** Where few of many can be among the first ten, parts of a hundred would all be « 1 ». */
const baseOf = (groups: readonly GroupFairness[]): number => {
  const rates = groups.flatMap(({ rates: { 10: rate } }) => (rate ? [rate] : []));
  return [100, 1000, 10_000].find((base) => base * Math.min(...rates) >= 5) ?? 10_000;
};

const isToExamine = ({ impact }: GroupFairness): boolean =>
  Object.values(impact).some((interval) => interval && isAdverse(interval));

const columns: readonly (readonly [name: string, say: (group: GroupFairness) => string])[] = [
  ['Personnes', ({ people }) => count(people ?? 0)],
  ['Parmi les 10 premiers', ({ rates }) => percent(rates[10])],
  ['Rapport à 10', ({ impact }) => within(impact[10])],
  ['Parmi les 50 premiers', ({ rates }) => percent(rates[50])],
  ['Rapport à 50', ({ impact }) => within(impact[50])],
  ['Attention reçue', ({ exposure }) => within(exposure)],
];

const decimals = (value: number): string => value.toFixed(2).replace('.', ',');
const percent = (share: number | null): string => (share === null ? '–' : `${count(100 * share)}\u00a0%`);
const within = (interval: Interval | null): string =>
  interval ? `${decimals(interval.value)} (de ${decimals(interval.low)} à ${decimals(interval.high)})` : '–';

function HowToRead() {
  return (
    <section aria-labelledby="lecture">
      <h2 id="lecture">Comment lire ces chiffres</h2>
      <p>
        « Parmi les 10 premiers » : sur cent personnes que les besoins pouvaient trouver, combien sont parmi
        les dix premières. Les groupes ne cherchent pas les mêmes métiers ; le rapport les compare donc à
        l’intérieur de chaque besoin : 1 pour le groupe le plus souvent placé, moins de 1 pour les autres.
        Entre parenthèses, l’intervalle à 95 %, qui dit ce que le hasard des besoins ouverts fait varier.
      </p>
      <p>
        « À examiner » : le rapport est sous {decimals(fourFifths)} (règle des quatre cinquièmes) et
        l’intervalle reste sous 1. Un écart ne prouve pas une injustice : il peut venir de profils incomplets,
        de freins au transport ou de souhaits différents. Il demande qu’on regarde pourquoi.
      </p>
      <p>
        « Attention reçue » : la place dans la liste compte, la première plus que la dixième ; 1 quand un
        groupe en reçoit autant que sa part.
      </p>
    </section>
  );
}
