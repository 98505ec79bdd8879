import type { Client } from '../support/client.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import type { World } from '../support/world.ts';

/** Carries a person and a need through the story, one step a function, so that a test begins where it wants. */
export function castOf(world: World) {
  const officer = () => world.sign('officer');
  const counsellor = () => world.sign('counsellor');
  const employer = () => world.sign('employer');

  async function aSuggestion({ person = {}, need = {} } = {}) {
    const { body: participant } = await (await counsellor()).post('/participants', aPerson(person));
    const { body: posted } = await (await officer()).post('/needs', aNeed(need));
    const match = await matchOf(await counsellor(), posted.id, participant.id);
    return { participant, need: posted, match };
  }

  async function aRetained(overrides = {}) {
    const cast = await aSuggestion(overrides);
    const { body: match } = await (await counsellor()).post(`/matches/${cast.match.id}/review`, {
      decision: 'retain',
      reason: 'suits',
    });
    return { ...cast, match };
  }

  async function anAgreed(overrides = {}) {
    await employer(); // a shortlist is sent where somebody reads
    const cast = await aRetained(overrides);
    const { body: match } = await (await counsellor()).post(`/matches/${cast.match.id}/agreement`, {
      given: true,
      how: 'telephone',
    });
    return { ...cast, match };
  }

  async function aSent(overrides = {}) {
    const cast = await anAgreed(overrides);
    const draft = await (await officer()).post(`/needs/${cast.need.id}/shortlists`, {
      matchIds: [cast.match.id],
    });
    const { body: shortlist } = await (await officer()).post(`/shortlists/${draft.body.id}/send`);
    return { ...cast, shortlist, candidateId: shortlist.candidates[0]!.id as string };
  }

  async function aMeeting(overrides = {}) {
    const cast = await aSent(overrides);
    const path = `/shortlists/${cast.shortlist.id}/candidates/${cast.candidateId}` as const;
    await (await employer()).post(`${path}/reply`, { answer: 'meet' });
    return { ...cast, path };
  }

  return { officer, counsellor, employer, aSuggestion, aRetained, anAgreed, aSent, aMeeting };
}

/** The match of this person and need: the one the ranking has made, or one put forward. */
export async function matchOf(client: Client, needId: string, participantId: string) {
  const put = await client.post(`/needs/${needId}/matches`, { participantId, because: 'Pour l’essai.' });
  if (put.status === 201) return put.body;
  return (await client.get(`/matches/${put.problem.matchId}`)).body;
}
