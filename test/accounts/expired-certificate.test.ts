import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prove } from '../support/faults-report.ts';
import { environmentOf } from '../support/script.ts';
import { startWorld, type World } from '../support/world.ts';

/** An authority of this test, and a certificate of localhost by it that ended in 2020. */
function expiredCertificate(folder: string) {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  mkdirSync(join(folder, 'new'));
  writeFileSync(join(folder, 'index'), '');
  writeFileSync(join(folder, 'serial'), '01\n');
  writeFileSync(
    join(folder, 'ca.cnf'),
    `[ca]\ndefault_ca=own\n[own]\ndatabase=index\nserial=serial\nnew_certs_dir=new\ndefault_md=sha256\npolicy=any\nx509_extensions=leaf\n[any]\ncommonName=supplied\n[leaf]\nsubjectAltName=DNS:localhost\n`,
  );
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=essai', '-days', '2');
  openssl('req', ...key, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/CN=localhost');
  const dates = ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z'];
  const by = ['-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key'];
  openssl('ca', '-batch', '-notext', ...by, ...dates, '-in', 'leaf.csr', '-out', 'leaf.pem');
  const read = (name: string) => readFileSync(join(folder, name));
  return { cert: read('leaf.pem'), key: read('leaf.key'), authority: join(folder, 'ca.pem') };
}

const folder = mkdtempSync(join(tmpdir(), 'passerelle-certificate-'));
let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an identity provider whose certificate has expired is said plainly, and nothing is sent to it', async () => {
  const { authority, ...pair } = expiredCertificate(folder);
  let asked = 0;
  const provider = createServer(pair, (_, response) => {
    asked += 1;
    response.end('{}');
  }).listen(0);
  const api = fork(join(import.meta.dirname, '../../dist/src/web/main.js'), {
    env: {
      ...environmentOf(world.config),
      NODE_EXTRA_CA_CERTS: authority,
      PORT: '0',
      PUBLIC_URL: 'http://localhost',
      OIDC_ISSUER: `https://localhost:${(provider.address() as AddressInfo).port}`,
      OIDC_CLIENT_ID: 'passerelle',
      OIDC_CLIENT_SECRET: 'essai',
    },
  });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      api.once('message', (message) => resolve((message as { port: number }).port));
      api.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
    });
    const answer = await fetch(`http://127.0.0.1:${port}/connexion/fournisseur`, {
      headers: { accept: 'text/html' },
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Le certificat de ProConnect a expiré');
    prove({ name: '10 certificate expired: requests sent', value: asked, unit: 'requests', bar: 0 });
  } finally {
    api.kill();
    provider.close();
  }
});
