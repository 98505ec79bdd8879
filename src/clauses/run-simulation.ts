import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { calendarDay } from '../platform/index.ts';
import { clauseSimulate } from './rights.ts';
import { authorities, purchaseKinds } from './rules.ts';
import { exceptions, simulate } from './simulate.ts';

const rate = z.number().int().min(1).max(10_000);

export const simulationInput = z.strictObject({
  kind: z.enum(purchaseKinds),
  authority: z.enum(authorities).default('local'),
  /** Without VAT, in cents. */
  amountCents: z.number().int().min(1).max(100_000_000_000),
  /** When the consultation is launched, or its notice sent. */
  launchedOn: calendarDay(),
  months: z.number().int().min(1).max(240),
  /** In hundredths of a percent. */
  labourBp: rate,
  rateBp: rate,
  hourlyCents: z.number().int().min(100).max(100_000),
  exception: z.enum(exceptions).optional(),
  integration: z.boolean().optional(),
});

/** What clause a coming contract asks for; nothing is kept. @throws Problem 403 */
export async function runSimulation(actor: Actor, input: z.output<typeof simulationInput>) {
  check(actor, clauseSimulate);
  return simulate(input);
}
