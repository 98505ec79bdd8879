import { homePage } from './home.tsx';
import { signInPage } from './sign-in.tsx';

export const publicPages = [homePage, signInPage];
