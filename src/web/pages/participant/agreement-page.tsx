import { dayInFigures } from '../../../french/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import type { readLink } from '../../../shortlists/index.ts';
import { payWords } from '../needs/words-of-need.ts';
import { page } from './plain-page.tsx';

/** French of level A2: short sentences, usual words, one idea each. */
type Offer = Awaited<ReturnType<typeof readLink>>;

/** @param giver who has told the code */
export const codePage = (path: string, error?: string, giver = 'Votre référent ou référente'): string =>
  page(
    'Votre réponse',
    <>
      <h1>Bonjour</h1>
      <p>{giver} vous a donné un code de 6 chiffres.</p>
      {error ? (
        <p class="error" role="alert" id="error">
          {error}
        </p>
      ) : null}
      <form method="post" action={path}>
        <label for="code">Écrivez le code ici :</label>
        <p>
          <input
            type="text"
            id="code"
            name="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            required
            maxLength={8}
            aria-describedby={error ? 'error' : undefined}
          />
        </p>
        <button type="submit" class="main">
          Continuer
        </button>
      </form>
    </>,
  );

export const messagePage = (title: string, text: string): string =>
  page(
    title,
    <>
      <h1>{title}</h1>
      <p>{text}</p>
    </>,
  );

const kinds = {
  job: 'Un travail pour vous ?',
  immersion: 'Essayer un métier ?',
  visit: 'Visiter une entreprise ?',
  unsolicited: 'Vous présenter à une entreprise ?',
} as const;

export const offerPage = (path: string, code: string, offer: Offer): string =>
  offer.over
    ? messagePage('C’est fini', 'Cette proposition est terminée. Vous n’avez rien à faire.')
    : page(kinds[offer.kind], <Offered {...{ path, code, offer }} />);

interface Props {
  path: string;
  code: string;
  offer: Offer;
}

function Offered({ path, code, offer }: Props) {
  return (
    <>
      {offer.counsellor ? <p>{offer.counsellor.firstName} vous propose ceci.</p> : null}
      <h1>{kinds[offer.kind]}</h1>
      <section class="box" aria-labelledby="travail">
        <h2 id="travail">Le travail</h2>
        <ul>
          <li>Métier : {offer.job}</li>
          {offer.trade ? <li>L’entreprise travaille dans : {offer.trade}</li> : null}
          {offer.hoursPerWeek ? (
            <li>
              <strong>{`${hoursOf(offer.hoursPerWeek, offer.maxHoursPerWeek)} heures par semaine`}</strong>
            </li>
          ) : null}
          {offer.pay ? (
            <li>
              Salaire : <strong>{payWords(offer.pay)}</strong>, avant les cotisations
            </li>
          ) : null}
          {offer.contract ? <li>Contrat : {offer.contract}</li> : null}
          {offer.startsOn ? <li>Début : {dayInFigures(offer.startsOn)}</li> : null}
          {offer.place ? <Place offer={offer} /> : null}
        </ul>
      </section>
      {offer.reasons.length > 0 ? (
        <>
          <h2>Pourquoi vous ?</h2>
          <ul>
            {offer.reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>Ce que l’entreprise va voir</h2>
      <ul>
        <li>D’abord, elle voit : vos compétences, votre expérience, vos permis, quand vous êtes libre.</li>
        <li>Elle ne voit pas votre nom.</li>
        <li>
          Si elle veut vous rencontrer, elle voit votre nom, votre téléphone, votre e-mail et un CV : vos
          métiers, vos compétences, vos permis.
        </li>
        <li>Vous pouvez dire non. Vous n’avez pas à dire pourquoi.</li>
      </ul>
      {offer.answer === 'given' ? (
        <Given path={path} code={code} />
      ) : (
        <Choices {...{ path, code }} asked={offer.answer === 'call'} />
      )}
      <Caller counsellor={offer.counsellor} />
    </>
  );
}

/** A map of the open street plan, around the commune or the arrondissement: no finer place is known, or told. */
function Place({ offer: { place, at, commuteMinutes } }: { offer: Offer }) {
  return (
    <li>
      Lieu : <strong>{place}</strong>
      {at ? (
        <>
          <br />
          <a
            href={`https://www.openstreetmap.org/?mlat=${at.latitude}&mlon=${at.longitude}#map=13/${at.latitude}/${at.longitude}`}
            rel="noreferrer"
          >
            Voir sur une carte
          </a>
        </>
      ) : null}
      {commuteMinutes ? (
        <>
          <br />
          {`Le trajet : environ ${commuteMinutes} minutes`}
        </>
      ) : null}
    </li>
  );
}

/** Somebody to ask: by their first name, and their telephone where they gave it. */
function Caller({ counsellor }: Pick<Offer, 'counsellor'>) {
  if (!counsellor) return null;
  const { firstName, phone } = counsellor;
  return (
    <section class="box" aria-labelledby="appel">
      <h2 id="appel">Une question ?</h2>
      {phone ? (
        <p>
          Appelez {firstName} :{' '}
          <a class="call" href={`tel:${phone}`}>
            {spacedPhone(phone)}
          </a>
        </p>
      ) : (
        <p>Demandez à {firstName}.</p>
      )}
    </section>
  );
}

const hoursOf = (least: number, most: number | null): string =>
  (most ? `${least} à ${most}` : String(least)).replaceAll('.', ',');

function Choices({ path, code, asked }: { path: string; code: string; asked: boolean }) {
  return (
    <form method="post" action={path}>
      <h2>Votre réponse</h2>
      {asked ? <p>Votre référent ou référente va vous appeler. Vous pouvez aussi répondre ici.</p> : null}
      <input type="hidden" name="code" value={code} />
      <button type="submit" name="answer" value="yes">
        Oui, je suis d’accord
      </button>
      <button type="submit" name="answer" value="call">
        Appelez-moi d’abord
      </button>
      <button type="submit" name="answer" value="no">
        Non
      </button>
    </form>
  );
}

function Given({ path, code }: { path: string; code: string }) {
  return (
    <form method="post" action={path}>
      <h2>Vous avez dit oui</h2>
      <p>Vous pouvez changer d’avis. L’entreprise ne verra plus rien de vous.</p>
      <input type="hidden" name="code" value={code} />
      <button type="submit" name="answer" value="no">
        Je ne suis plus d’accord
      </button>
    </form>
  );
}
