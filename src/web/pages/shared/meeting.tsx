import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { moveMeeting, moveMeetingInput, type ShownMeeting } from '../../../shortlists/index.ts';
import { localInstant, revision } from '../../kit/fields.ts';
import { Field, FoldedForm, Hidden } from '../../kit/form.tsx';
import { dateAndTime, localTime } from '../../kit/format.ts';
import { parseOrProblem } from '../../problems.ts';

/** What a page sends of a meeting: one half filled in is told, one left blank is none. */
export const meetingTyped = z
  .object({ at: localInstant.optional(), place: z.string().optional() })
  .optional()
  .transform((said) => (said?.at || said?.place ? said : undefined));

interface Bounds {
  meeting?: ShownMeeting | undefined;
  required?: boolean;
}

export const MeetingFields = ({ meeting, required }: Bounds) => (
  <div class="row">
    <Field
      name="meeting.at"
      type="datetime-local"
      label="Date et heure"
      {...(meeting ? { value: localTime(meeting.at) } : {})}
      {...(required ? { required } : { hint: 'Vous pourrez aussi la fixer plus tard' })}
    />
    <Field
      name="meeting.place"
      label="Lieu"
      maxLength={300}
      value={meeting?.place}
      required={required ?? false}
      hint="Une adresse ou une salle, et rien de la personne"
    />
  </div>
);

/** When and where, and when it was to be before. */
export function MeetingLine({ meeting, children }: { meeting: ShownMeeting; children?: ComponentChildren }) {
  const before = earlierOf(meeting);
  return (
    <>
      <p>
        <strong>Rencontre : </strong>
        {dateAndTime(meeting.at)}, {meeting.place}
        {children}
      </p>
      {before ? <p class="soft">{before}</p> : null}
    </>
  );
}

/** « Déplacée : prévue d’abord le 3 mars 2027 à 10:00. » Nothing where only the place has changed. */
export function earlierOf({ at, earlier }: ShownMeeting): string | null {
  const other = [...new Set(earlier.filter((one) => Date.parse(one) !== Date.parse(at)))];
  return other.length > 0
    ? `Déplacée : prévue d’abord le ${other.map(dateAndTime).join(', puis le ')}.`
    : null;
}

export const moveFields = z.object({ revision: revision.optional(), meeting: meetingTyped });

export async function moveOnPage(
  actor: Actor,
  { id = '', candidateId = '' }: Readonly<Record<string, string>>,
  { meeting = {}, revision: seen }: z.output<typeof moveFields>,
) {
  const said = { meeting, ...(seen ? { revision: seen } : {}) };
  await moveMeeting(actor, id, candidateId, parseOrProblem(moveMeetingInput, said, 'form'));
}

interface Props {
  path: string;
  params: Readonly<Record<string, string>>;
  name: string;
  /** Of the shortlist, as it is shown. */
  seen: number;
  meeting: ShownMeeting | undefined;
}

export const MoveMeeting = ({ path, params, name, seen, meeting }: Props) => (
  <FoldedForm
    summary={meeting ? 'Déplacer la rencontre' : 'Fixer la rencontre'}
    of={{ path }}
    params={params}
    label={`Date de la rencontre, ${name}`}
  >
    <Hidden name="revision" value={seen} />
    <MeetingFields meeting={meeting} required />
    <button type="submit">Enregistrer la date</button>
  </FoldedForm>
);
