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

/** The largest first, each where no label is yet. */
function labelled(circles: readonly Circle[]): Circle[] {
  const kept: Circle[] = [];
  for (const circle of circles)
    if (circle.r >= 9 && kept.every(({ x, y }) => Math.abs(x - circle.x) > 24 || Math.abs(y - circle.y) > 13))
      kept.push(circle);
  return kept;
}

/** Where people live, one circle a zone. What it shows is also a table, beside it. */
export function TerritoryMap({ placed, worksite }: { placed: readonly PlacedPeople[]; worksite?: string }) {
  const circles = circlesOf(placed);
  const first = circles.slice(0, 3).map(({ name, people }) => `${name} ${count(people)}`);
  const work = zone(worksite ?? '');
  const at = work && place(work.longitude, work.latitude);
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
        return <circle key={code} class="town" cx={x} cy={y} r="1.5" />;
      })}
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
      {labelled(circles).map(({ name, people, x, y }) => (
        <text key={name} x={x} y={at && Math.hypot(at.x - x, at.y - y) < 12 ? y + 14 : y + 4}>
          {count(people)}
        </text>
      ))}
    </svg>
  );
}
