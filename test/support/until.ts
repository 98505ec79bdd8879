/**
 * Asks again until `ready` holds: for effects that come in their own time. The deadline is no measure: on a machine that
 * does ten other things they come late, and what hangs is found all the same.
 * @throws Error after the deadline
 */
export async function until<T>(
  ask: () => Promise<T>,
  ready: (answer: T) => boolean,
  deadlineMs = 120_000,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (ready(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`not reached in ${deadlineMs} ms: ${JSON.stringify(answer).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
