import mongoose from 'mongoose';
import { askForAccess, askForAccessInput } from '../../src/company-access/index.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

/** A company that asks, of a name of its own. @returns the id of what it asked */
export async function aRequest(company: string): Promise<string> {
  await askForAccess(
    askForAccessInput.parse({
      siret: '55203253400646',
      company,
      name: 'Inès Roux',
      role: 'gérante',
      email: `ines@${company.toLowerCase().replace(/[^a-z0-9]/g, '')}.example`,
      phone: '0600000001',
    }),
  );
  const kept = await mongoose.connection
    .collection<{ _id: string }>('company_requests')
    .findOne({ company }, { sort: { _id: -1 } });
  return kept?._id ?? '';
}

export const rows: RoomRows = {
  pages: {
    'get /acces-entreprise': 'everyone',
    'post /acces-entreprise': 'everyone',
    'get /demandes-d-acces': ['officer', 'admin'],
    'post /demandes-d-acces/:id/ouvrir': ['officer', 'admin'],
    'post /demandes-d-acces/:id/refuser': ['officer', 'admin'],
  },
  routes: { 'get /company-requests': ['officer', 'admin'] },
  strangersRoutes: {
    'get /company-requests/:id': ['officer', 'admin'],
    'post /company-requests/:id/open': ['officer', 'admin'],
    'post /company-requests/:id/refuse': ['officer', 'admin'],
  },
  bodies: { 'post /company-requests/:id/refuse': () => ({ reason: 'unreachable' }) },
  aSide: async () => ({ 'company-requests': 'a'.repeat(24) }),
};
