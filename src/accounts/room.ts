import type { Room } from '../access/index.ts';
import { directory } from './directory.ts';
import { endMembershipsOfEnded } from './give-membership.ts';
import { accountLetters } from './letters.ts';
import { accountNotices } from './notices.ts';
import * as rights from './rights.ts';
import { standing } from './sessions.ts';

export const accountsRoom: Room = {
  name: 'accounts',
  rights,
  sweeps: { endMembershipsOfEnded },
  directory,
  standing,
  notices: accountNotices,
  letters: accountLetters,
  personalData: null,
};
