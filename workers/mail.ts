import { UnrecoverableError } from 'bullmq';
import { accountMails } from '../src/accounts/index.ts';
import { type MailSending, markMailFailed, sendMail } from '../src/platform/index.ts';
import { shortlistMails } from '../src/shortlists/index.ts';
import type { Processor } from './runtime.ts';

const writers = { ...accountMails, ...shortlistMails };

/** The server says that trying again is useless (RFC 5321, 4.2.1). */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  Number(error.responseCode) < 600;

/** Sends e-mails: a server that is away for a quarter of an hour is waited for. */
export const mailProcessor = (sending: Omit<MailSending, 'writers'>): Processor => ({
  queue: 'mail',
  concurrency: 2,
  retries: { attempts: 10, backoff: { type: 'exponential', delay: 2000 } },
  jobs: {
    send: {
      run: async ({ mailId }) => {
        try {
          await sendMail(String(mailId), { writers, ...sending });
        } catch (error) {
          // The server's sentence may quote the address: it stays out of Redis and of the log.
          if (isFinal(error)) throw new UnrecoverableError('the mail server refused the message for good');
          throw error instanceof Error && 'responseCode' in error
            ? new Error('the mail server refused the message for now')
            : error;
        }
      },
      givenUp: ({ mailId }) => markMailFailed(String(mailId)),
    },
  },
});
