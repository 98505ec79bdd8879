import { answerWithinDays, askForAccess, askForAccessInput } from '../../company-access/index.ts';
import { Field, Form } from '../kit/form.tsx';
import { openForm, page } from '../kit/page.ts';

const path = '/acces-entreprise';

export const askPage = page({
  path,
  right: 'public',
  show: async () => ({
    title: 'Demander un accès pour votre entreprise',
    description:
      'Déposez vos besoins, lisez des présélections anonymes, rencontrez les personnes du territoire.',
    findable: true,
    body: <Ask />,
  }),
});

export const askForm = openForm({
  path,
  page: path,
  input: askForAccessInput,
  account: ({ email }) => email,
  act: async ({ input }) => {
    await askForAccess(input);
    return {
      to: path,
      said: `Votre demande est partie. Une personne de la Métropole la vérifie et vous répond sous ${answerWithinDays} jours ouvrés.`,
    };
  },
});

const Ask = () => (
  <div class="narrow">
    <h1>Demander un accès pour votre entreprise</h1>
    <p>
      Une personne chargée des relations avec les entreprises vérifie votre demande et vous appelle si besoin.
      Votre accès s’ouvre ensuite par un lien envoyé à votre adresse, sans mot de passe à retenir.
    </p>
    <Form of={askForm} class="card" label="Votre demande">
      <Field
        name="siret"
        label="SIRET de l’établissement"
        hint="14 chiffres, avec ou sans espaces."
        inputMode="numeric"
        width="medium"
        required
      />
      <Field name="company" label="Nom de l’entreprise" autocomplete="organization" required />
      <Field name="name" label="Votre nom" autocomplete="name" required />
      <Field
        name="role"
        label="Votre fonction"
        hint="Gérante, responsable du recrutement, assistant… : elle dit à quel titre vous demandez."
        autocomplete="organization-title"
        required
      />
      <Field name="email" label="Adresse électronique" type="email" autocomplete="email" required />
      <Field name="phone" label="Téléphone" type="tel" autocomplete="tel" width="medium" required />
      <Field name="words" label="Ce que vous cherchez, quand vous appeler" rows={3} maxLength={500} />
      <p class="hint">
        Ces informations servent à vous répondre. Elles sont effacées trente jours après la réponse.
      </p>
      <div class="actions">
        <button type="submit">Envoyer la demande</button>
      </div>
    </Form>
    <p>
      Vous avez déjà un accès ? <a href="/connexion/lien">Recevoir un lien de connexion</a>
    </p>
  </div>
);
