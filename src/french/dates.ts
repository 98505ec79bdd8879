/** « 25/11/2026 », of `2026-11-25`. */
export const dayInFigures = (iso: string): string => iso.split('-').reverse().join('/');
