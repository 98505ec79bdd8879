import { type ExitKind, Participant, type ParticipantDoc } from './model.ts';
import type { ParticipantState } from './participant-states.ts';

/** What a statistic may keep of a person: too little to tell who they were. */
export interface Stay {
  readonly structureId: string;
  readonly state: ParticipantState;
  /** "YYYY-MM". */
  readonly enteredIn: string;
  readonly exit: { readonly kind: ExitKind; readonly in: string } | null;
}

const monthOf = (date: string): string => date.slice(0, 7);

/** Erases the record and says what a statistic may keep of it; `null` when there is none any more. */
export async function forgetParticipant(id: string): Promise<Stay | null> {
  const doc = await Participant.findOneAndDelete({ _id: id }).lean<ParticipantDoc>();
  if (!doc) return null;
  const { structureId, state, enteredOn, exit } = doc;
  return {
    structureId,
    state,
    enteredIn: monthOf(enteredOn),
    exit: exit ? { kind: exit.kind, in: monthOf(exit.on) } : null,
  };
}
