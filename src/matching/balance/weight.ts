/** For how many days a place is somebody's before it may go to one who has waited: the time to be read. */
const heldDays = 7;

/**
 * What a first place in a list is worth for somebody: more to whoever has just got one, then to whoever has waited, so
 * that places go round and nobody loses one before it was read.
 * @param day a number of days, as the others
 * @param since the day from which they have stood in a list without a break, `null`: they stand in none
 * @param lastSeen the last day on which they stood in one
 * @param waited after how many days without a list somebody has waited
 */
export function weightOf(day: number, since: number | null, lastSeen: number | null, waited = 30): number {
  if (since !== null) return day - since < heldDays ? 4 : 1;
  if (lastSeen === null || day - lastSeen >= waited) return 3;
  return day - lastSeen >= heldDays ? 2 : 1;
}
