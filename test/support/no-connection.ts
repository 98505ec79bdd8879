import { Socket } from 'node:net';

// Before each file of `unit`: what would connect to something fails at once, and says why.
Socket.prototype.connect = () => {
  throw new Error(
    'A test of `unit` opens no connection: one that imports support/services.ts is of `services`.',
  );
};
