import { officerForms, officerPages, officerStreams } from './officer/index.ts';
import type { Form, Page, Stream } from './page.ts';
import { publicPages } from './public/index.ts';
import { sharedForms, sharedPages } from './shared/index.ts';

/** Every page, one folder a persona. */
export const pages: readonly Page[] = [...publicPages, ...sharedPages, ...officerPages];

export const forms: readonly Form[] = [...sharedForms, ...officerForms];

export const streams: readonly Stream[] = [...officerStreams];
