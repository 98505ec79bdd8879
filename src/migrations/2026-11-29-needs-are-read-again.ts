import {
  currentCatalogue,
  displayTitle,
  type NeedText,
  type Reading,
  readNeedText,
  refreshCatalogue,
  shownText,
} from '../occupations/index.ts';
import { type Migration, today } from '../platform/index.ts';

interface Stored {
  readonly _id: string;
  readonly state: string;
  readonly reviewed?: boolean;
  readonly title: string;
  readonly written: NeedText;
  readonly reading: Reading;
}

const old = { 'reading.contacts': { $exists: false } };

/** What was read before stays where somebody has acted on it: only what it lacked is added. */
function readingOf({ state, reviewed, written, reading }: Stored): Reading {
  const anew = readNeedText(written, currentCatalogue(), today());
  return state === 'draft' && !reviewed ? anew : { ...anew, ...reading };
}

export const needsAreReadAgain: Migration = {
  id: '2026-11-29-needs-are-read-again',
  what: 'Chaque annonce est relue : tous ses lieux sont vus, les contacts qu’elle nomme quittent le besoin montré aux autres, les titres en capitales passent en minuscules.',
  waiting: (db) => db.collection('needs').countDocuments(old),
  async step(db) {
    await refreshCatalogue();
    const needs = db.collection<Stored>('needs');
    const some = await needs.find(old).limit(200).toArray();
    if (some.length === 0) return 0;
    const writes = some.map((need) => {
      const reading = readingOf(need);
      const shown = shownText(need.written, reading);
      const title = displayTitle(shown.title || need.title, currentCatalogue());
      return {
        updateOne: {
          filter: { _id: need._id, ...old },
          update: { $set: { reading, title, description: shown.description } },
        },
      };
    });
    return (await needs.bulkWrite(writes)).modifiedCount;
  },
};
