import { notify } from '../messages/index.ts';
import { readSealed } from '../platform/index.ts';
import type { Card } from './card.ts';
import type { TextKind } from './checker/ground.ts';
import { composed } from './compose-introduction.ts';
import { knownOfPeople } from './introduction.ts';
import type { MatchDoc } from './match-model.ts';
import { openMeeting, type ShownMeeting } from './meeting.ts';
import type { Candidate, ShortlistDoc } from './shortlist-model.ts';
import { telltalesIn } from './telltales.ts';

/** A text that is no longer shown to the company. */
export interface Withheld {
  readonly text: TextKind;
  /** `null`: the message, which is of the whole shortlist. */
  readonly candidateId: string | null;
}

/** What of a shortlist a company may read now, whatever it could when that was written. */
export interface Readable {
  readonly message: string | null;
  /** By the id of the card. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly meetings: ReadonlyMap<string, ShownMeeting>;
  readonly withheld: readonly Withheld[];
}

export const messageOf = ({ _id, message }: Pick<ShortlistDoc, '_id' | 'message'>): string | null =>
  message === undefined ? null : readSealed(message, `${_id}/message`);

/**
 * Looks through every typed text again: the rules may have changed since, and the records (a name corrected, an employer
 * told). An introduction that is held back gives way to the composed one.
 * @param cards of this shortlist, by their id
 */
export async function readableOf(
  shortlist: ShortlistDoc,
  matches: ReadonlyMap<string, Pick<MatchDoc, '_id' | 'participantId'>>,
  cards: ReadonlyMap<string, Card>,
): Promise<Readable> {
  const personOf = ({ matchId }: Candidate) => matches.get(matchId)?.participantId ?? '';
  const people = await knownOfPeople(shortlist.candidates.map(personOf));
  const withheld: Withheld[] = [];
  const passes = (
    text: TextKind,
    said: string,
    known: Parameters<typeof telltalesIn>[2],
    candidateId: string | null,
  ) => {
    if (telltalesIn(said, text, known).length === 0) return true;
    withheld.push({ text, candidateId });
    return false;
  };
  const shown = new Map<string, Card>();
  const meetings = new Map<string, ShownMeeting>();
  for (const candidate of shortlist.candidates) {
    if (candidate.state === 'closed' && candidate.closedFor !== 'duplicate') continue;
    const { id } = candidate;
    const known = people.get(personOf(candidate));
    const own = known ? [known] : [];
    const card = cards.get(id);
    if (card) {
      const isTyped = card.introduction !== null && passes('introduction', card.introduction, own, id);
      shown.set(id, isTyped ? card : composed(card, own));
    }
    const meeting = openMeeting(candidate.meeting, id);
    if (!meeting) continue;
    const place = passes('place', meeting.place, own, id) ? meeting.place : 'Lieu à préciser';
    meetings.set(id, { ...meeting, place });
  }
  const message = messageOf(shortlist);
  // In a draft's preview, what the records hold back would tell an officer the names that they try.
  const told = shortlist.state === 'sent' ? [...people.values()] : [];
  const isReadable = message !== null && passes('message', message, told, null);
  return { message: isReadable ? message : null, cards: shown, meetings, withheld };
}

const said: Readonly<Record<TextKind, string>> = {
  introduction:
    'Le texte qui présente une personne n’est plus montré à l’entreprise, qui lit la présentation composée : il dirait ce qu’elle n’a pas à savoir.',
  message:
    'Le message d’une présélection n’est pas montré à l’entreprise : il dirait d’une personne ce qu’elle n’a pas à savoir.',
  place:
    'Le lieu d’une rencontre n’est plus montré à l’entreprise : il dirait d’une personne ce qu’elle n’a pas à savoir.',
};

/** Tells the officer, and for a text about one person their counsellor. Twice tells once. */
export async function tellWithheld(
  { _id, officerId, candidates }: ShortlistDoc,
  matches: ReadonlyMap<string, MatchDoc>,
  withheld: readonly Withheld[],
): Promise<void> {
  for (const { text, candidateId } of withheld) {
    const match = matches.get(candidates.find(({ id }) => id === candidateId)?.matchId ?? '');
    const notice = { kind: `${text}-withheld`, text: said[text] };
    const about = { kind: 'shortlist', id: _id } as const;
    await notify({ userId: officerId }, { ...notice, about, ...(match ? { mark: match._id } : {}) });
    if (match) await notify({ counsellorOf: match }, { ...notice, about: { kind: 'match', id: match._id } });
  }
}
