import { setListeners } from '../platform/index.ts';
import type { Right } from './rights.ts';
import type { Room } from './rooms.ts';

let rooms: readonly Room<never>[] | undefined;

/** Says which rooms there are, once a process: `src/house.ts` does it. */
export function openHouse(all: readonly Room<never>[]): void {
  rooms = all;
  setListeners(all.flatMap(({ hears = [] }) => hears));
}

/**
 * The rooms, each after those that it may import.
 * @throws Error in a process that does not import `src/house.ts`
 */
export function roomsOfHouse(): readonly Room<never>[] {
  if (!rooms) throw new Error('this process does not import src/house.ts');
  return rooms;
}

/** The whole table of rights. */
export const rightsOfHouse = (): readonly Right[] =>
  roomsOfHouse().flatMap(({ rights }) => Object.values(rights));
