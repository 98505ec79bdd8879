import { system } from '../access/index.ts';
import { Framework, type FrameworkDoc } from './framework.ts';
import { close } from './save-framework.ts';

/** Its last day has passed. In the transaction of the deadline; twice changes nothing. */
export async function expireFramework(id: string, on: string): Promise<void> {
  const doc = await Framework.findById(id).lean<FrameworkDoc>();
  if (doc?.state !== 'running' || doc.endsOn > on) return;
  await close(system, doc, { action: 'expire', on: doc.endsOn, why: 'term' }, 'system');
}
