import { type Actor, may } from '../../access/index.ts';
import { listDocuments } from '../../documents/index.ts';
import {
  aidDocumentsRead,
  aidRead,
  documentsOfAid,
  listCommissions,
  listSittings,
  readAid,
} from '../../youth-aid/index.ts';
import { kindName } from '../documents/lines.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { date, euros } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { aidPath } from './forms.ts';
import { Gestures } from './gestures.tsx';
import { Sheet } from './sheet.tsx';
import { decisionWords, kindWords, purposeWords, stateWords } from './words.ts';

export type Aid = Awaited<ReturnType<typeof readAid>>;

/** One request: what is asked, what the règlement says, where it stands, and what may be done now. */
export const aidPage = page({
  path: aidPath,
  right: aidRead,
  show: async ({ actor, params, handed }) => {
    const id = params.id ?? '';
    const aid = await readAid(actor, id);
    const ofFund = actor.role === 'secretary' || actor.role === 'president';
    const [documents, sittings, commissions] = await Promise.all([
      may(actor, aidDocumentsRead) ? listDocuments(actor, documentsOfAid, id) : [],
      ofFund ? listSittings(actor).then(({ data }) => data) : [],
      ofFund ? listCommissions(actor).then(({ data }) => data) : [],
    ]);
    return {
      title: `Demande ${aid.reference}`,
      body: (
        <>
          <Crumbs to={[['Aides aux jeunes', '/aides-jeunes']]} />
          <h1>
            Demande {aid.reference} <Tag of={stateWords[aid.state]} />
          </h1>
          {handed?.link ? (
            <p class="card" role="status">
              Lien de suivi, à donner au jeune : il dit où en est la demande, sans nom ni montant. Il ne
              s’affiche qu’une fois. <strong>{handed.link}</strong>
            </p>
          ) : null}
          <div class="split">
            <div>
              <Facts actor={actor} aid={aid} />
              <Decisions aid={aid} />
              {documents.length > 0 ? (
                <section class="card">
                  <h2>Pièces</h2>
                  <ul class="list">
                    {documents.map((one) => (
                      <li key={one.id}>
                        <a href={`/aides-jeunes/${id}/pieces/${one.id}/fichier`} download>
                          {one.name}
                        </a>{' '}
                        <span class="soft">{kindName(one.kind)}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              ) : null}
              <Gestures {...{ actor, aid, sittings, commissions }} />
            </div>
            <aside>
              <Sheet lines={aid.sheet.lines} />
            </aside>
          </div>
        </>
      ),
    };
  },
});

const money = (cents: number | null | undefined): string | null =>
  cents === null || cents === undefined ? null : euros(cents);

function Facts({ actor, aid }: { actor: Actor; aid: Aid }) {
  const { file } = aid;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['Sorte d’aide', kindWords[aid.kind]],
    ['Pour quoi', purposeWords[aid.purpose]],
    ['Structure', aid.structure],
    ['Montant demandé', money(aid.cents)],
    ['Coût total', money(aid.quoteCents)],
    ['Part du jeune', money(file.ownCents)],
    ['Autre financeur', file.otherFunder ? `${file.otherFunder} ${money(file.otherCents) ?? ''}` : null],
    ['Pourquoi maintenant', file.why],
    ['Aides demandées d’abord', file.tried],
    [
      'Versée',
      file.payee
        ? `${file.payee === 'third' ? (file.payeeName ?? 'à un tiers') : 'au jeune'}, ${file.iban ?? 'sans IBAN'}`
        : null,
    ],
    ['Charges par mois', money(file.expensesMonthlyCents)],
    ['Envoyée le', aid.sentOn ? date(aid.sentOn) : null],
  ];
  const writable = actor.structureId && (aid.state === 'draft' || aid.state === 'adjourned');
  return (
    <section class="card">
      <h2>La demande</h2>
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
      {writable ? (
        <p class="actions">
          <a href={`/aides-jeunes/${aid.id}/situation`}>Situation</a>{' '}
          <a href={`/aides-jeunes/${aid.id}/demande`}>Demande</a>{' '}
          <a href={`/aides-jeunes/${aid.id}/pieces`}>Pièces</a>
        </p>
      ) : null}
    </section>
  );
}

function Decisions({ aid }: { aid: Aid }) {
  const all = [...aid.before, ...(aid.decision ? [aid.decision] : [])];
  if (all.length === 0) return null;
  return (
    <section class="card">
      <h2>Décision</h2>
      {all.map((one, i) => (
        <p key={`${one.on}${i}`}>
          <strong>
            {decisionWords[one.what]}
            {one.cents > 0 ? ` : ${euros(one.cents)}` : ''}
          </strong>
          , le {date(one.on)}. {one.reason}
        </p>
      ))}
      {aid.urgent ? (
        <p>
          À payer avant le {date(aid.urgent.payBy)}.{' '}
          {aid.urgent.ratified === null
            ? `À ratifier avant le ${date(aid.urgent.ratifyBy)}.`
            : aid.urgent.ratified
              ? 'Ratifiée par la commission.'
              : 'La commission n’a pas ratifié : ce qui est donné reste donné.'}
        </p>
      ) : null}
      {aid.follow ? (
        <p>
          Suite attendue : {aid.follow.words}, à vérifier le {date(aid.follow.dueOn)}.
        </p>
      ) : null}
      {aid.payments.map(({ on, what, proof }) => (
        <p key={`${on}${proof}`}>
          {what === 'paid' ? 'Payée' : 'Virement revenu'} le {date(on)} ({proof}).
        </p>
      ))}
      {aid.appeal ? <p>Recours du {date(aid.appeal.on)}.</p> : null}
    </section>
  );
}
