import type { FailureReason } from './message.ts';

/** A message that nobody took. What was answered may quote an address: it stays out of Redis and of the log. */
export class NotSent extends Error {
  readonly reason: FailureReason;
  readonly answer: number | undefined;

  constructor(reason: FailureReason, said: string, answer?: number) {
    super(said);
    this.reason = reason;
    this.answer = answer;
  }

  /** Trying again is useless. */
  get isFinal(): boolean {
    return this.reason === 'refused';
  }
}

/** What hands a message over. The same `id` is the same message. @throws NotSent */
export type Way = (message: {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}) => Promise<void>;
