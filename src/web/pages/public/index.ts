import { askEntryPage, entryPage } from './entry.tsx';
import { helpPage } from './help.tsx';
import { homePage } from './home.tsx';
import { accessibilityPage, legalPage, privacyPage } from './legal.tsx';
import { choosePasswordPage, forgottenPage } from './password.tsx';
import { rankingPage } from './ranking.tsx';
import { enrolPage, secondStepPage } from './second-step.tsx';
import { signInPage } from './sign-in.tsx';

export const publicPages = [
  homePage,
  signInPage,
  secondStepPage,
  enrolPage,
  askEntryPage,
  entryPage,
  forgottenPage,
  choosePasswordPage,
  helpPage,
  rankingPage,
  accessibilityPage,
  privacyPage,
  legalPage,
];
