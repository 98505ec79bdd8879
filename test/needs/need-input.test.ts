import { beforeAll, expect, test } from 'vitest';
import { postNeedInput } from '../../src/needs/index.ts';
import { setClock } from '../../src/platform/index.ts';

beforeAll(() => setClock(() => new Date('2026-11-29T10:00:00Z')));

const messages = (startsOn: string) =>
  postNeedInput
    .safeParse({ employerId: 'a', title: 'Maçon', startsOn })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

test('a text that is no date is told once, and not said to be past', () => {
  for (const text of ['04/01/2027', '4/1/27', 'bientôt', '2027-02-31']) {
    expect(messages(text)).toHaveLength(1);
    expect(messages(text).join()).not.toContain('passée');
  }
  expect(messages('2026-11-28')).toEqual(['startsOn La date de début est passée.']);
  expect(messages('2026-11-29')).toEqual([]);
});
