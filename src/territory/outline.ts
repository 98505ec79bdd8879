/**
 * The sea and the Étang de Berre, so that a small map of the territory can be recognised: longitude and latitude in
 * degrees, WGS 84, written from memory and good to a kilometre or two. Nothing is computed from them.
 */
export type Outline = readonly (readonly [longitude: number, latitude: number])[];

/** From the Rhône's mouth to La Ciotat; the frame of the map closes it to the south. */
export const coast: Outline = [
  [4.7, 43.37],
  [4.79, 43.37],
  [4.83, 43.385],
  [4.86, 43.41],
  [4.9, 43.428],
  [4.945, 43.428],
  [4.975, 43.405],
  [4.99, 43.393],
  [5.025, 43.385],
  [5.01, 43.36],
  [5.02, 43.335],
  [5.05, 43.323],
  [5.1, 43.327],
  [5.16, 43.327],
  [5.22, 43.335],
  [5.28, 43.352],
  [5.315, 43.36],
  [5.345, 43.335],
  [5.362, 43.305],
  [5.348, 43.288],
  [5.358, 43.272],
  [5.374, 43.262],
  [5.37, 43.243],
  [5.34, 43.217],
  [5.375, 43.207],
  [5.44, 43.209],
  [5.5, 43.2],
  [5.535, 43.21],
  [5.555, 43.19],
  [5.59, 43.163],
  [5.605, 43.165],
  [5.625, 43.18],
  [5.68, 43.18],
  [5.8, 43.12],
];

export const lagoon: Outline = [
  [5.035, 43.54],
  [5.075, 43.535],
  [5.11, 43.515],
  [5.13, 43.49],
  [5.16, 43.47],
  [5.2, 43.478],
  [5.222, 43.465],
  [5.225, 43.445],
  [5.195, 43.43],
  [5.19, 43.405],
  [5.16, 43.395],
  [5.1, 43.405],
  [5.065, 43.41],
  [5.05, 43.43],
  [5.035, 43.455],
  [5.01, 43.48],
  [5.0, 43.505],
  [5.02, 43.515],
];
