export { type FoundZones, findZone, findZonesInText, type ZoneSpan } from './find-zone.ts';
export { coast, lagoon, type Outline } from './outline.ts';
export { type TravelMode, type TravelRow, type TravelTimes, travelModes, travelTimes } from './travel.ts';
export { parseTravelMatrix, type TravelMatrixError, type TravelMatrixReading } from './travel-matrix.ts';
export { loadTravelTimes, saveTravelMatrix } from './travel-matrix-store.ts';
export {
  type Area,
  city,
  formerTerritories,
  isLivedIn,
  livedInZones,
  type PlieCode,
  plies,
  type TerritoryCode,
  type Zone,
  type ZoneKind,
  zone,
  zones,
} from './zones.ts';
