/** Codes of the built-in tables. An occupation code is a ROME 4.0 fiche ("N1101"); a skill code is ROME's `code_ogr`. */
export type OccupationCode = string;
export type SkillCode = string;
export type LicenceCode = string;

/**
 * Something a person holds on paper.
 * `law`: an occupation or vehicle may not be exercised without it (driving permit, security card, care diploma).
 * `evidence`: proof of a training that the employer gives or renews (CACES, electrical authorisation): its absence is a
 * question or a gap, never an exclusion.
 */
export interface Licence {
  readonly code: LicenceCode;
  readonly name: string;
  readonly kind: 'law' | 'evidence';
  /** Where the rule comes from: article of law or recommendation. */
  readonly source: string;
  /** How advertisements and people write it, lower case without accents: "permis b", "caces r489 3". */
  readonly aliases: readonly string[];
  /** Licences whose rights this one carries too: permit CE those of C and B. Their holder lacks none of them. */
  readonly includes?: readonly LicenceCode[];
}

export interface Skill {
  readonly code: SkillCode;
  readonly name: string;
  /** ROME macro-skill (`code_ogr_macro_comp`): two skills of one macro-skill are close to each other. */
  readonly macro: string | null;
}

export interface Occupation {
  readonly code: OccupationCode;
  /** Official name of the fiche. */
  readonly name: string;
  /** Other names people use: appellations, abbreviations, trade slang; at least five. */
  readonly names: readonly string[];
  /** What is at the core of the trade first; at least eight. */
  readonly skills: readonly SkillCode[];
  /** Licences the law demands of anyone in this occupation, whoever the employer. */
  readonly law: readonly LicenceCode[];
  /** Licences often asked for, given or renewed by the employer. */
  readonly evidence: readonly LicenceCode[];
  /** ROME's mobility links, nearest first. */
  readonly neighbours: readonly OccupationCode[];
}
