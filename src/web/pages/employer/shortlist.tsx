import { readNeed } from '../../../needs/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import {
  type CancelledMeeting,
  type Facts,
  readShortlist,
  type ShownMeeting,
  shortlistRead,
  type TurnDownReason,
} from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { date, dateAndTime, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { CardFacts, letter } from '../shared/candidate-card.tsx';
import { MeetingLine } from '../shared/meeting.tsx';
import { Reply } from '../shared/reply.tsx';
import { turnDownWords } from '../words.ts';

type Shortlist = Awaited<ReturnType<typeof readShortlist>>;

/** One card as a company may see it: the person's identity once it wants to meet them, while they agree. */
export interface Candidate extends Pick<Shortlist['candidates'][number], 'id' | 'state' | 'card'> {
  readonly meeting?: ShownMeeting;
  readonly cancelledMeeting?: CancelledMeeting;
  readonly turnedDownFor?: TurnDownReason;
  readonly identity?: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly cv: Facts;
  };
}

export const candidatesOf = ({ candidates }: Shortlist): readonly Candidate[] =>
  candidates as readonly Candidate[];

export const preselectionPage = page({
  path: '/preselections/:id',
  right: shortlistRead,
  show: async ({ actor, params }) => {
    const shortlist = await readShortlist(actor, params.id ?? '');
    const need = await readNeed(actor, shortlist.needId);
    return { title: need.title, body: <Preselection {...{ shortlist, title: need.title }} /> };
  },
});

function Preselection({ shortlist, title }: { shortlist: Shortlist; title: string }) {
  const candidates = candidatesOf(shortlist);
  return (
    <>
      <Crumbs to={[['Présélections', '/preselections']]} />
      <h1>
        {several(candidates.length, 'personne')} pour « {title} »
      </h1>
      <p>
        Choisies avec leur référent, et d’accord pour vous être présentées. Leur nom vient quand vous demandez
        à les rencontrer. <strong>Réponse attendue avant le {date(shortlist.replyDueOn ?? '')}.</strong>
      </p>
      {shortlist.message ? <p class="note as-typed">{shortlist.message}</p> : null}
      {candidates.map((candidate, i) => (
        <article class="card" key={candidate.id}>
          <h2>{letter(i)}</h2>
          <CardFacts {...candidate} />
          <Known shortlistId={shortlist.id} candidate={candidate} />
          <Reply at="/preselections" shortlist={shortlist} candidate={candidate} name={letter(i)} />
        </article>
      ))}
      <p class="actions">
        <a class="button quiet" href={`/preselections/${shortlist.id}/presentation.pdf`}>
          Télécharger en PDF
        </a>
      </p>
    </>
  );
}

function Known({ shortlistId, candidate }: { shortlistId: string; candidate: Candidate }) {
  const { identity, meeting, cancelledMeeting, turnedDownFor } = candidate;
  return (
    <>
      {identity ? (
        <section class="note">
          <h3>
            {identity.firstName} {identity.lastName}
          </h3>
          <p>
            {[identity.phone && spacedPhone(identity.phone), identity.email].filter(Boolean).join(' · ') ||
              'Contact à demander à votre interlocutrice'}
            {' · '}
            <a href={`/preselections/${shortlistId}/cv/${candidate.id}`}>CV d’une page</a>
          </p>
        </section>
      ) : null}
      {meeting ? (
        <MeetingLine meeting={meeting}>
          {' '}
          <a href={`/preselections/${shortlistId}/rencontre/${candidate.id}.ics`}>Mettre dans mon agenda</a>
        </MeetingLine>
      ) : null}
      {cancelledMeeting ? (
        <p>
          La rencontre prévue le {dateAndTime(cancelledMeeting.at)} est annulée.{' '}
          <a href={`/preselections/${shortlistId}/rencontre/${candidate.id}.ics`}>La retirer de mon agenda</a>
        </p>
      ) : null}
      {turnedDownFor ? (
        <p class="soft">Votre réponse : {turnDownWords[turnedDownFor].toLowerCase()}.</p>
      ) : null}
    </>
  );
}
