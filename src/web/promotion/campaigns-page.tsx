import { z } from 'zod';
import {
  campaignInput,
  listCampaigns,
  listCampaignsQuery,
  startCampaign,
  talentCampaigns,
} from '../../promotion/index.ts';
import { usePage } from '../kit/context.ts';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm } from '../kit/form.tsx';
import { count, date, several } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { form, page } from '../kit/page.ts';

const path = '/talents/campagnes';

/** A brief for the companies of one sector, and what came of showing it to them. */
export const campaignsPage = page({
  path,
  right: talentCampaigns,
  query: z.object({ suite: listCampaignsQuery.shape.cursor }),
  show: async ({ actor, query: { suite } }) => ({
    title: 'Campagnes',
    body: (
      <Campaigns found={await listCampaigns(actor, { limit: 30, ...(suite ? { cursor: suite } : {}) })} />
    ),
  }),
});

export const campaignForm = form({
  path,
  right: talentCampaigns,
  page: path,
  input: campaignInput,
  act: async ({ actor, input }) => {
    await startCampaign(actor, input);
    return { to: path, said: 'La campagne est prête : envoyez son lien aux entreprises, comme vous voulez.' };
  },
});

type Found = Awaited<ReturnType<typeof listCampaigns>>;

function Campaigns({ found: { data, next } }: { found: Found }) {
  return (
    <>
      <h1>Campagnes</h1>
      <p>
        Un bref sur les talents du territoire pour les entreprises d’un secteur. Son lien compte ses
        ouvertures, et rien de qui l’ouvre.
      </p>
      <FoldedForm of={campaignForm} summary="Préparer une campagne" class="card" label="Nouvelle campagne">
        <Field
          name="name"
          label="Quel secteur, quelles entreprises"
          hint="Les entreprises lisent ce nom : « Boulangeries du pays d’Aubagne »."
          required
        />
        <Field
          name="text"
          label="Ce que ces entreprises cherchent, en une phrase"
          hint="Elle nomme un métier : « Nos boulangeries cherchent vendeuses et vendeurs, et un pâtissier »."
          rows={3}
          required
        />
        <Field name="place" label="Où, si c’est un lieu" hint="Commune ou code postal" />
        <div class="actions">
          <button type="submit">Préparer le lien</button>
        </div>
      </FoldedForm>
      {data.length === 0 ? <Empty>Aucune campagne n’est préparée.</Empty> : null}
      <ul class="list">
        {data.map((one) => (
          <Campaign key={one.id} one={one} />
        ))}
      </ul>
      <More next={next} />
    </>
  );
}

function Campaign({ one }: { one: Found['data'][number] }) {
  const { origin } = usePage();
  const { name, text, address, createdAt, visits, kept, answers, hires, needIds } = one;
  const url = `${origin ?? ''}${address}`;
  return (
    <li class="card">
      <h2>{name}</h2>
      <p>« {text} »</p>
      <p>
        {`${several(visits, 'ouverture')} du lien, ${several(kept, 'bref gardé', 'brefs gardés')}, ${several(answers, 'demande de rappel', 'demandes de rappel')}, autant de besoins nés, ${several(hires, 'embauche')}.`}
      </p>
      <p class="soft">Préparée le {date(createdAt)}</p>
      <p>
        Lien à envoyer : <a href={address}>{url}</a>
      </p>
      {needIds.length > 0 ? (
        <ul>
          {needIds.map((id, i) => (
            <li key={id}>
              <a href={`/besoins/${id}`}>{`Besoin ${count(i + 1)} né de cette campagne`}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
