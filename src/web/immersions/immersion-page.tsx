import { type Actor, may } from '../../access/index.ts';
import { immersionManage, immersionRead, readImmersion } from '../../immersions/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { date, dateAndTime, hours, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { onePath } from './forms.ts';
import { Gestures, Links, Tells } from './gestures.tsx';
import {
  employmentWords,
  endWords,
  metWords,
  partyNames,
  partyWords,
  prescribesWords,
  purposeNames,
  stateWords,
} from './words.ts';

export type Immersion = Awaited<ReturnType<typeof readImmersion>>;

/** One immersion: what is written, who signed, what it waits for, and what may be done now. */
export const immersionPage = page({
  path: onePath,
  right: immersionRead,
  show: async ({ actor, params, handed }) => {
    const one = await readImmersion(actor, params.id ?? '');
    const ours = may(actor, immersionManage);
    return {
      title: `Immersion ${one.reference}`,
      body: (
        <>
          <Crumbs to={[['Immersions', '/immersions']]} />
          <h1>
            Immersion {one.reference} <Tag of={stateWords[one.state]} />
          </h1>
          {handed?.link ? (
            <p class="card" role="status">
              {handed.sent ? 'Le lien est parti. ' : ''}
              Lien pour {partyNames[handed.role as keyof typeof partyNames]} : il ne s’affiche qu’une fois.{' '}
              <strong>{handed.link}</strong> Son code, à donner autrement (de vive voix, par exemple) :{' '}
              <strong>{handed.code}</strong>
            </p>
          ) : null}
          <div class="split">
            <div>
              <Facts actor={actor} one={one} />
              <Signatures one={one} />
              <After one={one} />
              <Tells {...{ one, ours }} />
            </div>
            <aside>
              {ours ? <Hindrances one={one} /> : null}
              {ours ? <Links one={one} /> : null}
              {ours ? <Gestures one={one} /> : null}
            </aside>
          </div>
        </>
      ),
    };
  },
});

function Facts({ actor, one }: { actor: Actor; one: Immersion }) {
  const { terms, participant } = one;
  const ours = participant.id !== null;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['Accueil', one.company],
    ['Structure', one.structure],
    ['Prescription', one.prescribes ? prescribesWords[one.prescribes] : null],
    ['Dates', `du ${date(one.startsOn)} au ${date(one.endsOn)}`],
    ['Objet', purposeNames[one.purpose]],
    ['Objectifs', terms.objectives],
    ['Tâches', terms.tasks],
    ['Horaires', terms.schedule],
    ['Lieu', terms.place],
    ['Tuteur ou tutrice', terms.tutorName ? `${terms.tutorName}, ${terms.tutorJob ?? ''}` : null],
    ['Situation', terms.employment ? employmentWords[terms.employment] : null],
    [
      'Dépôt',
      one.deposit
        ? `le ${date(one.deposit.on)}, ${one.deposit.channel}${one.deposit.reference ? `, ${one.deposit.reference}` : ''}`
        : null,
    ],
    ['Fin', one.ended ? `${endWords[one.ended.how]}, le ${date(one.ended.on)}` : null],
    ['Motif', one.reason],
  ];
  return (
    <section class="card">
      <h2>
        {ours && participant.id ? (
          <a href={`/participants/${participant.id}`}>{participant.name}</a>
        ) : (
          participant.name
        )}{' '}
        {participant.reference ? <span class="soft">{participant.reference}</span> : null}
      </h2>
      <dl class="read">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {one.renews ? (
        <p>
          Renouvelle <a href={`/immersions/${one.renews}`}>une première immersion</a>.
        </p>
      ) : null}
      <p class="actions">
        {may(actor, immersionManage) && one.state === 'draft' ? (
          <a class="button quiet" href={`/immersions/${one.id}/convention`}>
            Écrire la convention
          </a>
        ) : null}
        {one.signing ? (
          <a class="button quiet" href={`/immersions/${one.id}/convention.pdf`}>
            Convention en PDF
          </a>
        ) : null}
      </p>
    </section>
  );
}

/** What keeps it from being signed, each with its article and what would be allowed. */
function Hindrances({ one }: { one: Immersion }) {
  if (one.state !== 'draft') return null;
  return (
    <section class="card">
      <h2>Avant la signature</h2>
      {one.refusals.length === 0 ? (
        <p>Rien ne manque et aucune borne n’est franchie : la convention peut être signée.</p>
      ) : (
        <>
          <p>{several(one.refusals.length, 'point')} à régler :</p>
          <ul>
            {one.refusals.map(({ field, code, detail }) => (
              <li key={`${field}${code}`}>{detail}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/immersions/regles">Les règles et leurs sources</a>
      </p>
    </section>
  );
}

function Signatures({ one: { signing, withdrawn } }: { one: Immersion }) {
  if (!signing && withdrawn.length === 0) return null;
  return (
    <section class="card">
      <h2>Signatures</h2>
      <ul class="list">
        {signing?.parties.map(({ role, signedAt }) => (
          <li key={role} class="line">
            {partyWords(role)}{' '}
            {signedAt ? (
              <span class="soft">a signé le {dateAndTime(signedAt)}</span>
            ) : (
              <Tag of={['À signer', 'ask']} />
            )}
          </li>
        ))}
      </ul>
      {signing ? (
        <details>
          <summary>Empreinte du texte lu</summary>
          <p class="soft">
            <code class="wrap">{signing.digest}</code>
          </p>
        </details>
      ) : null}
      {withdrawn.length > 0 ? (
        <p class="soft">
          {several(withdrawn.length, 'texte repris', 'textes repris')} avant celui-ci : ce qui y était signé
          est gardé, et ne vaut plus.
        </p>
      ) : null}
    </section>
  );
}

function After({ one }: { one: Immersion }) {
  const { presence, assessments, accidents, minutes } = one;
  if (presence.length + assessments.length + accidents.length === 0) return null;
  return (
    <section class="card">
      <h2>Déroulement</h2>
      {presence.length > 0 ? (
        <p>
          Présence : {several(presence.length, 'jour')}, {hours(minutes)}.
        </p>
      ) : null}
      {assessments.map(({ by, met, words, agrees, at }) => (
        <p key={by}>
          <strong>
            {partyWords(by)} : {metWords[met].toLowerCase()}
          </strong>
          , le {date(at)}. {agrees === false ? 'N’est pas d’accord avec l’accueil. ' : ''}
          {words}
        </p>
      ))}
      {accidents.map((accident) => (
        <p key={accident.id}>
          <strong>Accident le {dateAndTime(accident.happenedAt)}.</strong>{' '}
          {accident.hostToldAt
            ? `Dit par l’accueil le ${dateAndTime(accident.hostToldAt)}${accident.toldLate ? ', après 24 h' : ''}.`
            : `L’accueil le dit avant le ${dateAndTime(accident.tellBy)}.`}{' '}
          {accident.declaredAt
            ? `Déclaré le ${dateAndTime(accident.declaredAt)}${accident.declaredLate ? ', après 48 h' : ''}.`
            : `À déclarer avant le ${dateAndTime(accident.declareBy)}.`}{' '}
          {accident.words}
        </p>
      ))}
      {one.state === 'assessed' && one.participant.id ? (
        <p>
          <a href={`/participants/${one.participant.id}/immersions?renouvelle=${one.id}`}>
            Renouveler cette immersion
          </a>
        </p>
      ) : null}
    </section>
  );
}
