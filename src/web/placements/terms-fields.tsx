import type { readPlacement } from '../../placements/index.ts';
import { Fold } from '../kit/fold.tsx';
import { Box, Field, Select } from '../kit/form.tsx';
import { hours } from '../kit/format.ts';
import { optionsOf } from '../pages/words.ts';
import { kindWords } from './words.ts';

type Placement = Awaited<ReturnType<typeof readPlacement>>;

const yesNo = [
  ['oui', 'Oui'],
  ['non', 'Non'],
] as const;
const said = (yes: boolean | null | undefined) => (yes == null ? undefined : yes ? 'oui' : 'non');

/** What is agreed, typed once: the outcome, the checks and the exit follow from it. */
export function TermsFields({ of }: { of?: Placement }) {
  const whole = of?.whole;
  return (
    <>
      <Select name="kind" label="Nature" required value={of?.kind} options={optionsOf(kindWords)} />
      <Field
        name="employerId"
        label="Entreprise"
        hint="Son SIRET ou son nom. D’une mission d’intérim : l’entreprise où la personne travaille."
        value={of?.employer?.name}
        maxLength={160}
      />
      <div class="row">
        <Field name="start" type="date" label="Début" required value={of?.start} />
        <Field name="end" type="date" label="Fin prévue" value={of?.end} hint="S’il y en a une." />
      </div>
      <Field
        name="weeklyMinutes"
        label="Heures par semaine"
        value={of?.weeklyMinutes ? hours(of.weeklyMinutes) : undefined}
        hint="Comme 35, 24 ou 17h30."
        width="short"
      />
      <Select
        name="partTimeChosen"
        label="Temps partiel choisi par la personne ?"
        options={yesNo}
        value={said(whole?.partTimeChosen)}
        hint="À lui demander en dessous d’un temps plein."
      />
      <Fold
        summary="Paie, essai, intérim, formation"
        fields={['pay.cents', 'trialEnd', 'severalByChoice', 'validatedOn']}
      >
        <div class="row">
          <Field
            name="pay.cents"
            label="Salaire brut, en euros"
            inputMode="decimal"
            width="short"
            value={whole?.pay ? String(whole.pay.cents / 100).replace('.', ',') : undefined}
          />
          <Select
            name="pay.per"
            label="Par"
            value={whole?.pay?.per}
            options={[
              ['hour', 'heure'],
              ['month', 'mois'],
            ]}
          />
        </div>
        <Field name="trialEnd" type="date" label="Fin de la période d’essai" value={whole?.trialEnd} />
        <Select
          name="severalByChoice"
          label="Intérim dans plusieurs entreprises, par choix ?"
          options={yesNo}
          value={said(whole?.severalByChoice)}
        />
        <Box name="qualifying" label="Formation qualifiante" checked={whole?.qualifying ?? false} />
        <Field name="validatedOn" type="date" label="Formation validée le" value={whole?.validatedOn} />
      </Fold>
      <Box name="clause" label="Contrat au titre d’une clause sociale" checked={whole?.clause ?? false} />
    </>
  );
}
