import mongoose from 'mongoose';
import { now } from '../platform/index.ts';
import { type TravelMode, type TravelRow, type TravelTimes, travelModes, travelTimes } from './travel.ts';
import { livedInZones } from './zones.ts';

/** One import. `cells` holds minutes as little-endian Uint16, [mode][from][to] in the order of `modes` and `zones`. */
interface TravelMatrixDoc {
  importedAt: Date;
  source: string;
  modes: string[];
  zones: string[];
  cells: Buffer;
}

const TravelMatrix = mongoose.model(
  'TravelMatrix',
  new mongoose.Schema<TravelMatrixDoc>(
    {
      importedAt: { type: Date, required: true },
      source: { type: String, required: true },
      modes: { type: [String], required: true },
      zones: { type: [String], required: true },
      cells: { type: Buffer, required: true },
    },
    { collection: 'travelmatrices', versionKey: false },
  ),
);

/** A trip the file did not give. */
const NONE = 0xffff;

function pack(rows: readonly TravelRow[], zones: readonly string[]): Buffer {
  const indexOf = new Map(zones.map((code, index) => [code, index]));
  const cells = Buffer.alloc(2 * travelModes.length * zones.length ** 2, 0xff);
  for (const { mode, from, to, minutes } of rows) {
    const line = travelModes.indexOf(mode) * zones.length + (indexOf.get(from) as number);
    cells.writeUInt16LE(minutes, 2 * (line * zones.length + (indexOf.get(to) as number)));
  }
  return cells;
}

function* unpack({ modes, zones, cells }: TravelMatrixDoc): Generator<TravelRow> {
  let offset = 0;
  for (const mode of modes as TravelMode[]) {
    for (const from of zones) {
      for (const to of zones) {
        const minutes = cells.readUInt16LE(offset);
        offset += 2;
        if (minutes !== NONE) yield { mode, from, to, minutes };
      }
    }
  }
}

/** Keeps a real matrix, which takes the place of the one before. `source`: where it comes from, in a few words. */
export async function saveTravelMatrix(rows: readonly TravelRow[], source: string): Promise<void> {
  const zones = livedInZones.map(({ code }) => code);
  await TravelMatrix.create({
    importedAt: now(),
    source,
    modes: [...travelModes],
    zones,
    cells: pack(rows, zones),
  });
}

/** The times in force; `id` of the matrix that they come from, undefined for the estimate alone. */
export interface TravelTimesInForce extends TravelTimes {
  readonly id: string | undefined;
}

let known: TravelTimesInForce | undefined;

/**
 * The estimate, with the newest imported matrix in place of it where that gives a time: the same object as long as
 * there is no newer one.
 */
export async function loadTravelTimes(): Promise<TravelTimesInForce> {
  const sort = { importedAt: -1, _id: -1 } as const;
  const newest = await TravelMatrix.findOne().sort(sort).select({ _id: 1 }).lean();
  const id = newest?._id.toHexString();
  if (known && known.id === id) return known;
  const matrix = newest && (await TravelMatrix.findById(newest._id));
  known = { id, ...travelTimes(matrix ? unpack(matrix) : []) };
  return known;
}
