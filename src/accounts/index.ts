export {
  createStructure,
  createStructureInput,
  createUser,
  createUserInput,
  listStructures,
  listUsers,
  siretOfStructure,
} from './manage-accounts.ts';
export { type StructureKind, structureKinds } from './models.ts';
export {
  listNotices,
  listNoticesQuery,
  markNoticeRead,
  type NewNotice,
  notify,
  type Recipients,
} from './notices.ts';
export { check, may, type Right, rights } from './rights.ts';
export { type Actor, type Role, roleNames, roles, system } from './roles.ts';
export {
  actorOfToken,
  closeAllSessions,
  closeSession,
  openSession,
  openSessionInput,
} from './sessions.ts';
export { nextState, type Transition } from './transitions.ts';
