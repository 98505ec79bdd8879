import type { Channel } from '../access/index.ts';
import { type Config, isDemonstration } from '../platform/index.ts';
import { catcher } from './caught.ts';
import { folderWay, smtpWay } from './mail-way.ts';
import { NotSent, type Way } from './not-sent.ts';
import { gatewayWay } from './text-way.ts';

interface Ways {
  readonly site: string;
  readonly out: Readonly<Record<Channel, Way | undefined>>;
  /** Where nothing leads out, and this is not the demonstration. */
  readonly folder: Way | undefined;
}
let ways: Ways | undefined;

/**
 * Once, when the process starts.
 * @param site the address of the service, as messages give it
 */
export function useWays(config: Config, site = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`): void {
  ways = {
    site,
    out: { mail: smtpWay(config), text: gatewayWay(config) },
    folder: folderWay(config),
  };
}

function known(): Ways {
  if (!ways) throw new Error('useWays() was not called');
  return ways;
}

export const site = (): string => known().site;

/** By SMTP_URL or SMS_URL; without it the demonstration catches them, and e-mails go into files of MAIL_DIR. */
export async function wayOf(channel: Channel): Promise<Way> {
  const { out, folder } = known();
  const way =
    out[channel] ?? ((await isDemonstration()) ? catcher(channel) : channel === 'mail' ? folder : undefined);
  if (way) return way;
  throw new NotSent('not-set', `nothing is set by which a ${channel} leaves`);
}

/** Whether messages leave so, or are caught. */
export const leaves = (channel: Channel): Promise<boolean> =>
  wayOf(channel).then(
    () => true,
    () => false,
  );
