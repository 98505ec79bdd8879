import { pino } from 'pino';

/** JSON lines with ids only: never a name, a contact or a text that somebody typed. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { service: process.env.SERVICE_NAME ?? 'passerelle' },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
});

/** A driver's error can quote the document it refused, so its message stays out of the log unless it is ours. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const quotesData =
    error.name.startsWith('Mongo') || error.name === 'ValidationError' || error.name === 'CastError';
  return {
    type: error.name,
    message: quotesData ? undefined : error.message,
    code: 'code' in error ? error.code : undefined,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at'))
      .join('\n'),
  };
}
