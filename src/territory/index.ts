export type { WholeArea } from './areas.ts';
export { type Commune, departmentOf } from './communes.ts';
export { findPlacesInText, type PlaceSpan } from './find-places.ts';
export { findPlace, findZone, findZonesInText, type ZoneSpan } from './find-zone.ts';
export { coast, lagoon, type Outline } from './outline.ts';
export { type TravelMode, type TravelRow, type TravelTimes, travelModes, travelTimes } from './travel.ts';
export { parseTravelMatrix, type TravelMatrixError, type TravelMatrixReading } from './travel-matrix.ts';
export { loadTravelTimes, saveTravelMatrix } from './travel-matrix-store.ts';
export type { FoundZones } from './zone-hits.ts';
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
