import { may } from '../../access/index.ts';
import {
  aidCommissions,
  aidCommissionsManage,
  listAids,
  listBudgets,
  readAid,
  readSitting,
} from '../../youth-aid/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Boxes, Field, Form, Hidden, Radios } from '../kit/form.tsx';
import { date, euros } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { decideForm } from './forms.ts';
import { presenceForm } from './fund-forms.ts';
import { decidedOn, decisionWords, purposeWords, ruleWords, sayLine, sheetWords } from './words.ts';

type Sitting = Awaited<ReturnType<typeof readSitting>>;
type Aid = Awaited<ReturnType<typeof readAid>>;

/** One day of a commission: who is there, what is on the agenda, what is decided of each. No name of a young person. */
export const agendaPage = page({
  path: '/commissions-aide/:id',
  right: aidCommissions,
  show: async ({ actor, params }) => {
    const sitting = await readSitting(actor, params.id ?? '');
    const { data } = await listAids(actor, { sittingId: sitting.id, limit: 200 });
    const year = Number(sitting.on.slice(0, 4));
    const [aids, budgets] = await Promise.all([
      Promise.all(data.map(({ id }) => readAid(actor, id))),
      listBudgets(actor, { year }),
    ]);
    const funds = budgets.data.find(({ commissionId }) => commissionId === sitting.commissionId);
    const asked = aids.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
    const given = aids.reduce((sum, aid) => sum + (decidedOn(aid, sitting.id)?.cents ?? 0), 0);
    return {
      title: `Commission du ${date(sitting.on)}`,
      body: (
        <>
          <Crumbs to={[['Commissions', '/commissions-aide']]} />
          <h1>
            {sitting.commission}, {date(sitting.on)}{' '}
            <Tag of={sitting.quorate ? ['Quorum atteint', 'ok'] : ['Sans quorum', 'gap']} />
          </h1>
          <p>
            {sitting.place}. Il faut {sitting.quorum} membres pour décider.{' '}
            <a href={`/commissions-aide/${sitting.id}/proces-verbal.pdf`} download>
              Procès-verbal (PDF)
            </a>
          </p>
          <dl class="read">
            <div>
              <dt>Demandes</dt>
              <dd>{aids.length}</dd>
            </div>
            <div>
              <dt>Demandé en tout</dt>
              <dd>{euros(asked)}</dd>
            </div>
            <div>
              <dt>Accordé jusqu’ici</dt>
              <dd>{euros(given)}</dd>
            </div>
            <div>
              <dt>Reste du fonds</dt>
              <dd>{funds ? euros(funds.leftCents) : 'aucun budget pour cette année'}</dd>
            </div>
          </dl>
          {may(actor, aidCommissionsManage) ? (
            <Form of={presenceForm} params={{ id: sitting.id }} class="card">
              <Hidden name="revision" value={sitting.revision} />
              <Boxes
                name="present[]"
                label="Membres présents"
                options={sitting.members.map(({ id, name }) => [id, name] as const)}
                values={sitting.present}
              />
              <button type="submit" class="quiet">
                Noter les présences
              </button>
            </Form>
          ) : null}
          <h2>Ordre du jour</h2>
          {aids.length === 0 ? <Empty>Aucune demande inscrite.</Empty> : null}
          {aids.map((aid) => (
            <One key={aid.id} {...{ aid, sitting }} />
          ))}
        </>
      ),
    };
  },
});

function One({ aid, sitting }: { aid: Aid; sitting: Sitting }) {
  const seen = aid.sheet.lines.filter(({ state }) => state === 'missing' || state === 'outside');
  const open = aid.sittingId === sitting.id && (aid.state === 'in-agenda' || aid.state === 'decided');
  const decision = decidedOn(aid, sitting.id);
  const present = sitting.members.filter(({ id }) => sitting.present.includes(id));
  return (
    <section class="card">
      <h3>
        <a href={`/aides-jeunes/${aid.id}`}>{aid.reference}</a>, {purposeWords[aid.purpose].toLowerCase()}{' '}
        <span class="soft">{aid.structure}</span>
      </h3>
      <p>
        {aid.cents === null ? '' : `${euros(aid.cents)} demandés. `}
        {seen.length === 0 ? <Tag of={['Conforme au règlement', 'ok']} /> : null}
        {seen.map((line) => (
          <span key={line.rule}>
            <Tag
              of={[
                `${ruleWords[line.rule]} : ${sheetWords[line.state][0].toLowerCase()}`,
                sheetWords[line.state][1],
              ]}
            />{' '}
            {sayLine(line)}.{' '}
          </span>
        ))}
      </p>
      {decision ? (
        <p>
          <strong>
            {decisionWords[decision.what]}
            {decision.cents > 0 ? ` : ${euros(decision.cents)}` : ''}
          </strong>{' '}
          {decision.reason}
        </p>
      ) : null}
      {open ? (
        <Form
          of={decideForm}
          params={{ id: sitting.id, aid: aid.id }}
          label={`Décision pour ${aid.reference}`}
        >
          <Hidden name="revision" value={aid.revision} />
          <Radios
            name="decision"
            label={`Décision pour ${aid.reference}`}
            inline
            value={decision?.what ?? null}
            options={[
              ['award', 'Accord'],
              ['adjourn', 'Ajourner'],
              ['refuse', 'Refus'],
            ]}
          />
          <Field
            name="cents"
            label="Montant accordé, en euros"
            inputMode="decimal"
            width="short"
            hint="Vide : ce qui est demandé. Moins : un accord partiel, avec son motif."
          />
          <Field name="reason" label="Motif, lu par le jeune" rows={2} maxLength={1000} />
          <Field name="follow" label="Condition ou suite attendue" maxLength={300} />
          <Field name="followOn" type="date" label="À vérifier le" />
          {present.length > 0 ? (
            <Boxes
              name="recused[]"
              label="Se retirent pour cette demande"
              options={present.map(({ id, name }) => [id, name] as const)}
            />
          ) : null}
          <button type="submit">Noter la décision</button>
        </Form>
      ) : null}
    </section>
  );
}
