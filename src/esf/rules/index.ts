export {
  type Entry,
  type Exit,
  entryFields,
  exitFields,
  type Later,
  laterFields,
  type Said,
  sensitiveNames,
} from './answers.ts';
export { drawSample, populationPrint } from './draw.ts';
export {
  type IndicatorCode,
  indicatorCodes,
  indicatorsOf,
  type Tally,
  tallies,
} from './indicators.ts';
export { dueDays, type Item, type Missing, missingOf } from './missing.ts';
export { firstVersion, type Settings, settingsInput, type Version, versionOn } from './settings.ts';
