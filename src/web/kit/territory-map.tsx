import { coast, lagoon, livedInZones, type Outline, zone } from '../../territory/index.ts';
import { count } from './format.ts';

/** People of one zone. */
export interface PlacedPeople {
  readonly code: string | null;
  readonly name: string;
  readonly people: number;
}

const [west, east, south, north] = [4.74, 5.78, 43.13, 43.79];
const width = 400;
/** A degree of longitude is that much shorter than one of latitude here: enough on so small a territory. */
const squeeze = Math.cos((43.46 * Math.PI) / 180);
const scale = width / ((east - west) * squeeze);
const height = Math.round((north - south) * scale);
const largest = 24;

const place = (longitude: number, latitude: number) => ({
  x: Math.round((longitude - west) * squeeze * scale * 10) / 10,
  y: Math.round((north - latitude) * scale * 10) / 10,
});
const path = (outline: Outline): string =>
  outline.map(([longitude, latitude]) => Object.values(place(longitude, latitude)).join(' ')).join('L');

const sea = `M${path(coast)}V${height}H0Z`;
const water = `M${path(lagoon)}Z`;

interface Circle {
  readonly name: string;
  readonly people: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function circlesOf(placed: readonly PlacedPeople[]): Circle[] {
  const most = Math.max(1, ...placed.map(({ people }) => people));
  return placed.flatMap(({ code, name, people }) => {
    const at = zone(code ?? '');
    if (!at) return [];
    const r = Math.round(Math.max(4, Math.sqrt(people / most) * largest) * 10) / 10;
    return [{ name, people, r, ...place(at.longitude, at.latitude) }];
  });
}

interface Label {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About how wide a letter of a label is, and how high its line, in units of the drawing. */
const [letterWidth, lineHeight] = [4.9, 10];

const boxOf = ({ words, x, y, anchor }: Label): Box => {
  const long = words.length * letterWidth;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return { left, right: left + long, top: y - lineHeight + 2, bottom: y + 2 };
};
const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The largest first, each at the first side where nothing is yet; one that has no room is in the table alone. */
function labelsOf(circles: readonly Circle[], taken: readonly Box[]): Label[] {
  const boxes = [
    ...taken,
    ...circles.slice(0, 12).map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
  ];
  const labels: Label[] = [];
  for (const { name, people, x, y, r } of circles) {
    const words = `${shortName(name)} ${count(people)}`;
    const sides: readonly Label[] = [
      { words, x: x + r + 3, y: y + 3, anchor: 'start' },
      { words, x: x - r - 3, y: y + 3, anchor: 'end' },
      { words, x, y: y - r - 3, anchor: 'middle' },
      { words, x, y: y + r + 9, anchor: 'middle' },
    ];
    const free = sides.find((side) => {
      const box = boxOf(side);
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;
      return inside && boxes.every((other) => !meets(box, other));
    });
    if (!free) continue;
    labels.push(free);
    boxes.push(boxOf(free));
  }
  return labels;
}

/** « Marseille 15e Arrondissement » is « Marseille 15e ». */
const shortName = (name: string): string => name.replace(/ Arrondissement$/, '');

/** Kilometres as units of the drawing: a degree of latitude is 111.2 km. */
const kilometres = (km: number): number => Math.round((km / 111.2) * scale * 10) / 10;
const ruler = { x: width - kilometres(10) - 10, y: height - 10 };
const rulerBox: Box = { left: ruler.x - 4, right: width, top: ruler.y - 16, bottom: height };

/** Where people live, one circle a zone. What it shows is also a table, beside it. */
export function TerritoryMap({ placed, worksite }: { placed: readonly PlacedPeople[]; worksite?: string }) {
  const circles = circlesOf(placed).toSorted((one, other) => other.people - one.people);
  const first = circles.slice(0, 3).map(({ name, people }) => `${name} ${count(people)}`);
  const work = zone(worksite ?? '');
  const at = work && place(work.longitude, work.latitude);
  const pin: Box[] = at ? [{ left: at.x - 7, right: at.x + 7, top: at.y - 15, bottom: at.y }] : [];
  return (
    <svg
      class="map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Carte du territoire. Surtout : ${first.join(', ') || 'aucun lieu à montrer'}.`}
    >
      <path class="water" d={sea} />
      <path class="water" d={water} />
      {livedInZones.map(({ code, longitude, latitude }) => {
        const { x, y } = place(longitude, latitude);
        return <circle key={code} class="town" cx={x} cy={y} r="1" />;
      })}
      {at ? <circle class="ring" cx={at.x} cy={at.y} r={kilometres(20)} /> : null}
      {circles.map(({ name, people, x, y, r }) => (
        <circle key={name} class="people" cx={x} cy={y} r={r}>
          <title>{`${name} : ${count(people)}`}</title>
        </circle>
      ))}
      {at ? (
        <path class="worksite" d={`M${at.x} ${at.y}l-6 -12h12z`}>
          <title>{`Lieu de travail : ${work.name}`}</title>
        </path>
      ) : null}
      {labelsOf(circles, [rulerBox, ...pin]).map(({ words, x, y, anchor }, i) => (
        <text key={words} class={i < 6 ? undefined : 'minor'} x={x} y={y} text-anchor={anchor}>
          {words}
        </text>
      ))}
      <path class="ruler" d={`M${ruler.x} ${ruler.y - 4}v4h${kilometres(10)}v-4`} />
      <text x={ruler.x + kilometres(5)} y={ruler.y - 4} text-anchor="middle">
        10 km
      </text>
    </svg>
  );
}
