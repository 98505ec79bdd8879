import {
  currentCatalogue,
  dangerousWorkAge,
  type LicenceCode,
  type OccupationCode,
  rightToWork,
  socialClause,
} from '../../src/occupations/index.ts';
import type { Profile } from '../../src/participants/index.ts';
import type { Career } from './careers.ts';
import type { Chance } from './chance.ts';

type Licences = Record<LicenceCode, boolean>;

/** The ordinary driving permit. */
export const carPermit = 'permis-b';

const lasting = 3;

/**
 * What is known of somebody's permits, diplomas and proofs: what they did for months, they hold the papers of, mostly;
 * what nobody has asked about is left out.
 */
export function drawLicences(chance: Chance, { experience, wishes }: Career): Profile['licences'] {
  const known: Licences = {};
  if (chance.happens(0.97)) known[rightToWork] = true;
  if (chance.happens(0.85)) known[dangerousWorkAge] = true;
  if (chance.happens(0.35)) known[socialClause] = true;
  drawPermit(chance, known);
  const done = experience.filter(({ months }) => months >= lasting).map(({ occupation }) => occupation);
  for (const code of done) drawTradePapers(chance, known, code, { law: 0.88, evidence: 0.45, asked: 0.7 });
  for (const code of wishes) {
    if (!done.includes(code))
      drawTradePapers(chance, known, code, { law: 0.06, evidence: 0.05, asked: 0.55 });
  }
  return withIncluded(known);
}

function drawPermit(chance: Chance, known: Licences): void {
  const draw = chance.next();
  if (draw < 0.85) known[carPermit] = draw < 0.45;
}

interface Odds {
  /** To hold a paper that the law demands. */
  readonly law: number;
  /** To hold one that only proves a training. */
  readonly evidence: number;
  /** That the counsellor asked whoever holds it not. */
  readonly asked: number;
}

function drawTradePapers(chance: Chance, known: Licences, code: OccupationCode, odds: Odds): void {
  const occupation = currentCatalogue().occupation(code);
  const draw = (licence: LicenceCode, held: number) => {
    if (known[licence] !== undefined) return;
    if (chance.happens(held)) known[licence] = true;
    else if (chance.happens(odds.asked)) known[licence] = false;
  };
  for (const licence of occupation?.law ?? []) draw(licence, odds.law);
  for (const licence of occupation?.evidence ?? []) draw(licence, odds.evidence);
}

/** Whoever holds a heavier permit holds the lighter ones. */
function withIncluded(known: Licences): Licences {
  const { licence } = currentCatalogue();
  for (const [code, held] of Object.entries(known)) {
    if (held) for (const lighter of licence(code)?.includes ?? []) known[lighter] = true;
  }
  return known;
}
