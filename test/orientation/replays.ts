import mongoose from 'mongoose';
import { system } from '../../src/access/index.ts';
import { addPlace, addPlaceInput } from '../../src/orientation/index.ts';
import { aFile } from '../exchange/files.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import type { Row } from '../web/replay-rows.ts';
import { aPlace } from './rows.ts';

const made =
  (path: '/imports' | '/directory' | '/referrals'): Row['fresh'] =>
  (client, _, first) =>
    client.get(`${path}/${(first.body as { id: string }).id}` as `/referrals/${string}`);

const anImport = (kind: 'directory-structures' | 'directory-services' | 'directory-siaes'): Row => ({
  as: 'admin',
  ask: () => ({ path: `/imports/${kind}`, body: aFile('[{"source":"essai","id":"1"}]') }),
  fresh: made('/imports'),
});

/** To a place where nobody answers here. */
async function toSomewhere() {
  const { id } = await addPlace(system, addPlaceInput.parse(aPlace()));
  return { placeId: id, purpose: 'mobility', agreed: true } as const;
}
const sent = (client: Client, participantId = '', body: Awaited<ReturnType<typeof toSomewhere>>) =>
  client.post(`/participants/${participantId}/referrals`, body);

export const orientationReplays: Readonly<Record<string, Row>> = {
  'post /imports/directory-structures': anImport('directory-structures'),
  'post /imports/directory-services': anImport('directory-services'),
  'post /imports/directory-siaes': anImport('directory-siaes'),
  'post /directory': {
    as: 'admin',
    ask: () => ({ path: '/directory', body: aPlace() }),
    fresh: made('/directory'),
  },
  'post /participants/:id/referrals': {
    as: 'counsellor',
    from: 'suggested',
    ask: async (on) => ({
      path: `/participants/${on.participant?.id}/referrals`,
      body: await toSomewhere(),
    }),
    fresh: made('/referrals'),
  },
  'post /referrals/:id/hand-over': {
    as: 'adviser',
    ask: async (_, client) => {
      const place = aPlace({ structureId: 'plie-centre' });
      const { id: placeId } = await addPlace(system, addPlaceInput.parse(place));
      const { body: young } = await client.post('/participants', aPerson());
      const body = { placeId, purpose: 'accompaniment', agreed: true } as const;
      const { body: referral } = await client.post(`/participants/${young.id}/referrals`, body);
      await mongoose.connection
        .collection<{ _id: string }>('referrals')
        .updateOne({ _id: referral.id }, { $set: { state: 'accepted' } });
      return { path: `/referrals/${referral.id}/hand-over`, body: { revision: 1, agreedOn: inDays(0) } };
    },
    fresh: (client, _, __, path) => client.get(path.replace('/hand-over', '')),
  },
  'post /referrals/:id/moves': {
    as: 'counsellor',
    from: 'suggested',
    ask: async (on, client) => {
      const { body } = await sent(client, on.participant?.id, await toSomewhere());
      return { path: `/referrals/${body.id}/moves`, body: { action: 'withdraw', revision: 1 } };
    },
    fresh: made('/referrals'),
  },
};
