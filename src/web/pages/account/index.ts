import {
  accountPage,
  changePasswordForm,
  closeSessionForm,
  editAccountForm,
  switchForm,
} from './account.tsx';
import { endCalendarForm, openCalendarForm } from './calendar.tsx';
import {
  confirmForm,
  mySecondStepPage,
  recoveryCodesPage,
  removeForm,
  renewForm,
  setUpForm,
} from './second-step.tsx';
import { createTokenForm, revokeTokenForm, tokensPage } from './tokens.tsx';

/** One's own account, and its keys. */
export const accountPages = [accountPage, mySecondStepPage, recoveryCodesPage, tokensPage];
export const accountForms = [
  editAccountForm,
  changePasswordForm,
  closeSessionForm,
  switchForm,
  openCalendarForm,
  endCalendarForm,
  setUpForm,
  confirmForm,
  removeForm,
  renewForm,
  createTokenForm,
  revokeTokenForm,
];
