import * as oracle from '../../test/matching/oracle/index.ts';
import { type Context, engine, listed } from './context.ts';
import { atLeast, median, type Row, ratio, rounds, told } from './measure.ts';

const sample = 20;

export async function againstOracle(context: Context): Promise<Row[]> {
  const { needs, profiles, policy, world } = context;
  const { find, weigh, rank, stored } = engine(context);
  const times = await rounds(context.rounds, needs, {
    find: { run: find },
    weigh: { run: weigh },
    rank: { run: rank },
    stored: { run: stored },
    oracle: { run: (need) => oracle.best(need, profiles, policy, world, listed), sample },
  });
  let equal = 0;
  const checked = needs.slice(0, sample);
  for (const need of checked) {
    const there = oracle.best(need, profiles, policy, world, listed);
    const here = rank(need).entries;
    if (here.every(({ id, score }, i) => id === there[i]?.id && score === there[i]?.score)) equal += 1;
  }
  const ms = (name: keyof typeof times) => ({ ...told(median(times[name])), unit: 'ms' });
  return [
    { name: 'moteur : les 50 premiers, scores exacts', ...ms('find') },
    { name: 'moteur : avec de quoi chaque score est fait', ...ms('weigh') },
    { name: 'moteur : avec les phrases', ...ms('rank') },
    { name: 'moteur : 100 de chaque groupe, comme enregistré', ...ms('stored') },
    { name: 'oracle, avec les phrases', ...ms('oracle'), note: `${sample} besoins par tour` },
    {
      name: 'oracle : moteur et phrases',
      ...atLeast(ratio(times.oracle, times.rank), 25),
      unit: '×',
      note: `${equal} listes sur ${checked.length} égales au dernier chiffre`,
    },
  ];
}
