import { setClock } from '../../src/platform/index.ts';

// Before each file. A worker runs one after the other: whatever day the one before lived on, this one begins today. (A
// session that is opened in the past is one that MongoDB takes away within the minute.)
setClock(() => new Date());
