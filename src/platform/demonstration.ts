import mongoose from 'mongoose';

/** Written before anything else into an empty database that the demonstration is loaded into. */
interface Marker {
  readonly _id: 'demo';
  readonly state: 'loading' | 'done';
  readonly seed: string;
  readonly at: Date;
}

export const demonstrationMarker = () => mongoose.connection.collection<Marker>('demo');

/** Whether everybody in this database is invented. */
export const isDemonstration = async (): Promise<boolean> =>
  (await demonstrationMarker().findOne({ _id: 'demo' }, { projection: { _id: 1 } })) !== null;
