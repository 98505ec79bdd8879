import { counsellorForms, counsellorPages } from './counsellor/index.ts';
import { needForms, needPages } from './needs/index.ts';
import { officerForms, officerPages, officerStreams } from './officer/index.ts';
import type { Form, Page, Stream } from './page.ts';
import { publicPages } from './public/index.ts';
import { sharedForms, sharedPages } from './shared/index.ts';

/** Every page, one folder a persona; an address in words before one with a parameter in the same place. */
export const pages: readonly Page[] = [
  ...publicPages,
  ...sharedPages,
  ...officerPages,
  ...counsellorPages,
  ...needPages,
];

export const forms: readonly Form[] = [...sharedForms, ...officerForms, ...counsellorForms, ...needForms];

export const streams: readonly Stream[] = [...officerStreams];
