import { expect, test } from 'vitest';
import { z } from 'zod';
import { route } from '../../src/web/route.ts';

const answer = z.strictObject({ id: z.string(), posts: z.int().nullable() });
const got = { method: 'get', path: '/things', summary: 'A thing', right: 'public' } as const;
const read = { ...got, status: 200, answer } as const;
const made = { ...got, method: 'post', status: 201, answer } as const;

const whole = async () => ({ id: '1', posts: null });
const lacking = async () => ({ id: '1' });
const wrong = async () => ({ id: '1', posts: '3' });
const maybe = async (): Promise<{ id?: string; posts: number }> => ({ posts: 3 });

/** `tsc -p test`, which `npm test` begins with, refuses this file where one of these compiles. */
test('what a handler gives is held against its declared answer when it is compiled', () => {
  const declared = [
    route({ ...read, run: whole }),
    // @ts-expect-error a field is missing
    route({ ...read, run: lacking }),
    // @ts-expect-error a field is of another type
    route({ ...read, run: wrong }),
    // @ts-expect-error a field may be missing
    route({ ...read, run: maybe }),
    // @ts-expect-error only 204 has nothing to say
    route({ ...got, status: 200, run: whole }),
    route({ ...got, status: 204, run: async () => undefined }),
  ];
  expect(declared.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 204]);
});

test('what is shown again is held against it too', () => {
  const declared = [
    route({ ...made, run: whole, replay: { keep: ['id'], view: whole } }),
    // @ts-expect-error what is shown again is another thing
    route({ ...made, run: whole, replay: { keep: ['id'], view: lacking } }),
    // @ts-expect-error the answer has no such field to keep
    route({ ...made, run: whole, replay: { keep: ['ids'], view: whole } }),
    route({ ...made, run: whole, replay: { view: lacking, secret: true } }),
  ];
  expect(declared.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
});
