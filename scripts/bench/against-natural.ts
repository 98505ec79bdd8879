import tfidf from 'natural/lib/natural/tfidf/index.js';
import { type Context, engine } from './context.ts';
import { median, type Row, rounds, told } from './measure.ts';

/** People each need is paired with: all of them would take hours. */
const pairs = 200;

/** TF-IDF of natural, one pair of texts after the other. */
export async function againstNatural(context: Context): Promise<Row[]> {
  const { profiles, needs } = context;
  const texts = profiles.slice(0, pairs).map(({ words }) => Object.keys(words));
  const times = await rounds(context.rounds, needs, {
    engine: { run: engine(context).find, sample: 100 },
    natural: {
      sample: 2,
      run: (need) => {
        for (const words of texts) {
          const pair = new tfidf.TfIdf();
          pair.addDocument(words);
          pair.tfidfs([...need.words], () => {});
        }
      },
    },
  });
  const all = (median(times.natural) / pairs) * profiles.length;
  return [
    {
      name: 'natural, paire par paire',
      ...told(all),
      unit: 'ms',
      note: `${pairs} personnes mesurées, rapportées à ${profiles.length} ; les mots seulement`,
    },
  ];
}
