import { componentsPage, tryComponentsForm } from './components.tsx';
import { endMembershipForm, giveMembershipForm, giveMembershipPage } from './memberships.tsx';
import { inviteForm, newUserPage } from './new-user.tsx';
import { queuesPage, retryJobForm, retryQueueForm } from './queues.tsx';
import {
  createStructureForm,
  editStructureForm,
  newStructurePage,
  structurePage,
  structuresPage,
} from './structures.tsx';
import {
  inviteAgainForm,
  moveForm,
  reactivateForm,
  renameForm,
  resetSecondStepForm,
  signOutForm,
  suspendForm,
  userPage,
} from './user.tsx';
import { usersPage } from './users.tsx';

export const adminPages = [
  usersPage,
  newUserPage,
  userPage,
  giveMembershipPage,
  structuresPage,
  newStructurePage,
  structurePage,
  queuesPage,
  componentsPage,
];
export const adminForms = [
  inviteForm,
  renameForm,
  moveForm,
  suspendForm,
  reactivateForm,
  inviteAgainForm,
  resetSecondStepForm,
  signOutForm,
  giveMembershipForm,
  endMembershipForm,
  createStructureForm,
  editStructureForm,
  retryQueueForm,
  retryJobForm,
  tryComponentsForm,
];
