import type { Zone } from './zones.ts';

/** Kilometres east and north of a point in the middle of the Étang de Berre: flat enough over 80 km (error < 0.3 %). */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface Polygon {
  readonly points: readonly Point[];
  readonly edges: readonly (readonly [Point, Point])[];
}

function point([latitude, longitude]: readonly [number, number]): Point {
  return { x: (longitude - 5.3) * 80.8, y: (latitude - 43.48) * 111.1 };
}

/** Latitude and longitude of the corners of what no ordinary way crosses, rough to about 500 m. */
const barriers: readonly Polygon[] = (
  [
    // Étang de Berre, with Vaïne, Bolmon and the airport: one drives round by Martigues or by Saint-Chamas.
    [
      [43.409, 5.062],
      [43.4, 5.105],
      [43.393, 5.15],
      [43.397, 5.19],
      [43.425, 5.205],
      [43.455, 5.235],
      [43.486, 5.222],
      [43.498, 5.205],
      [43.49, 5.185],
      [43.472, 5.18],
      [43.463, 5.155],
      [43.476, 5.145],
      [43.495, 5.115],
      [43.515, 5.105],
      [43.532, 5.085],
      [43.541, 5.04],
      [43.528, 5.02],
      [43.5, 5.022],
      [43.445, 5.043],
    ],
    // The sea from the Rhône to La Ciotat, with the Calanques as far as the Gineste road, and Cap Canaille.
    [
      [42.6, 4.7],
      [43.35, 4.83],
      [43.4, 4.855],
      [43.43, 4.885],
      [43.425, 4.94],
      [43.397, 4.985],
      [43.375, 5.005],
      [43.325, 5.03],
      [43.326, 5.11],
      [43.327, 5.155],
      [43.335, 5.19],
      [43.34, 5.24],
      [43.357, 5.29],
      [43.355, 5.318],
      [43.325, 5.355],
      [43.305, 5.358],
      [43.293, 5.35],
      [43.277, 5.348],
      [43.262, 5.37],
      [43.243, 5.372],
      [43.238, 5.405],
      [43.232, 5.47],
      [43.225, 5.51],
      [43.211, 5.535],
      [43.205, 5.56],
      [43.178, 5.595],
      [43.165, 5.612],
      [43.18, 5.66],
      [42.6, 5.8],
    ],
    // Saint-Cyr and Carpiagne, between Marseille and Carnoux.
    [
      [43.245, 5.44],
      [43.268, 5.455],
      [43.277, 5.49],
      [43.273, 5.53],
      [43.255, 5.545],
      [43.24, 5.49],
    ],
    // Chaîne de l'Étoile, north of Marseille.
    [
      [43.375, 5.405],
      [43.395, 5.405],
      [43.412, 5.46],
      [43.406, 5.5],
      [43.39, 5.512],
      [43.372, 5.485],
      [43.358, 5.45],
    ],
    // Garlaban, between Allauch and Roquevaire; the Termes road passes between it and the Étoile.
    [
      [43.345, 5.5],
      [43.37, 5.525],
      [43.375, 5.56],
      [43.345, 5.585],
      [43.315, 5.575],
      [43.305, 5.53],
      [43.315, 5.49],
    ],
    // Sainte-Baume, north of Gémenos and Cuges.
    [
      [43.302, 5.65],
      [43.335, 5.63],
      [43.355, 5.665],
      [43.35, 5.76],
      [43.3, 5.76],
      [43.292, 5.7],
    ],
    // Sainte-Victoire, between Vauvenargues and Puyloubier.
    [
      [43.535, 5.545],
      [43.548, 5.56],
      [43.55, 5.66],
      [43.532, 5.69],
      [43.525, 5.6],
    ],
    // The Durance below and above the bridge of Pertuis, up to the bridge of Mirabeau.
    [
      [43.725, 5.28],
      [43.705, 5.39],
      [43.69, 5.44],
      [43.672, 5.489],
      [43.67, 5.489],
      [43.688, 5.44],
      [43.703, 5.39],
      [43.723, 5.28],
    ],
    [
      [43.671, 5.502],
      [43.66, 5.56],
      [43.668, 5.61],
      [43.685, 5.655],
      [43.683, 5.656],
      [43.666, 5.611],
      [43.658, 5.56],
      [43.669, 5.502],
    ],
  ] as const
).map((corners) => {
  const points = corners.map(point);
  return {
    points,
    edges: points.map((start, i) => [start, points[(i + 1) % points.length] as Point] as const),
  };
});

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** On which side of the line from `a` to `b` the point `c` lies: positive left, negative right. */
function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Each segment strictly cuts the other: sharing an end, or touching a corner, is not crossing. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function inside(polygon: Polygon, p: Point): boolean {
  let within = false;
  for (const [a, b] of polygon.edges) {
    if (a.y > p.y !== b.y > p.y && p.x < a.x + ((p.y - a.y) * (b.x - a.x)) / (b.y - a.y)) within = !within;
  }
  return within;
}

/** Whether the straight way between two points, corners of barriers among them, stays out of every barrier. */
function isOpen(a: Point, b: Point): boolean {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return barriers.every((polygon) => {
    if (polygon.edges.some(([c, d]) => cross(a, b, c, d))) return false;
    const alongEdge = polygon.edges.some(([c, d]) => (a === c && b === d) || (a === d && b === c));
    return alongEdge || !inside(polygon, middle);
  });
}

/**
 * Kilometres between each two zones as the crow walks: straight, or the shortest line around water and massifs.
 * Symmetric; `[i][j]` follows the order of the zones given; zero on the diagonal.
 */
export function wayLengths(zones: readonly Zone[]): number[][] {
  const nodes = [
    ...zones.map((zone) => point([zone.latitude, zone.longitude])),
    ...barriers.flatMap(({ points }) => points),
  ];
  const open: number[][] = nodes.map(() => []);
  nodes.forEach((a, i) => {
    for (let j = i + 1; j < nodes.length; j++) {
      if (!isOpen(a, nodes[j] as Point)) continue;
      open[i]?.push(j);
      open[j]?.push(i);
    }
  });
  return zones.map((_, from) => shortestFrom(from, nodes, open).slice(0, zones.length));
}

/** Dijkstra over some 200 nodes: a plain scan for the nearest is simpler than a heap, and fast enough. */
function shortestFrom(start: number, nodes: readonly Point[], open: readonly number[][]): number[] {
  const best = nodes.map((_, i) => (i === start ? 0 : Number.POSITIVE_INFINITY));
  const todo = new Set(nodes.keys());
  while (todo.size > 0) {
    let nearest = -1;
    for (const i of todo) if (nearest < 0 || (best[i] as number) < (best[nearest] as number)) nearest = i;
    todo.delete(nearest);
    for (const j of open[nearest] ?? []) {
      const through = (best[nearest] as number) + distance(nodes[nearest] as Point, nodes[j] as Point);
      if (through < (best[j] as number)) best[j] = through;
    }
  }
  return best;
}
