import { activityPage } from './activity.tsx';
import { counsellorPage, handOverForm, limitForm } from './counsellor.tsx';
import { funnelPage } from './funnel-page.tsx';

export const managerPages = [activityPage, funnelPage, counsellorPage];
export const managerForms = [limitForm, handOverForm];
