import { z } from 'zod';
import {
  editParticipant,
  editParticipantInput,
  participantManage,
  readParticipant,
} from '../../../participants/index.ts';
import { travelModes } from '../../../territory/index.ts';
import { hoursInMinutes, minutesTyped, monthsTyped, revision } from '../../kit/fields.ts';
import { form } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';
import type { Person } from '../counsellor/match-view.tsx';

export const proposalKinds = [
  'experience',
  'wish',
  'skill',
  'licence',
  'language',
  'travel',
  'zone',
  'start',
  'hours',
  'contracts',
  'condition',
] as const;

const input = z.object({
  revision,
  kind: z.enum(proposalKinds),
  code: z.string().max(60).default(''),
  months: monthsTyped.optional(),
  level: z.string().optional(),
  held: z.enum(['yes', 'no']).optional(),
  modes: z.array(z.enum(travelModes)).default([]),
  maxMinutes: minutesTyped.optional(),
  hours: z.object({ min: hoursInMinutes, max: hoursInMinutes }).optional(),
  contracts: z.array(z.string()).default([]),
  day: z.string().optional(),
});
type Accepted = z.output<typeof input>;
type Profile = Person['profile'];

/** Takes one proposal into the record: nothing of a person's story is written there otherwise. */
export const acceptForm = form({
  path: '/participants/:id/propositions/:proposal',
  right: participantManage,
  page: '/participants/:id/experience',
  input,
  act: async ({ actor, params: { id = '' }, input: accepted }) => {
    const { profile } = await readParticipant(actor, id);
    const edit = { revision: accepted.revision, profile: withAccepted(profile, accepted) };
    await editParticipant(actor, id, parseOrProblem(editParticipantInput, edit, 'form'));
    return { to: `/participants/${id}/experience#recit`, said: 'C’est ajouté à la fiche.' };
  },
});

/** The parts of a profile that one proposal changes, as `editParticipantInput` takes them. */
function withAccepted(profile: Profile, accepted: Accepted): Readonly<Record<string, unknown>> {
  const { kind, code, months = 0, level, held, modes, maxMinutes, hours, contracts, day } = accepted;
  const but = <Row extends { readonly code: string }>(rows: readonly Row[] | null) =>
    (rows ?? []).filter((row) => row.code !== code);
  switch (kind) {
    case 'experience': {
      const others = profile.experience.filter(({ occupation }) => occupation !== code);
      return { experience: [...others, { occupation: code, months }] };
    }
    case 'wish':
      return { wishes: [...new Set([...profile.wishes, code])] };
    case 'skill':
      return { skills: [...but(profile.skills), { code, level: 3 }] };
    case 'licence':
      return { licences: { ...profile.licences, [code]: held === 'yes' } };
    case 'language':
      return { languages: [...but(profile.languages), { code, ...(level ? { level } : {}) }] };
    case 'travel':
      return { travel: { modes, maxMinutes: maxMinutes ?? profile.travel?.maxMinutes } };
    case 'zone':
      return { zone: code };
    case 'start':
      return { availableFrom: day ?? null };
    case 'hours':
      return { minutesPerWeek: hours ?? null };
    case 'contracts':
      return { contracts: [...new Set([...(profile.contracts ?? []), ...contracts])] };
    case 'condition':
      return { excludedConditions: [...new Set([...profile.excludedConditions, code])] };
  }
}
