import mongoose from 'mongoose';
import { stems } from '../../src/french/index.ts';
import { digestOfStem } from '../../src/participants/index.ts';
import { nameKeysOf } from '../../src/participants/name-search.ts';
import { anUpload, aPdf } from '../documents/files.ts';
import { castOf } from '../shortlists/cast.ts';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import type { World } from '../support/world.ts';

export const collection = (name: string) =>
  (mongoose.connection.db as mongoose.mongo.Db).collection<any>(name);

/** A person of whom every field that can hold words holds one that nothing else in the house holds. */
const marked = (mark: string) => ({
  firstName: `Prénom${mark}`,
  lastName: `Nom${mark}`,
  email: `${mark}@essai.example`,
  phone: '06 39 98 77 66',
  experienceText: `J’ai conduit un chariot chez ${mark}expérience pendant trois ans.`,
  obstacles: [{ kind: 'mobility', note: `${mark}obstacle` }],
});

/** Without those of the beginnings of names that every marked person has. */
const ownKeys = (keys: readonly string[]): string[] => {
  const shared = nameKeysOf(['Prénomzz', 'Nomzz'], 'plie-centre');
  return keys.filter((key) => !shared.includes(key));
};

let keys = 0;
const once = () => ({ 'idempotency-key': `key-${keys++}` });

/** Put forward for a need, retained and agreeing. */
export async function aMarkedCandidate(world: World, mark: string, { person: over = {}, needId = '' } = {}) {
  const cast = castOf(world);
  const [counsellor, officer] = await Promise.all([cast.counsellor(), cast.officer()]);
  const { body: need } = needId
    ? await officer.get(`/needs/${needId}`)
    : await officer.post('/needs', aNeed({ posts: 2 }));
  const { body: person } = await counsellor.post(
    '/participants',
    aPerson({ ...marked(mark), ...over }),
    once(),
  );
  // At once, before the ranking suggests them by itself: nobody would have said why.
  const because = `${mark}pourquoi`;
  const put = await counsellor.post(`/needs/${need.id}/matches`, { participantId: person.id, because });
  await counsellor.patch(`/participants/${person.id}`, { revision: 1, cv: `${mark}cv` });
  const file = anUpload({ name: `${mark}pièce.pdf`, file: aPdf([`(${mark}page)`]) });
  const { body: document } = await counsellor.post(`/participants/${person.id}/documents`, file, once());
  const said = { kind: 'call', on: inDays(0), text: `${mark}journal` };
  await counsellor.post(`/participants/${person.id}/journal`, said, once());
  await counsellor.post(
    `/participants/${person.id}/journal`,
    { ...said, text: `${mark}réservé`, private: true },
    once(),
  );
  const matchId: string = put.status === 201 ? put.body.id : put.problem.matchId;
  const introduction = `Une personne ${mark}présentée.`;
  const retain = { decision: 'retain', reason: 'suits', comment: `${mark}avis`, introduction };
  await counsellor.post(`/matches/${matchId}/review`, retain, once());
  const { body: link } = await counsellor.post(`/matches/${matchId}/link`, {});
  const sending = { path: link.path, way: 'mail' };
  await counsellor.post(`/matches/${matchId}/link/messages`, sending, once());
  await counsellor.post(`/matches/${matchId}/agreement`, { given: true, how: 'telephone' });
  const { searchKeys, reference } = await collection('participants').findOne({ _id: person.id });
  return {
    person,
    need,
    ids: [person.id, matchId, document.id] as string[],
    marks: [mark, person.id, matchId, reference, document.id, ...ownKeys(searchKeys)] as string[],
    /** What is stored in place of the words that nobody else wrote. */
    digests: stems(`${mark}expérience`).map(digestOfStem),
  };
}

/**
 * Carried all through the story: put forward, reviewed, agreed, sent, met, turned down, and said in notices and answers.
 * @param beside a match that is sent in the same shortlist
 */
export async function aMarkedPerson(
  world: World,
  mark: string,
  { beside = [] as string[], ...over }: { beside?: string[]; person?: object; needId?: string } = {},
) {
  const candidate = await aMarkedCandidate(world, mark, over);
  const { person, need, ids } = candidate;
  const cast = castOf(world);
  const [officer, employer] = await Promise.all([cast.officer(), cast.employer()]);
  const matchIds = [ids[1], ...beside];
  const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds });
  const other = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [ids[1]] });
  const { body: shortlist } = await officer.post(`/shortlists/${draft.body.id}/send`);
  const candidateId: string = shortlist.candidates[0]!.id;
  const meet = { answer: 'meet', meeting: { at: `${inDays(40)}T09:00:00Z`, place: `Quai ${mark}` } };
  await employer.post(`/shortlists/${shortlist.id}/candidates/${candidateId}/reply`, meet, once());
  const counsellor = await cast.counsellor();
  await until(
    () => counsellor.get(`/needs/${need.id}/ranking`),
    ({ body }) => body.data.some(({ participant }) => participant.id === person.id),
  );
  return { ...candidate, shortlist, draftId: other.body.id as string };
}
