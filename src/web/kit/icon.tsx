/** Signs of 24 units a side, in strokes: they say again what words beside them say. */
const paths = {
  add: 'M12 5v14M5 12h14',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4.5 4.5',
  mail: 'M3.5 6h17v12h-17zM4 7l8 6 8-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  down: 'M6 9.5l6 6 6-6',
  help: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.5 9.7a2.5 2.5 0 1 1 3.4 2.4c-.6.3-.9.8-.9 1.5M12 16.8v.01',
  need: 'M5 8h14v11H5zM9 8V5h6v3M5 13h14',
  company: 'M5 20V5h9v15M14 10h5v10M3.5 20h17M8 9h3M8 13h3M8 17h3',
  person: 'M12 4.5a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM4.5 20c.8-3.8 3.9-5.7 7.5-5.7s6.7 1.9 7.5 5.7',
  account:
    'M4 5h16v14H4zM9 10a1.5 1.5 0 1 0 .01 0zM6.5 16c.4-1.6 1.4-2.4 2.5-2.4s2.1.8 2.5 2.4M14 10h3.5M14 14h3.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  switch: 'M5 8.5h13M14.5 5l3.5 3.5-3.5 3.5M19 15.5H6M9.5 12L6 15.5 9.5 19',
  out: 'M14 4.5h5v15h-5M4 12h10M10.5 8.5L14 12l-3.5 3.5',
  sort: 'M8 10l4-4.5 4 4.5M8 14l4 4.5 4-4.5',
  up: 'M12 19V6M6.5 11L12 5.5 17.5 11',
  fall: 'M12 5v13M6.5 13l5.5 5.5 5.5-5.5',
  remove: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  edit: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  compare: 'M4.5 5h6v14h-6zM13.5 5h6v14h-6z',
  phone: 'M5 4.5h4l1.5 4.5-2.3 1.5a11 11 0 0 0 5.3 5.3l1.5-2.3 4.5 1.5v4c-8.5.5-15-6-14.5-14.5z',
  full: 'M6.5 11h11v8.5h-11zM9 11V8a3 3 0 0 1 6 0v3',
  flag: 'M6 20.5V4.5h11l-2 4 2 4H6',
  right: 'M5 12h14M13.5 6.5L19 12l-5.5 5.5',
  bus: 'M5.5 16V7c0-1.5 1-2.5 2.5-2.5h8c1.5 0 2.5 1 2.5 2.5v9zM5.5 11h13M8.5 16v3M15.5 16v3',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);

/** The footbridge of the house, where a territory has no mark of its own. */
export const Mark = () => (
  <svg viewBox="0 0 40 40" aria-hidden="true">
    <rect class="mark" width="40" height="40" rx="9" />
    <path class="deck" stroke-width="3.2" d="M5 28h30M6.5 28c4-15 23-15 27 0" />
    <path class="deck" stroke-width="2.2" d="M13.5 20v8M20 17v11M26.5 20v8" />
  </svg>
);

/** Twelve stars on blue, as the Union's guide draws them. */
export function EuropeanFlag() {
  const stars = Array.from({ length: 12 }, (_, i) => {
    const angle = (i * Math.PI) / 6;
    return star(27 + 12 * Math.sin(angle), 18 - 12 * Math.cos(angle));
  });
  return (
    <svg viewBox="0 0 54 36" aria-hidden="true">
      <rect width="54" height="36" fill="#003399" />
      <path d={stars.join('')} fill="#ffcc00" />
    </svg>
  );
}

const star = (x: number, y: number): string => {
  const points = Array.from({ length: 5 }, (_, i) => {
    const angle = (i * 4 * Math.PI) / 5;
    return `${(x + 2 * Math.sin(angle)).toFixed(2)} ${(y - 2 * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
};
