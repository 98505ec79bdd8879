import { z } from 'zod';
import { readNeed } from '../../needs/index.ts';
import {
  hideOffer,
  isShown,
  listOffers,
  type Offer,
  readOffer,
  showOffer,
  talentOffers,
} from '../../promotion/index.ts';
import { Empty } from '../kit/empty.tsx';
import { Form } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { form, page, pathOf } from '../kit/page.ts';
import { payWords, termsInALine } from '../pages/needs/words-of-need.ts';
import { jobPosting } from './job-posting.ts';

/** The needs that their companies want everybody to find. */
export const offersPage = page({
  path: '/offres',
  right: 'public',
  show: async () => ({
    title: 'Offres du territoire',
    description: 'Les postes que des entreprises d’Aix-Marseille-Provence ont choisi de montrer à tous.',
    findable: true,
    body: <Offers offers={await listOffers()} />,
  }),
});

const Offers = ({ offers }: { offers: readonly Offer[] }) => (
  <>
    <h1>Offres du territoire</h1>
    <p class="soft">
      <a href="/offres.json">S’abonner à ces offres (JSON Feed)</a>
    </p>
    {offers.length === 0 ? (
      <Empty>Aucune entreprise n’a choisi de montrer un poste en ce moment.</Empty>
    ) : null}
    <ul class="list">
      {offers.map((offer) => (
        <li key={offer.id} class="card">
          <h2>
            <a href={`/offres/${offer.id}`}>{offer.title}</a>
          </h2>
          <p>{`${offer.company} · ${termsInALine(offer)}`}</p>
        </li>
      ))}
    </ul>
  </>
);

export const offerPage = page({
  path: '/offres/:id',
  right: 'public',
  show: async ({ params: { id = '' } }) => {
    const offer = await readOffer(id);
    return {
      title: offer.title,
      description: `${offer.title}, ${offer.company} : ${termsInALine(offer)}`,
      findable: true,
      data: jobPosting(offer),
      body: (
        <div class="narrow">
          <h1>{offer.title}</h1>
          <p class="lead">{`${offer.company} · ${termsInALine(offer)}`}</p>
          {offer.pay ? <p>{payWords(offer.pay)}</p> : null}
          <p class="said-words">{offer.description}</p>
          <p>
            Une personne de la Métropole suit ce poste. Vous êtes accompagné ? Parlez-en à votre conseiller ou
            à votre conseillère.
          </p>
          <p class="soft">
            Montrée depuis le {date(offer.shownOn)}
            {offer.expiresOn ? `, jusqu’au ${date(offer.expiresOn)}` : ''}.
          </p>
        </div>
      ),
    };
  },
});

const ownPath = '/besoins/:id/offre';

/** Its company, or its officer for it, says whether everybody finds a need. */
export const ownOfferPage = page({
  path: ownPath,
  right: talentOffers,
  show: async ({ actor, params: { id = '' } }) => {
    const [need, shown] = [await readNeed(actor, id), await isShown(id)];
    return {
      title: 'Montrer à tous',
      body: (
        <div class="narrow">
          <h1>Montrer « {need.title} » à tous</h1>
          <p>
            Tout le monde peut alors le lire sur la page des offres et le trouver par les moteurs de recherche
            : titre, texte, entreprise, commune, contrat, horaires, salaire. Ni l’adresse, ni qui le suit.
          </p>
          {shown ? (
            <>
              <p>
                <a href={`/offres/${id}`}>Il est montré à tous.</a>
              </p>
              <Form of={hideForm} params={{ id }}>
                <button type="submit">Ne plus le montrer</button>
              </Form>
            </>
          ) : (
            <Form of={showForm} params={{ id }}>
              <button type="submit">Le montrer à tous</button>
            </Form>
          )}
        </div>
      ),
    };
  },
});

const offerForm = (path: string, act: typeof showOffer, said: string) =>
  form({
    path,
    right: talentOffers,
    page: ownPath,
    input: z.object({}),
    act: async ({ actor, params }) => {
      await act(actor, params.id ?? '');
      return { to: pathOf({ path: ownPath }, params), said };
    },
  });
export const showForm = offerForm(
  `${ownPath}/montrer`,
  showOffer,
  'C’est fait : tout le monde peut le lire.',
);
export const hideForm = offerForm(`${ownPath}/retirer`, hideOffer, 'C’est fait : il n’est plus montré.');
