import '../../src/house.ts';
import mongoose from 'mongoose';
import type { Config } from '../../src/platform/index.ts';
import { Refusal } from './refusal.ts';
import { openDatabaseBeside } from './running.ts';

/**
 * Runs a command on the database of this machine and ends the process: code 0, the code that `body` returns, or 2 where
 * it throws, after saying `failed` and why, or why alone where it was refused before anything was done.
 */
export async function runDatabaseCommand(
  failed: string,
  body: (config: Config, say: (what: string, count: number) => void) => Promise<number>,
): Promise<void> {
  const say = (what: string, count: number) => console.log(`  ${what} : ${count.toLocaleString('fr-FR')}`);
  try {
    process.exitCode = await body(await openDatabaseBeside(), say);
  } catch (error) {
    const { message } = error as Error;
    console.error(isRefused(error) ? message : `${failed} : ${message}`);
    process.exitCode = 2;
  } finally {
    await mongoose.disconnect();
  }
}

/** Other keys, a newer database, a setting that is missing: to run it again cannot help, and the reason says what does. */
const isRefused = (error: unknown): boolean =>
  error instanceof Refusal ||
  ['wrong-keys', 'newer-database'].includes(String((error as { code?: unknown }).code));
