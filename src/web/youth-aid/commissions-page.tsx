import { may } from '../../access/index.ts';
import {
  aidCommissions,
  aidCommissionsManage,
  listAids,
  listCommissions,
  listSittings,
} from '../../youth-aid/index.ts';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Select } from '../kit/form.tsx';
import { date, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { commissionForm, sittingForm } from './fund-forms.ts';
import { AidTable } from './table.tsx';

/** Days of commissions, what waits to be put on one, and what was decided and waits to be told. */
export const commissionsPage = page({
  path: '/commissions-aide',
  right: aidCommissions,
  show: async ({ actor }) => {
    const [{ data: sittings }, { data: commissions }, waiting, decided] = await Promise.all([
      listSittings(actor),
      listCommissions(actor),
      listAids(actor, { state: 'submitted', limit: 50 }),
      listAids(actor, { state: 'decided', limit: 50 }),
    ]);
    const manages = may(actor, aidCommissionsManage);
    const names = commissions.map(({ id, name }) => [id, name] as const);
    return {
      title: 'Commissions d’aide aux jeunes',
      body: (
        <>
          <h1>Commissions d’aide aux jeunes</h1>
          <h2>Dates</h2>
          {sittings.length === 0 ? <Empty>Aucune date posée.</Empty> : null}
          <ul class="list">
            {sittings.map(({ id, on, commission, place, present, quorate, members }) => (
              <li key={id}>
                <a href={`/commissions-aide/${id}`}>
                  {commission}, {date(on)}
                </a>{' '}
                <span class="soft">
                  {place} · {several(members.length, 'membre')}, {several(present.length, 'présent')}
                  {quorate ? ', quorum atteint' : ''}
                </span>
              </li>
            ))}
          </ul>
          <h2>À inscrire à une commission</h2>
          {waiting.data.length === 0 ? (
            <Empty>Aucune demande n’attend.</Empty>
          ) : (
            <AidTable lines={waiting.data} />
          )}
          <h2>À notifier</h2>
          {decided.data.length === 0 ? <Empty>Rien à notifier.</Empty> : <AidTable lines={decided.data} />}
          {manages ? (
            <>
              <FoldedForm summary="Poser une date" of={sittingForm} look="card">
                <Select name="commissionId" label="Commission" required options={names} />
                <Field name="on" type="date" label="Jour" required />
                <Field name="place" label="Lieu" required maxLength={120} />
                <button type="submit">Poser</button>
              </FoldedForm>
              <FoldedForm summary="Ajouter une commission" of={commissionForm} look="card">
                <Field name="name" label="Nom" required maxLength={80} />
                <Field name="members" label="Membres" rows={6} required hint="Un par ligne." />
                <button type="submit" class="quiet">
                  Ajouter
                </button>
              </FoldedForm>
            </>
          ) : null}
        </>
      ),
    };
  },
});
