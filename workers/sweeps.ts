import { mailNotices } from '../src/accounts/index.ts';
import { keepSegments } from '../src/audit/index.ts';
import { expireNeeds } from '../src/needs/index.ts';
import { retain } from '../src/person-rights/index.ts';
import { log, nowAndThen } from '../src/platform/index.ts';
import { measureOpenNeeds } from '../src/reporting/index.ts';
import { remindWhatIsDue } from '../src/shortlists/index.ts';

const sweeps = { expireNeeds, remindWhatIsDue, mailNotices, measureOpenNeeds, retain };

/**
 * What the calendar brings about. Each sweep may run anywhere and at any time, and twice changes nothing.
 * @param auditHeads the file outside the database that is told the heads of the audit record's months; without it months
 * stay open
 */
export async function sweep(auditHeads?: string): Promise<void> {
  const all = auditHeads ? { ...sweeps, keepSegments: () => keepSegments(auditHeads) } : sweeps;
  for (const [name, run] of Object.entries(all)) {
    await (run as () => Promise<unknown>)().catch((err) => log.error({ err, name }, 'sweep failed'));
  }
}

/** Sweeps now and then every few minutes, until stopped. */
export function startSweeps(auditHeads: string, everyMs = 5 * 60_000): { stop(): Promise<void> } {
  return nowAndThen(() => sweep(auditHeads), everyMs);
}
