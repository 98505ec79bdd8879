import { z } from 'zod';

const count = (by: number, max: number) => z.coerce.number().int().min(1).max(max).default(by);

/** What a territory may set to its own custom, from the environment; the defaults are those of docs/domain.md. */
const schema = z.object({
  SUGGESTIONS_PER_POST: count(5, 50),
  SUGGESTIONS_PER_COUNSELLOR: count(10, 200),
  REVIEW_WORKING_DAYS: count(5, 60),
  REPLY_DAYS: count(10, 90),
  NEED_MONTHS: count(2, 24),
  LINK_DAYS: count(14, 90),
});

let read: z.output<typeof schema> | undefined;

export function houseRules(): z.output<typeof schema> {
  read ??= schema.parse(process.env);
  return read;
}
