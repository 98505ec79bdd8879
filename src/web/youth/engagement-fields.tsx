import type { readYouth } from '../../youth/index.ts';
import { Field, Select } from '../kit/form.tsx';

type Engagement = Awaited<ReturnType<typeof readYouth>>['frameworks'][number]['engagement'];

/** The contrat d’engagement, in a form. */
export const EngagementFields = ({ value }: { value?: Engagement }) => (
  <>
    <Field
      name="engagement.signedOn"
      type="date"
      label="Contrat d’engagement signé le"
      required
      value={value?.signedOn}
    />
    <Select
      name="engagement.hours"
      label="Heures par semaine"
      required
      value={value?.hours}
      options={[
        ['full', '15 heures par semaine ou plus'],
        ['lowered', 'Durée diminuée'],
        ['none', 'Aucune, à la demande de la personne'],
      ]}
      hint="Le motif n’est pas gardé (Code du travail L5411-6)."
    />
    <Field
      name="engagement.minutesPerWeek"
      label="Combien"
      inputMode="decimal"
      width="short"
      value={value?.minutesPerWeek ? value.minutesPerWeek / 60 : undefined}
    />
  </>
);
