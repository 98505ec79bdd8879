import type { Room } from '../access/index.ts';
import * as rights from './rights.ts';
import { keepSegments } from './segments.ts';

/** The record of who saw somebody's data outlives them: `person-rights/` shows it, and nothing erases it but its own term. */
export const auditRoom: Room = {
  name: 'audit',
  rights,
  personalData: null,
  sweeps: { keepSegments: ({ AUDIT_HEADS }) => keepSegments(AUDIT_HEADS) },
};
