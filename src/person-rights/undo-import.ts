import { noTraces, roomsOfHouse, type Undo } from '../access/index.ts';
import { factsOf } from '../participants/index.ts';
import { erase } from './erase-participant.ts';
import { subjectOf } from './rooms.ts';

/** What the import itself wrote, and what the ranking works out by itself. */
const own: ReadonlySet<string> = new Set(['participants', 'rankings']);

const holdsSomething = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(holdsSomething);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsSomething);
  return value !== null && value !== undefined && value !== '' && value !== false;
};

/**
 * People of an import that was a mistake: erased as people are, while nobody has changed their record and no room holds
 * anything about them.
 */
export const undoPeople: Undo = {
  kind: 'participants',
  async followed(id) {
    const facts = (await factsOf([id])).get(id);
    // Erased, or merged into another record meanwhile: there is nothing left to take back.
    if (!facts) return undefined;
    if (facts.revision > 1) return `${facts.reference} a été modifiée`;
    const person = await subjectOf(id);
    for (const { name, personalData } of roomsOfHouse()) {
      if (!personalData || own.has(name)) continue;
      const { file } = await personalData.export(person, noTraces);
      if (holdsSomething(file)) return `${facts.reference} a eu une suite`;
    }
    return undefined;
  },
  async remove(actor, id) {
    const facts = (await factsOf([id])).get(id);
    if (facts) await erase(actor, id, facts.structureId, 'mistake');
  },
};
