import { z } from 'zod';
import { clauseManage, purchaseKinds } from '../../clauses/index.ts';
import { addDays, addMonths, calendarDay } from '../../platform/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Field, Form, Select } from '../kit/form.tsx';
import { page } from '../kit/page.ts';
import { optionsOf } from '../pages/words.ts';
import { createForm } from './forms.ts';
import { purchaseWords } from './words.ts';

const text = z.string().max(40).optional();

/** A contract, with the figures of the simulator where it comes from there: nothing is typed twice. */
export const newContractPage = page({
  path: '/marches/nouveau',
  right: clauseManage,
  query: z.object({
    genre: z.enum(purchaseKinds).optional().catch(undefined),
    montant: text,
    lancement: calendarDay().optional().catch(undefined),
    mois: z.coerce.number().int().min(1).max(240).optional().catch(undefined),
    part: text,
    taux: text,
    cout: text,
  }),
  show: async ({ query: { genre, montant, lancement, mois, part, taux, cout } }) => ({
    title: 'Nouveau marché',
    body: (
      <>
        <Crumbs to={[['Marchés', '/marches']]} />
        <div class="narrow">
          <h1>Nouveau marché</h1>
          <Form of={createForm} class="card">
            <Field
              name="operation"
              label="Opération"
              required
              maxLength={160}
              hint="Groupe scolaire, voirie…"
            />
            <Field name="buyer.name" label="Acheteur" required maxLength={160} />
            <Field name="buyer.siret" label="SIRET de l’acheteur" required inputMode="numeric" />
            <Field name="reference" label="Numéro du marché, avec son lot" required maxLength={80} />
            <Field name="title" label="Intitulé" required maxLength={160} />
            <Select name="kind" label="Achat" required value={genre} options={optionsOf(purchaseWords)} />
            <Field name="span.from" type="date" label="Premier jour" required value={lancement} />
            <Field
              name="span.until"
              type="date"
              label="Dernier jour"
              required
              value={lancement && mois ? addDays(addMonths(lancement, mois), -1) : undefined}
            />
            <Field
              name="amountCents"
              label="Montant hors taxes, en euros"
              required
              inputMode="decimal"
              value={montant}
            />
            <Field
              name="labourBp"
              label="Part de main-d’œuvre, en %"
              required
              inputMode="decimal"
              width="short"
              value={part}
            />
            <Field
              name="rateBp"
              label="Taux d’insertion, en %"
              required
              inputMode="decimal"
              width="short"
              value={taux}
            />
            <Field
              name="hourlyCents"
              label="Coût horaire, en euros"
              required
              inputMode="decimal"
              width="short"
              value={cout}
            />
            <Field
              name="penaltyCents"
              label="Pénalité par heure manquante, en euros"
              inputMode="decimal"
              width="short"
              hint="Comme le marché l’écrit. Vide : aucune."
            />
            <Field name="holder.name" label="Entreprise titulaire" required maxLength={160} />
            <Field name="holder.siret" label="SIRET de l’entreprise" required inputMode="numeric" />
            <div class="actions">
              <button type="submit">Créer le marché</button>
            </div>
          </Form>
        </div>
      </>
    ),
  }),
});
