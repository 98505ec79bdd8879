import '../../src/house.ts';
import { connectMongo, disconnectMongo, Problem, readConfig, useKeys } from '../../src/platform/index.ts';
import { makePassword, passwordRefused } from '../services/secrets.ts';
import { checkDemoPassword, demoEmail, demoRoles } from './accounts.ts';
import { demoSize, loadDemo, readyForDemo } from './load-demo.ts';

/**
 * Loads the demonstration territory into an empty database; leaves any other as it is. Run by `npm start`, which is told
 * over IPC whether it was loaded, or by hand. A signal ends it at once: the next run begins again.
 */
async function load(): Promise<boolean> {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1).replace('.', ',')} s`;
  const log = (line: string) => console.log(`        ${line} (${seconds()})`);
  if (!(await readyForDemo(log))) {
    // `npm start` always gives a password, and tells itself whether one that was asked for is ignored.
    const ignored = process.env.DEMO_PASSWORD && !process.send ? ' DEMO_PASSWORD est donc ignoré.' : '';
    console.log(`La base contient déjà des données : la démonstration n’est pas chargée.${ignored}`);
    return false;
  }
  const given = process.env.DEMO_PASSWORD;
  const password = given || makePassword();
  await checkDemoPassword(password).catch((error) => {
    if (!(error instanceof Problem)) throw error;
    process.exitCode = passwordRefused;
    throw new Error(`DEMO_PASSWORD est refusé : ${error.errors[0]?.detail ?? error.message}`);
  });
  console.log('Chargement du territoire de démonstration (personnes et entreprises inventées)…');
  await loadDemo({ ...demoSize, password, log });
  if (!process.send) {
    console.log(`Comptes de démonstration${given ? '' : ` (mot de passe : ${password})`}`);
    for (const role of demoRoles) console.log(`  ${demoEmail(role)}`);
  }
  return true;
}

const config = readConfig();
useKeys(config);
try {
  await connectMongo(config.MONGODB_URI);
  const loaded = await load();
  process.send?.({ loaded });
} catch (error) {
  const why = error instanceof Problem ? error.errors.map(({ detail }) => ` ${detail}`).join('') : '';
  console.error(error instanceof Error ? `${error.message}${why}` : error);
  process.exitCode ||= 1;
} finally {
  await disconnectMongo();
}
