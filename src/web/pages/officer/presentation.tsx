import type { ComponentProps } from 'preact';
import { readNeed } from '../../../needs/index.ts';
import { readEmployer } from '../../../organisations/index.ts';
import {
  previewShortlist,
  readShortlist,
  type ShownMeeting,
  shortlistManage,
  type TextKind,
  type TurnDownReason,
  type Withheld,
} from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { date } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { CardFacts, letter } from '../shared/candidate-card.tsx';
import { MeetingLine } from '../shared/meeting.tsx';
import { Reply } from '../shared/reply.tsx';
import { turnDownWords } from '../words.ts';
import { Readers } from './readers.tsx';
import { TakeBack } from './take-back.tsx';

/** A shortlist as its officer follows it: before it goes, exactly what the company will see. */
export const presentationPage = page({
  path: '/presentations/:id',
  right: shortlistManage,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const [shortlist, preview] = await Promise.all([readShortlist(actor, id), previewShortlist(actor, id)]);
    const need = await readNeed(actor, shortlist.needId);
    const employer = await readEmployer(actor, need.employerId);
    return {
      title: `Présélection, ${need.title}`,
      body: <Presentation {...{ shortlist, preview, need, employer }} />,
    };
  },
});

interface Props {
  shortlist: Awaited<ReturnType<typeof readShortlist>>;
  preview: Awaited<ReturnType<typeof previewShortlist>>;
  need: Awaited<ReturnType<typeof readNeed>>;
  employer: Awaited<ReturnType<typeof readEmployer>>;
}

interface Followed {
  readonly id: string;
  readonly state: Props['preview']['candidates'][number]['state'];
  readonly card: Props['preview']['candidates'][number]['card'];
  readonly meeting?: ShownMeeting;
  readonly turnedDownFor?: TurnDownReason;
  readonly participant?: { readonly reference: string | null; readonly name: string | null };
}

const withheldWords: Readonly<Record<TextKind, string>> = {
  introduction:
    'Le texte de son référent n’est plus montré : il dirait ce que l’entreprise n’a pas à savoir. Elle lit la présentation composée.',
  message: 'L’entreprise ne lit pas ce message : il dirait d’une personne ce qu’elle n’a pas à savoir.',
  place: 'L’entreprise ne lit pas ce lieu : il dirait de la personne ce qu’elle n’a pas à savoir.',
};

/** Which texts the company does not read, of one card or of the whole. */
const withheldIn = (shortlist: Props['shortlist'], candidateId: string | null): string[] => {
  const { withheld = [] } = shortlist as { readonly withheld?: readonly Withheld[] };
  return withheld.filter((one) => one.candidateId === candidateId).map(({ text }) => withheldWords[text]);
};

function Presentation({ shortlist, preview, need, employer }: Props) {
  const draft = shortlist.state === 'draft';
  return (
    <>
      <Crumbs
        to={[
          ['Besoins', '/besoins'],
          [need.title, `/besoins/${need.id}`],
        ]}
      />
      <h1>{draft ? 'Ce que l’entreprise verra' : 'Présélection envoyée'}</h1>
      {draft ? (
        <p class="note">
          Rien d’autre ne part : ni nom, ni contact, ni âge, ni commune, ni structure, ni score. Le nom vient
          si l’entreprise veut rencontrer la personne. Relisez : aucun contrôle ne voit tout.
        </p>
      ) : (
        <p class="soft">
          Envoyée le {date(shortlist.sentAt ?? '')}. Réponse attendue avant le{' '}
          {date(shortlist.replyDueOn ?? '')}.
        </p>
      )}
      {withheldIn(shortlist, null).map((text) => (
        <p class="note stop">{text}</p>
      ))}
      {shortlist.message ? <p class="as-typed">« {shortlist.message} »</p> : null}
      <Readers
        id={shortlist.id}
        draft={draft}
        employer={employer}
        {...(shortlist as unknown as Pick<ComponentProps<typeof Readers>, 'contacts' | 'sentTo'>)}
      />
      <TakeBack
        id={shortlist.id}
        draft={draft}
        recallable={(shortlist as { recallable?: boolean }).recallable}
      />
      {draft
        ? preview.candidates.map((candidate, i) => (
            <article class="card" key={candidate.id}>
              <h2>{letter(i)}</h2>
              <CardFacts {...candidate} />
            </article>
          ))
        : (shortlist.candidates as readonly Followed[]).map((candidate, i) => (
            <article class="card" key={candidate.id}>
              <h2>
                {letter(i)}{' '}
                <span class="soft">
                  {[candidate.participant?.name, candidate.participant?.reference]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </h2>
              {withheldIn(shortlist, candidate.id).map((text) => (
                <p class="note stop">{text}</p>
              ))}
              <CardFacts {...candidate} />
              {candidate.meeting ? <MeetingLine meeting={candidate.meeting} /> : null}
              {candidate.turnedDownFor ? (
                <p>Raison : {turnDownWords[candidate.turnedDownFor].toLowerCase()}</p>
              ) : null}
              <Reply
                at="/presentations"
                shortlist={shortlist}
                candidate={candidate}
                name={letter(i)}
                onBehalf
              />
            </article>
          ))}
    </>
  );
}
