import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../src/access/index.ts';
import { downloads, forms, openForms, pages } from '../../src/web/pages/index.ts';
import { csrfToken } from '../../src/web/pages/session-cookie.ts';
import { rowsOfRooms } from '../support/rows-of-rooms.ts';
import { startWorld, type World } from '../support/world.ts';

const everyone = 'everyone';
const all = roles as readonly Role[];
const firstFive: readonly Role[] = ['officer', 'counsellor', 'manager', 'employer', 'admin'];

/** Every page and form, and the roles that it is open to. A new one without a row fails. */
const matrix: Readonly<Record<string, typeof everyone | readonly Role[]>> = {
  'get /': everyone,
  'get /connexion': everyone,
  'get /connexion/code': everyone,
  'get /connexion/application': everyone,
  'get /connexion/lien': everyone,
  'get /entree/:token': everyone,
  'get /mot-de-passe-oublie': everyone,
  'get /mot-de-passe/:token': everyone,
  'get /aide': everyone,
  'get /classement': everyone,
  'get /accessibilite': everyone,
  'get /donnees-personnelles': everyone,
  'get /mentions-legales': everyone,
  'get /recherche': all,
  'get /compte': all,
  'post /compte': all,
  'post /compte/mot-de-passe': all,
  'post /compte/sessions/:id/fermer': all,
  'post /compte/role': all,
  'get /compte/deuxieme-etape': all,
  'post /compte/deuxieme-etape': all,
  'post /compte/deuxieme-etape/confirmer': all,
  'post /compte/deuxieme-etape/enlever': all,
  'get /compte/codes-de-secours': all,
  'post /compte/codes-de-secours': all,
  'get /compte/jetons': ['admin'],
  'post /compte/jetons': ['admin'],
  'post /compte/jetons/:id/revoquer': ['admin'],
  'get /comptes': ['officer', 'manager', 'admin'],
  'get /comptes/nouveau': ['officer', 'manager', 'admin'],
  'post /comptes/nouveau': ['officer', 'manager', 'admin'],
  'get /comptes/:id': ['officer', 'manager', 'admin'],
  'post /comptes/:id': ['officer', 'manager', 'admin'],
  'post /comptes/:id/role': ['officer', 'manager', 'admin'],
  'get /comptes/:id/appartenances': ['admin'],
  'post /comptes/:id/appartenances': ['admin'],
  'post /comptes/:id/appartenances/:membershipId/fin': ['officer', 'manager', 'admin'],
  'post /comptes/:id/suspendre': ['officer', 'manager', 'admin'],
  'post /comptes/:id/reactiver': ['officer', 'manager', 'admin'],
  'post /comptes/:id/inviter': ['officer', 'manager', 'admin'],
  'post /comptes/:id/deuxieme-etape': ['officer', 'manager', 'admin'],
  'post /comptes/:id/deconnecter': ['officer', 'manager', 'admin'],
  'get /structures': ['admin'],
  'get /structures/nouvelle': ['admin'],
  'post /structures/nouvelle': ['admin'],
  'get /structures/:id': ['admin'],
  'post /structures/:id': ['admin'],
  'get /files': ['admin'],
  'post /files/:queue/reessayer': ['admin'],
  'post /files/echecs/:id/reessayer': ['admin'],
  'get /composants': ['admin'],
  'post /composants': ['admin'],
  'get /activite': ['manager'],
  'get /activite/propositions': ['manager'],
  'get /activite/:id': ['manager'],
  'post /activite/:id/limite': ['manager'],
  'post /activite/:id/confier': ['manager'],
  'get /tableau': ['officer'],
  'get /entreprises': ['officer', 'admin'],
  'get /entreprises/nouvelle': ['officer', 'admin'],
  'post /entreprises/nouvelle': ['officer', 'admin'],
  'get /entreprises/:id': ['officer', 'admin'],
  'post /entreprises/:id/appels': ['officer', 'admin'],
  'get /entreprises/:id/modifier': ['officer', 'admin'],
  'post /entreprises/:id/modifier': ['officer', 'admin'],
  'get /avis': ['counsellor', 'manager'],
  'get /avis/:id': ['counsellor', 'manager'],
  'post /avis/:id/retenir': ['counsellor', 'manager'],
  'post /avis/decliner': ['counsellor', 'manager'],
  'post /avis/:id/decliner': ['counsellor', 'manager'],
  'post /avis/:id/annuler': ['counsellor', 'manager'],
  'post /avis/:id/presentation': ['counsellor', 'manager'],
  'post /avis/:id/accord': ['counsellor', 'manager'],
  'post /avis/:id/lien': ['counsellor', 'manager'],
  'post /avis/:id/lien/envoyer': ['counsellor', 'manager'],
  'get /participants': ['counsellor', 'manager'],
  'get /participants/nouveau': ['counsellor', 'manager'],
  'post /participants/nouveau': ['counsellor', 'manager'],
  'get /participants/:id': ['counsellor', 'manager'],
  'get /participants/:id/besoins': ['counsellor', 'manager'],
  'post /participants/:id/propositions/:proposal': ['counsellor', 'manager'],
  'get /participants/:id/reunir': ['counsellor', 'manager'],
  'post /participants/:id/reunir': ['counsellor', 'manager'],
  'get /participants/:id/diagnostic': ['counsellor', 'manager'],
  'get /participants/:id/dossier.pdf': ['counsellor', 'manager'],
  'get /participants/:id/dossier.json': ['counsellor', 'manager'],
  'get /participants/:id/projet': ['counsellor', 'manager'],
  'get /participants/:id/experience': ['counsellor', 'manager'],
  'get /participants/:id/propositions': ['counsellor', 'manager'],
  'get /participants/:id/accompagnement': ['counsellor', 'manager'],
  ...Object.fromEntries(
    [
      'identite',
      'projet',
      'deplacements',
      'experience',
      'competences',
      'titres',
      'langues',
      'cv',
      'freins',
    ].map((section) => [`post /participants/:id/${section}`, ['counsellor', 'manager'] as const]),
  ),
  'post /participants/:id/etat/confirmer': ['counsellor', 'manager'],
  'post /participants/:id/etat/reprendre': ['counsellor', 'manager'],
  'post /participants/:id/etat/opposition': ['counsellor', 'manager'],
  'post /participants/:id/etat/opposition/lever': ['counsellor', 'manager'],
  'post /participants/:id/etat/sortir': ['counsellor', 'manager'],
  'get /preselections': ['officer', 'employer'],
  'get /preselections/:id': ['officer', 'employer'],
  'get /preselections/:id/cv/:candidateId': ['officer', 'employer'],
  'get /preselections/:id/cv/:candidateId/cv.pdf': ['officer', 'employer'],
  'get /preselections/:id/rencontre/:candidateId.ics': ['officer', 'employer'],
  'get /preselections/:id/presentation.pdf': ['officer', 'employer'],
  'post /preselections/:id/reponses/:candidateId': ['officer', 'employer'],
  'post /preselections/:id/rencontres/:candidateId': ['officer', 'employer'],
  'post /preselections/:id/suites/:candidateId': ['officer', 'employer'],
  'get /besoins': firstFive,
  'get /metiers': all,
  'get /besoins/nouveau': ['officer', 'admin'],
  'post /besoins/nouveau': ['officer', 'admin'],
  'get /besoins/:id': firstFive,
  'get /besoins/:id/modifier': ['officer', 'admin'],
  'post /besoins/:id/modifier': ['officer', 'admin'],
  'post /besoins/:id/contacts/:contact': ['officer', 'admin'],
  'get /besoins/:id/proposer': ['officer', 'counsellor', 'manager'],
  'post /besoins/:id/proposer': ['officer', 'counsellor', 'manager'],
  'post /besoins/:id/retirer/:matchId': ['officer', 'counsellor', 'manager'],
  'get /besoins/:id/comparer': ['officer', 'counsellor', 'manager', 'admin'],
  'get /besoins/:id/pourquoi': ['officer', 'counsellor', 'manager'],
  'get /besoins/:id/pourquoi/:participantId': ['officer', 'counsellor', 'manager'],
  'get /besoins/:id/liste': ['officer', 'admin'],
  'post /besoins/:id/liste': ['officer'],
  'get /participants/sans-liste': ['counsellor', 'manager'],
  'get /besoins/:id/vivier': ['officer', 'counsellor', 'manager', 'admin'],
  'post /besoins/:id/prolonger': ['officer', 'admin'],
  'post /besoins/:id/pourvoir': ['officer', 'admin'],
  'post /besoins/:id/refaire': ['officer', 'admin'],
  'post /besoins/:id/fermer': ['officer', 'admin'],
  'post /besoins/:id/places': ['officer'],
  'post /besoins/:id/presentations': ['officer'],
  'post /besoins/:id/proposer/:participantId': ['officer', 'counsellor', 'manager'],
  'get /presentations/:id': ['officer'],
  'post /presentations/:id/envoyer': ['officer'],
  'post /presentations/:id/lecteurs': ['officer'],
  'post /presentations/:id/reprendre': ['officer'],
  'post /presentations/:id/supprimer': ['officer'],
  'post /presentations/:id/reponses/:candidateId': ['officer'],
  'post /presentations/:id/rencontres/:candidateId': ['officer'],
  'post /presentations/:id/suites/:candidateId': ['officer'],
  ...Object.assign({}, ...rowsOfRooms.map(({ pages: rows }) => rows)),
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const declared = [
  ...[...pages, ...downloads].map(({ path }) => ({ method: 'get', path, isFile: false })),
  ...openForms.map(({ path }) => ({ method: 'post', path, isFile: false })),
  ...forms.map(({ path, upload }) => ({ method: 'post', path, isFile: upload !== undefined })),
].map((one) => ({ ...one, key: `${one.method} ${one.path}` }));

test('every page and every form has its row, and every row its page', () => {
  expect(declared.map(({ key }) => key).toSorted()).toEqual(Object.keys(matrix).toSorted());
});

async function ask({ method, path, isFile }: (typeof declared)[number], token?: string) {
  const body = isFile ? new FormData() : new URLSearchParams();
  body.set('_csrf', token ? csrfToken(token) : '');
  const answer = await fetch(world.url + path.replace(/:\w+/g, 'inconnu'), {
    method,
    redirect: 'manual',
    headers: { accept: 'text/html', ...(token ? { cookie: `session=${token}` } : {}) },
    ...(method === 'post' ? { body } : {}),
  });
  await answer.text();
  return answer;
}

describe.each(declared)('$key', (one) => {
  const { method, key } = one;
  const open = matrix[key] ?? [];
  test('asks who is not signed in to sign in', async () => {
    const { status, headers } = await ask(one);
    if (open === everyone) expect([200, 404, 410, 422]).toContain(status);
    else if (method === 'post') expect(status).toBe(401);
    else expect([status, headers.get('location')?.startsWith('/connexion?suite=')]).toEqual([303, true]);
  });

  test.each(all)('%s', async (role) => {
    const { token } = await world.sign(role);
    const { status } = await ask(one, token);
    if (open === everyone || open.includes(role)) expect([200, 303, 404, 409, 410, 422]).toContain(status);
    else expect(status).toBe(403);
  });
});
