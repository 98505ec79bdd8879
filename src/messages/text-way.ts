import type { Config } from '../platform/index.ts';
import { NotSent, type Way } from './not-sent.ts';

type Settings = Pick<Config, 'SMS_URL' | 'SMS_TOKEN' | 'SMS_SENDER'>;

const answerWithinMs = 15_000;

/** 408 and 429 ask to come again; a wrong token (401, 403) is not the message's fault. */
const passing: readonly number[] = [401, 403, 408, 429];

/**
 * Text messages through an HTTP gateway: `POST SMS_URL` with `{ id, to, from?, text }` in JSON, `Authorization: Bearer`
 * and, so that a gateway which knows it sends once what is asked twice, `Idempotency-Key: id` (docs/operations.md). Any 2xx
 * means that it has the message.
 */
export function gatewayWay({ SMS_URL, SMS_TOKEN, SMS_SENDER }: Settings): Way | undefined {
  if (!SMS_URL) return undefined;
  return async ({ id, to, text }) => {
    let status: number;
    try {
      const answer = await fetch(SMS_URL, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${SMS_TOKEN}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
        },
        body: JSON.stringify({ id, to, ...(SMS_SENDER ? { from: SMS_SENDER } : {}), text }),
        redirect: 'error',
        signal: AbortSignal.timeout(answerWithinMs),
      });
      await answer.body?.cancel();
      status = answer.status;
    } catch {
      throw new NotSent('away', 'the gateway of text messages does not answer');
    }
    if (status >= 200 && status < 300) return;
    throw status >= 400 && status < 500 && !passing.includes(status)
      ? new NotSent('refused', 'the gateway refused the text message for good', status)
      : new NotSent('later', 'the gateway refused the text message for now', status);
  };
}
