import { z } from 'zod';
import { countPathways, listPathways, pathwayRead, pathwayViews } from '../../pathways/index.ts';
import { Empty } from '../kit/empty.tsx';
import { count, date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { stateWords } from './words.ts';

type View = (typeof pathwayViews)[number];
type Lines = Awaited<ReturnType<typeof listPathways>>;

const viewWords: Record<View, string> = {
  open: 'Tous les parcours ouverts',
  late: 'Étape échue, sans résultat',
  ending: 'Fin prévue bientôt, ou passée',
};

/** The structure's open stays: all, those that are late, those that reach their limit. */
export const caseloadPage = page({
  path: '/parcours',
  right: pathwayRead,
  query: z.object({
    vue: z.enum(pathwayViews).catch('open').default('open'),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { vue, suite } }) => {
    const [lines, counts] = await Promise.all([
      listPathways(actor, { view: vue, limit: 50, cursor: suite }),
      countPathways(actor),
    ]);
    return { title: 'Parcours', body: <Caseload {...{ vue, lines, counts }} /> };
  },
});

const Caseload = ({ vue, lines, counts }: { vue: View; lines: Lines; counts: Record<View, number> }) => (
  <>
    <h1>Parcours</h1>
    <nav aria-label="Vues">
      <ul class="jumps">
        {pathwayViews.map((view) => (
          <li key={view}>
            <a href={`/parcours?vue=${view}`} aria-current={view === vue ? 'page' : undefined}>
              {viewWords[view]} ({count(counts[view])})
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <p>
      <a href="/parcours/regles">Règles d’entrée et durée de la structure</a>
    </p>
    {lines.data.length === 0 ? (
      <Empty>Aucun parcours ici. Un parcours se propose depuis la fiche d’une personne.</Empty>
    ) : (
      <table class="stack">
        <caption class="hidden">{viewWords[vue]}</caption>
        <thead>
          <tr>
            {['Personne', 'État', 'Entrée', 'Fin prévue', 'Étape échue'].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.data.map(({ id, state, enteredOn, limitOn, stepDueOn, participant }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/participants/${participant.id}/parcours`}>
                  {participant.firstName} {participant.lastName}
                </a>{' '}
                <span class="soft">{participant.reference}</span>
              </th>
              <td data-label="État">
                <Tag of={stateWords[state]} />
              </td>
              <td data-label="Entrée">{enteredOn ? date(enteredOn) : '–'}</td>
              <td data-label="Fin prévue">{limitOn ? date(limitOn) : '–'}</td>
              <td data-label="Étape échue">{stepDueOn ? date(stepDueOn) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <More next={lines.next} />
  </>
);
