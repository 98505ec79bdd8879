import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

const queue = 'matches';
const ofNeed = z.strictObject({ needId: z.string() });
const ofPerson = z.strictObject({ participantId: z.string() });
const ofPersonBy = z.strictObject({ participantId: z.string(), by: z.string() });

export const suggestJob = jobKind({
  queue,
  name: 'suggest',
  label: 'Proposer les mieux classés à leurs référents',
  oneFor: 'needId',
  payload: ofNeed,
});

export const suggestPersonJob = jobKind({
  queue,
  name: 'suggest-person',
  label: 'Revoir les propositions d’une personne',
  payload: ofPerson,
});

export const refillJob = jobKind({
  queue,
  name: 'refill',
  label: 'Proposer la personne suivante',
  payload: z.strictObject({ matchId: z.string() }),
});

export const fillRoomJob = jobKind({
  queue,
  name: 'room',
  label: 'Proposer là où des référents ont de la place',
  payload: z.strictObject({}),
});

export const followCounsellorJob = jobKind({
  queue,
  name: 'handed-over',
  label: 'Remettre les propositions au nouveau référent',
  payload: ofPersonBy,
});

export const tellNeedChangedJob = jobKind({
  queue,
  name: 'need-changed',
  label: 'Dire qu’un besoin a changé',
  payload: ofNeed,
});

export const tellPersonChangedJob = jobKind({
  queue,
  name: 'person-changed',
  label: 'Dire qu’une fiche a changé',
  payload: ofPersonBy,
});

export const endNeedJob = jobKind({
  queue,
  name: 'need-ended',
  label: 'Libérer les personnes d’un besoin terminé',
  payload: ofNeed,
});
