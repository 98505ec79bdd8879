/** Dates are ISO days, "2026-11-23". */
const dayMs = 86_400_000;

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

/** A mean month: for durations, where the day of the month does not matter. */
export const daysPerMonth = 30.4375;

export const addMonths = (day: string, count: number): string =>
  addDays(day, Math.round(count * daysPerMonth));
