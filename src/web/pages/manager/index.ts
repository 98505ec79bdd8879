import { activityPage } from './activity.tsx';
import { counsellorPage, handOverForm, limitForm } from './counsellor.tsx';

export const managerPages = [activityPage, counsellorPage];
export const managerForms = [limitForm, handOverForm];
