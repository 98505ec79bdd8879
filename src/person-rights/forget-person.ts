import { forgetJobs, forgetKept } from '../platform/index.ts';
import { askEach, subjectOf } from './rooms.ts';
import { keepStay } from './stays.ts';

/**
 * Asks every room to forget a person. Doing it twice changes nothing.
 * @param again over what a change under way may have written since: work that is asked for by now is left to be done
 */
export async function forgetPerson(id: string, { again = false } = {}): Promise<void> {
  const person = await subjectOf(id);
  const kept: Record<string, unknown> = {};
  const traces = await askEach(async (data, before) => {
    const { stay, traces: more } = await data.forget(person, before);
    Object.assign(kept, stay);
    return more;
  });
  await keepStay(kept);
  const ids = [id, ...traces.own];
  await forgetKept(ids);
  await forgetJobs(ids, again ? { state: 'failed' } : { notOf: 'rights' });
}
