/**
 * Runs `turn` at once and then every so often until stopped, one at a time: while one takes longer than that, the next
 * are left out.
 * @param turn tells its own errors: none may come out of it
 * @returns `stop` waits for the turn under way
 */
export function nowAndThen(turn: () => Promise<void>, everyMs: number): { stop(): Promise<void> } {
  let idle = false;
  const begin = async () => {
    idle = false;
    await turn();
    idle = true;
  };
  let current = begin();
  const timer = setInterval(() => {
    if (idle) current = begin();
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
}
