import type { Context } from './context.ts';
import { atMost, median, type Row, told } from './measure.ts';
import { standing } from './standing.ts';

const seeds = ['un', 'deux', 'trois', 'quatre', 'cinq'];
const changes = 10_000;
const shown = 100;

/** Lists that follow every change of a person, against a full ranking of everybody, over five seeds. */
export async function keptLists({ profiles, needs, say }: Context): Promise<Row[]> {
  const runs: Awaited<ReturnType<typeof standing>>[] = [];
  for (const seed of seeds) {
    say(`listes tenues, graine « ${seed} »`);
    runs.push(await standing({ seed, people: profiles.length, needs: needs.length, changes, shown }));
  }
  const sum = (of: (one: (typeof runs)[number]) => number) => runs.reduce((all, one) => all + of(one), 0);
  return [
    {
      name: `un changement de fiche, ${needs.length} listes tenues`,
      ...told(median(runs.map(({ ms, followed }) => ms / followed))),
      unit: 'ms',
      note: `${sum(({ fills, lists }) => fills - lists)} classements complets pour ${sum(({ followed }) => followed)} changements`,
    },
    {
      name: `après ${changes} changements au hasard, listes qui ne sont pas un classement complet`,
      ...atMost(
        sum(({ unequal }) => unequal.length),
        0,
      ),
      unit: 'listes',
      note: `${sum(({ checks }) => checks)} comparées sur ${seeds.length} graines, au dernier chiffre et dans l’ordre`,
    },
  ];
}
