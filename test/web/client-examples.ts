import createClient from 'openapi-fetch';
import type { paths } from '../../src/web/client.d.ts';

// The examples of docs/client.md: each region is one of its blocks, word for word (client-examples.test.ts).

// #region client
/** The types are those of `https://passerelle.example/api/v1/client.d.ts`; the token is given by an administrator. */
export const clientOf = (baseUrl: string, token: string) =>
  createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
type Client = ReturnType<typeof clientOf>;
// #endregion

// #region post
/** Posts a need once, however often the call is tried again: the key is the caller's own number of it. */
export async function postNeed(passerelle: Client, ownNumber: string) {
  const { data, error } = await passerelle.POST('/api/v1/needs', {
    headers: { 'Idempotency-Key': ownNumber },
    body: {
      employer: { siret: '73282932000074', name: 'Entreprise d’essai' },
      title: 'Cariste H/F',
      description: 'Chargement et déchargement de camions.',
      zone: '13215',
      contract: { kind: 'cdi' },
      posts: 2,
      open: true,
    },
  });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data.id;
}
// #endregion

// #region pages
/** Every row of a list: each page says where the next one begins, the last one nothing. */
export async function allOpenNeeds(passerelle: Client): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await passerelle.GET('/api/v1/needs', {
      params: { query: { state: 'open', limit: 2, ...(cursor ? { cursor } : {}) } },
    });
    ids.push(...(data?.data ?? []).map(({ id }) => id));
    cursor = data?.next ?? undefined;
  } while (cursor);
  return ids;
}
// #endregion

// #region problem
/** What is wrong comes as problem details (RFC 9457): a code that stays, and for each field a sentence in French. */
export async function whatIsWrong(passerelle: Client): Promise<string[]> {
  const { error } = await passerelle.GET('/api/v1/needs', { params: { query: { limit: 100_000 } } });
  if (!error) return [];
  return [error.code, ...(error.errors ?? []).map(({ field }) => field)];
}
// #endregion
