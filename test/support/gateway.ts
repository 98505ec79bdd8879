import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  readonly id: string;
  readonly to: string;
  readonly from?: string;
  readonly text: string;
  readonly key: string | undefined;
  readonly token: string | undefined;
}

/** A gateway of text messages on this machine. It answers each of `answers` once, then 202. */
export async function startGateway() {
  const asked: Posted[] = [];
  const taken: Posted[] = [];
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const posted = {
      ...JSON.parse(Buffer.concat(chunks).toString('utf8')),
      key: request.headers['idempotency-key'],
      token: request.headers.authorization,
    } as Posted;
    asked.push(posted);
    const status = answers.shift() ?? 202;
    if (status < 300) taken.push(posted);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/messages`,
    /** Everything that was posted, in order. */
    asked,
    /** What it answered yes to. */
    taken,
    answers,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type Gateway = Awaited<ReturnType<typeof startGateway>>;
