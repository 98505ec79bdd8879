/**
 * A meeting of somebody's own, as a calendar outside of the house may show it: what, when, and the page where the rest is
 * read. Nothing of who is met.
 */
export interface Appointment {
  /** The same for as long as it is the same meeting, moved or not. */
  readonly id: string;
  /** In French. */
  readonly text: string;
  /** A day "YYYY-MM-DD", or an instant with how long it lasts. */
  readonly when: string | { readonly at: Date; readonly minutes: number };
  /** The page. */
  readonly path: string;
}
