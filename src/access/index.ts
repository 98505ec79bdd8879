export { check, known, may, type Right, rights } from './rights.ts';
export { type Actor, type Role, roleNames, roles, system } from './roles.ts';
export { everything, nothing, ofOwnStructure, type Scope, within } from './scopes.ts';
export { nextState, type Transition } from './transitions.ts';
