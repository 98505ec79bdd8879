export { type Commune, departmentOf } from './communes.ts';
export { findPlacesInText, type PlaceSpan } from './find-places.ts';
export { findPlace, findZone, findZonesInText } from './find-zone.ts';
export { coast, lagoon, type Outline } from './outline.ts';
export { type Place, placeOf } from './place-of-row.ts';
export { type TravelMode, type TravelRow, type TravelTimes, travelModes, travelTimes } from './travel.ts';
export { parseTravelMatrix } from './travel-matrix.ts';
export { loadTravelTimes, saveTravelMatrix } from './travel-matrix-store.ts';
export type { FoundZones } from './zone-hits.ts';
export {
  city,
  formerTerritories,
  isLivedIn,
  livedInZones,
  type PlieCode,
  plies,
  type TerritoryCode,
  type Zone,
  zone,
  zones,
} from './zones.ts';
