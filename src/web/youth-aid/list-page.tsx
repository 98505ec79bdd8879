import { z } from 'zod';
import { aidRead, aidStates, listAids } from '../../youth-aid/index.ts';
import { Chips } from '../kit/chips.tsx';
import { Empty } from '../kit/empty.tsx';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { AidTable } from './table.tsx';
import { stateWords } from './words.ts';

/** Requests within reach, by state. */
export const listPage = page({
  path: '/aides-jeunes',
  right: aidRead,
  query: z.object({
    etat: z.enum(aidStates).optional().catch(undefined),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { etat, suite } }) => {
    const { data, next } = await listAids(actor, { state: etat, cursor: suite, limit: 50 });
    return {
      title: 'Aides aux jeunes',
      body: (
        <>
          <div class="head">
            <h1>Aides aux jeunes</h1>
            <p class="actions">
              <a class="button quiet" href="/reglement-aide">
                Le règlement en vigueur
              </a>
            </p>
          </div>
          <Chips
            label="Vues"
            chips={[
              { words: 'Toutes', set: { etat: undefined }, on: !etat },
              ...aidStates.map((state) => ({
                words: stateWords[state][0],
                set: { etat: state },
                on: etat === state,
              })),
            ]}
          />
          {data.length === 0 ? (
            <Empty>Aucune demande ici. Une demande se commence depuis la fiche d’une personne.</Empty>
          ) : (
            <AidTable lines={data} />
          )}
          <More next={next} />
        </>
      ),
    };
  },
});
