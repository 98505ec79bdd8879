import { helpPage } from './help.tsx';
import { homePage } from './home.tsx';
import { accessibilityPage, legalPage, privacyPage } from './legal.tsx';
import { rankingPage } from './ranking.tsx';
import { signInPage } from './sign-in.tsx';

export const publicPages = [
  homePage,
  signInPage,
  helpPage,
  rankingPage,
  accessibilityPage,
  privacyPage,
  legalPage,
];
