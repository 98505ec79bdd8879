import type { Role } from '../../src/access/index.ts';
import { firstVersion } from '../../src/esf/index.ts';
import { aFile } from '../exchange/files.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
const readers: readonly Role[] = ['counsellor', 'manager', 'controller'];
const controller: readonly Role[] = ['controller'];
const structures = ['plie-centre', 'plie-aix'] as const;

/** A line that is refused, by its operation: what is looked at here is that it is taken. */
export const anEsfFile = 'Opération;Personne;Date d’entrée;Sexe\nOP-0;P-00000;2026-03-02;femme';

let nth = 0;
export const anOperation = (side: 0 | 1 = 0, more: object = {}) => {
  nth += 1;
  return {
    number: `OP-${nth}-${Math.random().toString(36).slice(2, 8)}`,
    name: 'Accompagnement renforcé',
    structureId: structures[side],
    from: inDays(-400),
    until: inDays(300),
    ...more,
  };
};

/** Everything that is asked at entry. */
export const theEntry = (more: object = {}) => ({
  sex: 'f',
  birthDate: '1991-04-17',
  labour: 'unemployed',
  unemployedMonths: 14,
  isced: 3,
  consentOn: inDays(-30),
  disability: 'declined',
  thirdCountry: 'no',
  homeless: 'no',
  rural: 'no',
  ...more,
});

export const theEsfRules = (after: number, more: object = {}) => ({
  after,
  from: inDays(300),
  source: 'Guide de l’autorité de gestion',
  confirmed: true,
  settings: { ...firstVersion.settings, ...more },
  reason: 'Le guide est publié.',
});

export const rows: RoomRows = {
  pages: {
    'get /fse': readers,
    'post /fse': controller,
    'get /fse/operations/:id': readers,
    'post /fse/operations/:id/tirage': controller,
    'get /fse/participations': readers,
    'get /fse/participations.csv': readers,
    'get /fse/participations.xlsx': readers,
    'get /fse/participations/:id': readers,
    'post /fse/participations/:id': structure,
    'get /participants/:id/fse': structure,
    'post /participants/:id/fse/entrer': structure,
    'get /fse/controles/:id': controller,
    'post /fse/controles/:id/constats/:spell': controller,
    'get /fse/reglages': readers,
    'post /fse/reglages': controller,
    'post /imports/nouveau/esf-spells': ['manager'],
  },
  routes: {
    'get /esf-operations': readers,
    'post /esf-operations': controller,
    'get /esf-spells': readers,
    'get /esf-spells/export': readers,
    'get /esf-rules': readers,
    'post /esf-rules': controller,
    'post /imports/esf-spells': ['manager'],
  },
  wideRoutes: {
    'get /esf-operations/:id': controller,
    'get /esf-operations/:id/figures': controller,
    'get /esf-operations/:id/controls': controller,
    'post /esf-operations/:id/controls': controller,
    'get /esf-spells/:id': controller,
    'get /esf-controls/:id': controller,
    'patch /esf-controls/:id': controller,
  },
  ownRoutes: {
    'get /esf-operations/:id': structure,
    'get /esf-operations/:id/figures': structure,
    'get /esf-operations/:id/controls': [],
    'post /esf-operations/:id/controls': [],
    'get /esf-spells/:id': structure,
    'get /esf-controls/:id': [],
    'patch /esf-controls/:id': [],
    'patch /esf-spells/:id': structure,
    'post /participants/:id/esf-spells': structure,
  },
  bodies: {
    'post /esf-operations': () => anOperation(),
    'post /participants/:id/esf-spells': () => ({ operationId: 'x', enteredOn: inDays(-10) }),
    'patch /esf-spells/:id': () => ({ revision: 99, isced: 4 }),
    'post /esf-operations/:id/controls': () => ({ size: 1 }),
    'patch /esf-controls/:id': () => ({ revision: 99, spellId: 'x', result: 'conform', words: 'Vu.' }),
    'post /esf-rules': () => theEsfRules(99),
    'post /imports/esf-spells': () => aFile(anEsfFile),
  },
  aSide: async ({ counsellor, as }, { participants }, side) => {
    const controls = await as('controller');
    const { body: operation } = await controls.post('/esf-operations', anOperation(side) as never);
    const { body: spell } = await counsellor.post(`/participants/${participants}/esf-spells`, {
      operationId: operation.id,
      enteredOn: inDays(-10),
    });
    const { body: control } = await controls.post(`/esf-operations/${operation.id}/controls`, { size: 1 });
    return { 'esf-operations': operation.id, 'esf-spells': spell.id, 'esf-controls': control.id };
  },
};
