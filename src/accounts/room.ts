import { UnrecoverableError } from 'bullmq';
import { type Room, task } from '../access/index.ts';
import { type MailSending, markMailFailed, sendMail, sendMailJob } from '../platform/index.ts';
import { endMembershipsOfEnded } from './give-membership.ts';
import { mailNotices } from './mail-notices.ts';
import { accountMails } from './mails.ts';
import { exportNotices, forgetNotices, moveNotices } from './notices.ts';
import * as rights from './rights.ts';
import { standing } from './sessions.ts';

/** The server says that trying again is useless (RFC 5321, 4.2.1). */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  Number(error.responseCode) < 600;

export const accountsRoom: Room<MailSending> = {
  name: 'accounts',
  rights,
  /** A server that is away for a quarter of an hour is waited for. */
  queue: {
    name: 'mail',
    label: 'Courriels',
    concurrency: 2,
    retries: { attempts: 10, backoff: { type: 'exponential', delay: 2000 } },
  },
  tasks: [
    task(
      sendMailJob,
      async ({ mailId }, sending: MailSending) => {
        try {
          await sendMail(mailId, sending);
        } catch (error) {
          // The server's sentence may quote the address: it stays out of Redis and of the log.
          if (isFinal(error)) throw new UnrecoverableError('the mail server refused the message for good');
          throw error instanceof Error && 'responseCode' in error
            ? new Error('the mail server refused the message for now')
            : error;
        }
      },
      ({ mailId }) => markMailFailed(mailId),
    ),
  ],
  sweeps: { mailNotices, endMembershipsOfEnded },
  mails: accountMails,
  standing,
  personalData: {
    async export({ id }, { own, shared }) {
      return { file: { notices: await exportNotices([id, ...own], shared) } };
    },
    async forget({ id }, { own, shared }) {
      await forgetNotices([id, ...own], shared);
      return {};
    },
    forgetTraces: ({ own, shared }) => forgetNotices(own, shared),
    async move({ from: { id, known }, to }) {
      await moveNotices({ id, ...(known ? { reference: known.reference } : {}) }, to);
      return undefined;
    },
  },
};
