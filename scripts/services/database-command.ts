import '../../src/house.ts';
import mongoose from 'mongoose';
import type { Config } from '../../src/platform/index.ts';
import { openDatabaseBeside } from './running.ts';

/**
 * Runs a command on the database of this machine and ends the process: code 0, the code that `body` returns, or 2 where
 * it throws, after saying `failed` and why.
 */
export async function runDatabaseCommand(
  failed: string,
  body: (config: Config, say: (what: string, count: number) => void) => Promise<number>,
): Promise<void> {
  const say = (what: string, count: number) => console.log(`  ${what} : ${count.toLocaleString('fr-FR')}`);
  try {
    process.exitCode = await body(await openDatabaseBeside(), say);
  } catch (error) {
    console.error(`${failed} : ${(error as Error).message}`);
    process.exitCode = 2;
  } finally {
    await mongoose.disconnect();
  }
}
