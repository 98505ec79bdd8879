export type { Appointment } from './appointments.ts';
export type { Attachable, DocumentKind, DocumentRights } from './attachments.ts';
export {
  type Deadline,
  type DeadlineKind,
  type DeadlineWords,
  type Debtor,
  debtors,
  type Owed,
  type Reminder,
} from './deadlines.ts';
export {
  type Breakdown,
  type Days,
  type Fact,
  type Figure,
  type FigureLine,
  ofStructures,
  ofTerritory,
  type Sight,
  type Sights,
  sightOf,
  type Unit,
} from './figures.ts';
export { openHouse, rightsOfHouse, roomsOfHouse } from './house.ts';
export {
  type FileLine,
  type Importable,
  type ImportField,
  importable,
  type PlannedLine,
  type Taken,
  type Undo,
} from './imports.ts';
export {
  type Channel,
  channels,
  type Directory,
  type Letter,
  type LetterKind,
  type LetterReader,
  type LetterWriter,
  type MessageAbout,
  type NoticeKind,
  type Recipients,
  type Telling,
  tellings,
} from './messages.ts';
export {
  type Finished,
  type Move,
  noTraces,
  type PersonalData,
  type Subject,
  type Traces,
  together,
} from './personal-data.ts';
export { check, known, may, queueManage, type Right, right } from './rights.ts';
export { type Actor, type FirstRole, type Role, roleNames, roles, system } from './roles.ts';
export { type NeedText, type Room, type RoomQueue, type TellsOfPeople, task } from './rooms.ts';
export { everything, nothing, ofOwnStructure, type Scope, within } from './scopes.ts';
export { type Cell, type Column, type TableOut, tableOut } from './tables-out.ts';
export { callWaiting, nextState, type Transition } from './transitions.ts';
