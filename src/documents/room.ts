import type { Room } from '../access/index.ts';
import { heldOfPerson } from './held-of-person.ts';

/** Sealed files attached to things of other rooms, which say in their own `room.ts` what may be attached to what. */
export const documentsRoom: Room = { name: 'documents', rights: {}, personalData: heldOfPerson };
