import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from './command.ts';
import { launch, type Running } from './processes.ts';

export interface PartOptions {
  /** As it is told on screen. */
  readonly name: string;
  readonly logFile: string;
  readonly args: readonly string[];
  readonly env: () => Record<string, string>;
}

/** A process of this project that is started again when it dies. */
export interface Part {
  readonly name: string;
  /** Resolves when it first says that it is ready, and where it listens if it does. */
  readonly ready: Promise<{ port?: number }>;
  /** Resolves when it has ended for good: before it was ever ready, or too often. */
  readonly lost: Promise<string>;
}

/** Started again at most so often in a minute, after ever longer waits. */
const mostRestarts = 3;
const withinMs = 60_000;
const waitsMs = [1000, 2000, 4000];

const seconds = new Intl.NumberFormat('fr-FR');

/** Starts a part, its log in a file of its own, and again when it ends though nobody asked. */
export async function launchPart(command: Command, { name, logFile, args, env }: PartOptions): Promise<Part> {
  const stopping = new AbortController();
  let running: Running | undefined;
  let isReady: (said: { port?: number }) => void = () => {};
  const ready = new Promise<{ port?: number }>((resolve) => {
    isReady = resolve;
  });
  let everReady = false;

  const begin = async (again: boolean) => {
    const part = await launch(process.execPath, [...args], { env: env(), ipc: true, logFile, goOn: again });
    running = part;
    // It may have been asked to stop while it was being started.
    if (stopping.signal.aborted) await part.stop();
    part.child.on('message', (message: { ready?: true; port?: number }) => {
      if (!message.ready) return;
      if (again) command.log(`${name} : de nouveau prêt`);
      everReady = true;
      isReady(message);
    });
    return part;
  };

  const watch = async (first: Running): Promise<string> => {
    const restarts: number[] = [];
    for (let part = first; ; ) {
      const { how } = await part.ended;
      if (stopping.signal.aborted) return `${name} : arrêt`;
      const at = performance.now();
      const recent = restarts.filter((time) => at - time < withinMs);
      const told = `${name} : arrêt inattendu (${how})`;
      if (!everReady) return `${told}. ${endOf(logFile)}`;
      if (recent.length >= mostRestarts)
        return `${told}, encore après ${mostRestarts} redémarrages en une minute. ${endOf(logFile)}`;
      const waitMs = waitsMs[recent.length] ?? 0;
      restarts.push(at);
      command.log(
        `${told} ; redémarrage dans ${seconds.format(waitMs / 1000)} s (${recent.length + 1} sur ${mostRestarts}, journal : ${logFile})`,
      );
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return `${name} : arrêt`;
      part = await begin(true);
    }
  };

  const lost = watch(await begin(false));
  command.atEnd(async () => {
    stopping.abort();
    await running?.stop();
    command.log(`${name} : arrêt fait`);
  });
  return { name, ready, lost };
}

function endOf(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-15).join('\n');
  return `Fin du journal ${logFile} :\n${lines}`;
}
