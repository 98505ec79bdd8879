import { z } from 'zod';
import {
  companyAccessAnswer,
  listRequests,
  openAccess,
  refusalReasons,
  refuseAccess,
  refuseAccessInput,
} from '../../company-access/index.ts';
import { dialled } from '../../platform/index.ts';
import { Empty } from '../kit/empty.tsx';
import { nothing } from '../kit/fields.ts';
import { FoldedForm, Form, Radios } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { form, page } from '../kit/page.ts';

const path = '/demandes-d-acces';

/** Companies that came forward by themselves, for whoever verifies who they are. */
export const requestsPage = page({
  path,
  right: companyAccessAnswer,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { suite } }) => ({
    title: 'Demandes d’accès',
    body: (
      <Requests
        found={
          await listRequests(actor, { state: 'waiting', limit: 20, ...(suite ? { cursor: suite } : {}) })
        }
      />
    ),
  }),
});

export const openAccessForm = form({
  path: `${path}/:id/ouvrir`,
  right: companyAccessAnswer,
  page: path,
  input: nothing,
  act: async ({ actor, params }) => {
    const { company } = await openAccess(actor, params.id ?? '');
    return { to: path, said: `L’accès de ${company} est ouvert : une invitation part à l’adresse donnée.` };
  },
});

export const refuseAccessForm = form({
  path: `${path}/:id/refuser`,
  right: companyAccessAnswer,
  page: path,
  input: refuseAccessInput,
  act: async ({ actor, params, input }) => {
    const { company } = await refuseAccess(actor, params.id ?? '', input);
    return { to: path, said: `La demande de ${company} est refusée : un message dit pourquoi.` };
  },
});

type Found = Awaited<ReturnType<typeof listRequests>>;

const siretInWords = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Requests({ found: { data, next } }: { found: Found }) {
  return (
    <>
      <h1>Demandes d’accès</h1>
      <p>
        Appelez l’entreprise par son standard plutôt que par le numéro donné, et vérifiez que la personne agit
        pour elle : l’accès ouvert lui montre des présélections.
      </p>
      {data.length === 0 ? <Empty>Aucune entreprise n’attend de réponse.</Empty> : null}
      <ul class="list">
        {data.map((one) => (
          <li key={one.id} class="card">
            <h2>{one.company}</h2>
            <p class="soft">
              SIRET {siretInWords(one.siret)} · demandé le {date(one.createdAt)}, réponse attendue le{' '}
              {date(one.dueOn)}
            </p>
            <Who asker={one.asker} />
            <Form of={openAccessForm} params={{ id: one.id }} label={`Ouvrir ${one.company}`}>
              <div class="actions">
                <button type="submit">Ouvrir l’accès</button>
              </div>
            </Form>
            <FoldedForm summary="Refuser" of={refuseAccessForm} params={{ id: one.id }}>
              <Radios
                name="reason"
                label="Ce que la personne lira"
                options={Object.entries(refusalReasons).map(
                  ([code, text]) => [code, sentence(text)] as const,
                )}
                required
              />
              <button type="submit" class="quiet">
                Refuser et écrire
              </button>
            </FoldedForm>
          </li>
        ))}
      </ul>
      <More next={next} />
    </>
  );
}

function Who({ asker }: { asker: Found['data'][number]['asker'] }) {
  if (!asker) return <p>La demande ne peut plus être lue.</p>;
  const { name, role, email, phone, words } = asker;
  return (
    <>
      <p>
        <strong>{name}</strong>, {role} · <a href={`tel:${phone}`}>{dialled(phone)}</a> · {email}
      </p>
      {words ? <p class="as-typed">« {words} »</p> : null}
    </>
  );
}
