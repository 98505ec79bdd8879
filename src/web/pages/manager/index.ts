import { activityPage } from './activity.tsx';

export const managerPages = [activityPage];
