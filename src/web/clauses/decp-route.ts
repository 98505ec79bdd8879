import { clausePublish, readDecp } from '../../clauses/index.ts';
import { route } from '../route.ts';

/** Essential data of contracts, for the program that publishes them. */
export const decpRoute = route({
  method: 'get',
  path: '/clause-decp',
  summary:
    'Contracts within reach that came from essential data (DECP 2.0.3), with `considerationsSociales` as they are followed',
  right: clausePublish,
  status: 200,
  download: ['application/json'],
  run: async ({ actor }) => ({
    name: 'decp.json',
    type: 'application/json',
    body: Buffer.from(JSON.stringify(await readDecp(actor))),
  }),
});
