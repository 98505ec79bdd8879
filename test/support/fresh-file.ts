import { disconnectMongo, setClock } from '../../src/platform/index.ts';

// Before each file. A worker runs one after the other: whatever day the one before lived on, this one begins today (a
// session that is opened in the past is one that MongoDB takes away within the minute), and where it failed before it
// could close its database, this one opens its own all the same.
setClock(() => new Date());
await disconnectMongo();
