/** The one source of the time. Tests set it; nothing else calls `new Date()` without an argument. */
let read: () => Date = () => new Date();

export const now = (): Date => read();

/** Making one costs more than a hundred uses of it. */
const parisDay = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' });

/** The day of an instant in Paris, "YYYY-MM-DD". */
export const dayOf = (at: Date): string => parisDay.format(at);

/** Today in Paris: the day a date typed by an officer is compared with. */
export const today = (): string => dayOf(now());

/** Replaces the time until the returned function is called. For tests. */
export function setClock(clock: () => Date): () => void {
  const before = read;
  read = clock;
  return () => {
    read = before;
  };
}
