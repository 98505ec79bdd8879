import { z } from 'zod';
import { choosePace, mostPerMonth, paceInput, readPace, talentPace } from '../../promotion/index.ts';
import { Form, Select } from '../kit/form.tsx';
import { several } from '../kit/format.ts';
import { form, page } from '../kit/page.ts';

const path = '/candidatures';

/** A company says how many people a month it accepts to be proposed whom it did not ask for. */
export const pacePage = page({
  path,
  right: talentPace,
  show: async ({ actor }) => ({
    title: 'Candidatures proposées',
    body: <Pace pace={await readPace(actor)} />,
  }),
});

export const paceForm = form({
  path,
  right: talentPace,
  page: path,
  input: paceInput,
  act: async ({ actor, input }) => {
    await choosePace(actor, input);
    return { to: path, said: 'C’est noté.' };
  },
});

export const stopForm = form({
  path: `${path}/arreter`,
  right: talentPace,
  page: path,
  input: z.object({}),
  act: async ({ actor }) => {
    await choosePace(actor, { perMonth: 0 });
    return { to: path, said: 'C’est arrêté : plus aucune candidature ne vous sera proposée.' };
  },
});

function Pace({ pace: { perMonth, silent, proposed } }: { pace: Awaited<ReturnType<typeof readPace>> }) {
  return (
    <div class="narrow">
      <h1>Candidatures proposées</h1>
      <p>
        Une personne accompagnée peut vous être proposée, sans nom, parce que vous avez cherché son métier.
        Vous répondez comme à toute présélection, ou pas du tout.
      </p>
      <p>
        {perMonth === 0
          ? 'Vous n’en recevez pas.'
          : `Vous en acceptez ${perMonth} par mois au plus ; ${several(proposed, 'préparée', 'préparées')} ce mois-ci.`}
      </p>
      {silent && perMonth > 0 ? (
        <p class="note ask">
          Les dernières sont restées sans réponse : nous vous en proposons une par mois au plus, jusqu’à votre
          prochaine réponse.
        </p>
      ) : null}
      <Form of={paceForm} class="card" label="Combien par mois">
        <Select
          name="perMonth"
          label="Combien par mois, au plus"
          value={String(perMonth)}
          required
          options={Array.from({ length: mostPerMonth + 1 }, (_, n) => [
            String(n),
            n === 0 ? 'Aucune' : String(n),
          ])}
        />
        <div class="actions">
          <button type="submit">Enregistrer</button>
        </div>
      </Form>
      {perMonth > 0 ? (
        <Form of={stopForm}>
          <button type="submit" class="quiet">
            Ne plus en recevoir
          </button>
        </Form>
      ) : null}
    </div>
  );
}
