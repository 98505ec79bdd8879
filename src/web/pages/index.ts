import type { Download, Form, OpenForm, Page, Stream } from '../kit/page.ts';
import { twins } from '../twins.ts';
import { accountForms, accountPages } from './account/index.ts';
import { adminForms, adminPages } from './admin/index.ts';
import { counsellorDownloads, counsellorForms, counsellorPages } from './counsellor/index.ts';
import { employerDownloads, employerForms, employerPages } from './employer/index.ts';
import { managerForms, managerPages } from './manager/index.ts';
import { needDownloads, needForms, needPages } from './needs/index.ts';
import { officerDownloads, officerForms, officerPages, officerStreams } from './officer/index.ts';
import { publicPages } from './public/index.ts';
import { sharedPages } from './shared/index.ts';

/** Every page, one folder a persona, and those of the rooms' twins; an address in words before one with a parameter in the same place. */
export const pages: readonly Page[] = [
  ...publicPages,
  ...sharedPages,
  ...accountPages,
  ...officerPages,
  ...counsellorPages,
  ...employerPages,
  ...managerPages,
  ...adminPages,
  ...needPages,
  ...twins.flatMap((twin) => twin.pages ?? []),
];

export const forms: readonly Form[] = [
  ...accountForms,
  ...officerForms,
  ...counsellorForms,
  ...employerForms,
  ...managerForms,
  ...adminForms,
  ...needForms,
  ...twins.flatMap((twin) => twin.forms ?? []),
];

/** For those who have not signed in; those of accounts and sessions have routes of their own. */
export const openForms: readonly OpenForm[] = twins.flatMap((twin) => twin.openForms ?? []);

export const streams: readonly Stream[] = [...officerStreams, ...twins.flatMap((twin) => twin.streams ?? [])];

export const downloads: readonly Download[] = [
  ...employerDownloads,
  ...counsellorDownloads,
  ...officerDownloads,
  ...needDownloads,
  ...twins.flatMap((twin) => twin.downloads ?? []),
];

const pageAt = new Map(pages.map((page) => [page.path, page]));

/** The page that shows a form. @throws Error where it names none, which `servePages` finds out when the process starts */
export function pageOf({ path, page }: Pick<Form, 'path' | 'page'>): Page {
  const found = pageAt.get(page);
  if (!found) throw new Error(`the form ${path} names no page: ${page}`);
  return found;
}
