import { z } from 'zod';

const months = (max: number) => z.number().int().min(1).max(max);
const minutes = z.number().int().min(60).max(2880);

/** What an administrator may set of the rules, each from a day on. Minutes are of a week. */
export const settingsInput = z
  .strictObject({
    fullTimeMinutes: minutes,
    halfTimeMinutes: minutes,
    /** So many working days that no contract covers are a break. */
    breakWorkingDays: z.number().int().min(1).max(60),
    heldMonths: months(60),
    lastingMonths: months(60),
    /** Lasting work is longer than `lastingMonths`, and not just as long. */
    lastingIsLonger: z.boolean(),
    seasonalMonths: months(24),
    seasonalOutOfMonths: months(24),
    aiMinutes: minutes,
    aiMonths: months(120),
    /** The person is older than so many years. */
    aiAge: z.number().int().min(16).max(75),
    longTrainingMonths: months(60),
    longTrainingHeldMonths: months(60),
  })
  .superRefine((set, issues) => {
    const refuse = (field: keyof typeof set, message: string) =>
      issues.addIssue({ code: 'custom', path: [field], params: { code: 'out-of-range' }, message });
    if (set.halfTimeMinutes >= set.fullTimeMinutes)
      refuse('halfTimeMinutes', 'Le mi-temps est plus court que le temps plein.');
    if (set.aiMinutes >= set.fullTimeMinutes) refuse('aiMinutes', 'C’est une part du temps plein, pas plus.');
    if (set.seasonalMonths > set.seasonalOutOfMonths)
      refuse('seasonalMonths', 'Il y a au plus autant de mois travaillés que de mois regardés.');
    if (set.longTrainingHeldMonths > set.longTrainingMonths)
      refuse('longTrainingHeldMonths', 'Une formation longue est validée avant qu’elle ne soit longue.');
  });

export type Settings = z.output<typeof settingsInput>;

/** Those of docs/rules.md: 35 h a week, half of it, and a third. */
export const firstSettings: Settings = {
  fullTimeMinutes: 2100,
  halfTimeMinutes: 1050,
  breakWorkingDays: 1,
  heldMonths: 6,
  lastingMonths: 6,
  lastingIsLonger: false,
  seasonalMonths: 8,
  seasonalOutOfMonths: 12,
  aiMinutes: 700,
  aiMonths: 24,
  aiAge: 55,
  longTrainingMonths: 9,
  longTrainingHeldMonths: 6,
};
