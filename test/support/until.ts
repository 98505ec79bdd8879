/**
 * Asks again until `ready` holds: for effects that come in their own time. Ever less often, since the answer takes from the
 * cores that do the work waited for. The deadline is no measure: on a machine that does ten other things they come late, and
 * what hangs is found all the same.
 * @throws Error after the deadline
 */
export const until = <T>(
  ask: () => Promise<T>,
  ready: (answer: T) => boolean,
  deadlineMs = 120_000,
): Promise<T> => askAgain(ask, ready, deadlineMs, { first: 20, growth: 1.5, most: 250 });

/** The same for what holds for a moment only, as that some of many are done: asked often. */
export const untilMoment = <T>(
  ask: () => Promise<T>,
  ready: (answer: T) => boolean,
  deadlineMs = 120_000,
): Promise<T> => askAgain(ask, ready, deadlineMs, { first: 20, growth: 1, most: 20 });

async function askAgain<T>(
  ask: () => Promise<T>,
  ready: (answer: T) => boolean,
  deadlineMs: number,
  { first, growth, most }: { first: number; growth: number; most: number },
): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (let pause = first; ; pause = Math.min(pause * growth, most)) {
    const answer = await ask();
    if (ready(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`not reached in ${deadlineMs} ms: ${JSON.stringify(answer).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
