import mongoose, { Schema } from 'mongoose';
import type { CatalogueOccupation } from '../open-catalogue.ts';
import type { Skill } from '../types.ts';

/** Which release is in force, and the import that is under way: one document, so that each guards the other. */
export interface CatalogueHead {
  readonly _id: 'catalogue';
  /** Names the rows in force; absent: the built-in catalogue. */
  readonly edition?: string;
  readonly version?: string;
  readonly rows?: { readonly occupations: number; readonly skills: number };
  readonly since?: Date;
  /** Who imports, and until when nobody else may, by the clock of the database. */
  readonly holder?: string | null;
  readonly until?: Date;
}

export const Head = mongoose.model(
  'CatalogueHead',
  new Schema<CatalogueHead>(
    {
      _id: { type: String, required: true } as never,
      edition: String,
      version: String,
      rows: { type: { _id: false, occupations: Number, skills: Number } },
      since: Date,
      holder: String,
      until: Date,
    },
    { collection: 'catalogue_head', versionKey: false },
  ),
);

interface RowOfEdition {
  readonly edition: string;
  /** In an earlier release, and no more in this one. */
  readonly retired: boolean;
}

export type OccupationRow = CatalogueOccupation & RowOfEdition;
export type SkillRow = Skill & RowOfEdition;

const ofEdition = { edition: { type: String, required: true }, retired: { type: Boolean, required: true } };
const codes = { type: [String], required: true };
const named = { code: { type: String, required: true }, name: { type: String, required: true } };

const occupationSchema = new Schema<OccupationRow>(
  {
    ...ofEdition,
    ...named,
    names: codes,
    skills: codes,
    core: codes,
    law: codes,
    evidence: codes,
    neighbours: codes,
    contexts: codes,
    parent: String,
    definition: String,
  } as never,
  { collection: 'catalogue_occupations', versionKey: false },
);
occupationSchema.index({ edition: 1, code: 1 }, { unique: true });

const skillSchema = new Schema<SkillRow>({ ...ofEdition, ...named, macro: String } as never, {
  collection: 'catalogue_skills',
  versionKey: false,
});
skillSchema.index({ edition: 1, code: 1 }, { unique: true });

export const OccupationRows = mongoose.model('CatalogueOccupation', occupationSchema);
export const SkillRows = mongoose.model('CatalogueSkill', skillSchema);
