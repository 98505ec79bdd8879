import {
  type ImportState,
  importables,
  importStateNames,
  outcomeNames,
  type readImport,
} from '../../exchange/index.ts';
import { count, several } from '../kit/format.ts';
import type { Said } from '../pages/words.ts';

type Told = Awaited<ReturnType<typeof readImport>>;

export const stateWords: Record<ImportState, Said> = {
  uploaded: [importStateNames.uploaded, 'plain'],
  checked: [importStateNames.checked, 'ask'],
  confirmed: [importStateNames.confirmed, 'plain'],
  running: [importStateNames.running, 'plain'],
  done: [importStateNames.done, 'ok'],
  stopped: [importStateNames.stopped, 'stop'],
  refused: [importStateNames.refused, 'stop'],
  undoing: [importStateNames.undoing, 'plain'],
  undone: [importStateNames.undone, 'plain'],
};

export const outcomeWords = {
  accepted: [outcomeNames.accepted, 'ok'],
  there: [outcomeNames.there, 'plain'],
  refused: [outcomeNames.refused, 'stop'],
} as const satisfies Record<keyof typeof outcomeNames, Said>;

export const kindName = (kind: string): string =>
  importables().find((one) => one.kind === kind)?.label ?? kind;

/** « 12 000 lignes écrites sur 50 000 » */
export function progressWords({ lines, done, pass }: Pick<Told, 'lines' | 'done' | 'pass'>): string {
  if (lines === null) return '';
  const verb = pass === 'run' ? 'traitée' : 'vérifiée';
  return `${several(done, `ligne ${verb}`, `lignes ${verb}s`)} sur ${count(lines)}`;
}
