import { z } from 'zod';
import { calendarDay, invalidField, today } from '../platform/index.ts';

/** Hours of activity a week that a contrat d'engagement asks for, unless it lowers them (Code du travail L5411-6): 15 h. */
export const fullEngagementMinutes = 900;

/**
 * The contrat d'engagement. Its hours may be lowered, never to nothing; at the person's request there may be none. Only that
 * there are none is kept, with the day: the ground (health, disability, a child to look after) is nobody's to read here.
 */
export const engagementInput = z.strictObject({
  signedOn: calendarDay(),
  hours: z.enum(['full', 'lowered', 'none']),
  /** A week; asked for where hours are lowered. 15 h or more where they are not, 15 h when left out. */
  minutesPerWeek: z.number().int().min(0).max(2880).optional(),
});

export type Engagement = {
  readonly signedOn: string;
  readonly hours: 'full' | 'lowered' | 'none';
  /** 0 for none. */
  readonly minutesPerWeek: number;
};

/** @throws Problem 422 `minutesPerWeek` `too-few`, `not-lowered`, `missing`, `none-asked`; `signedOn` `in-the-future` */
export function engagementOf({
  signedOn,
  hours,
  minutesPerWeek,
}: z.output<typeof engagementInput>): Engagement {
  const wrong = (code: string, detail: string) => invalidField('engagement.minutesPerWeek', code, detail);
  if (signedOn > today())
    throw invalidField('engagement.signedOn', 'in-the-future', 'Un contrat ne se signe pas à l’avance.');
  if (hours === 'none') {
    if (minutesPerWeek) throw wrong('none-asked', 'Sans durée demandée, n’indiquez pas d’heures.');
    return { signedOn, hours, minutesPerWeek: 0 };
  }
  if (hours === 'full') {
    const minutes = minutesPerWeek ?? fullEngagementMinutes;
    if (minutes < fullEngagementMinutes)
      throw wrong('too-few', 'Au moins 15 heures par semaine, ou une durée diminuée (L5411-6).');
    return { signedOn, hours, minutesPerWeek: minutes };
  }
  if (minutesPerWeek === undefined) throw wrong('missing', 'Indiquez la durée diminuée, par semaine.');
  if (minutesPerWeek === 0)
    throw wrong('too-few', 'Une durée diminuée n’est jamais nulle : sinon, choisissez « aucune ».');
  if (minutesPerWeek >= fullEngagementMinutes)
    throw wrong('not-lowered', 'Une durée diminuée est en dessous de 15 heures par semaine.');
  return { signedOn, hours, minutesPerWeek };
}
