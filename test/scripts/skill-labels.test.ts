import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOffers } from '../../scripts/eval-reading/offers.ts';
import {
  agreementOf,
  type Label,
  type LabelledOffer,
  namedSkills,
  readSkillLabels,
} from '../../scripts/eval-reading/skill-labels.ts';
import { builtIn } from '../../src/occupations/index.ts';

const root = join(import.meta.dirname, '../..');
const offersFile = join(process.env.PASSERELLE_DATA ?? join(root, '../shared/data'), 'offers/offers.jsonl');

let offers: Map<string, LabelledOffer>;
beforeAll(async () => {
  offers = await readSkillLabels(join(root, 'test/fixtures/skill-labels.tsv'));
});

const label = (codes: string, start = 0, end = 10): Label => ({
  field: 'description',
  start,
  end,
  codes: codes.split(' '),
});

describe('the labels of skills', () => {
  test('are of sixty advertisements, thirty of them never tuned on, with codes of the catalogue', () => {
    const all = [...offers.values()];
    expect(all.filter(({ half }) => half === 'tune')).toHaveLength(30);
    expect(all.filter(({ half }) => half === 'held')).toHaveLength(30);
    const unknown = all
      .flatMap(({ labels }) => Object.values(labels).flat())
      .filter(({ codes, start, end }) => start >= end || codes.some((code) => !builtIn.skill(code)));
    expect(unknown).toEqual([]);
  });

  test.skipIf(!existsSync(offersFile))('are about words of real advertisements', async () => {
    const texts = new Map((await readOffers(offersFile)).map((offer) => [offer.id, offer]));
    for (const [id, { labels }] of offers) {
      const text = texts.get(id);
      for (const { field, start, end } of Object.values(labels).flat()) {
        const words = text?.[field].slice(start, end) ?? '';
        expect(words, `${id} ${field} ${start}`).toHaveLength(end - start);
        expect(words).toMatch(/\p{L}/u);
      }
    }
  });
});

describe('skills read against those named', () => {
  const child = builtIn.skills.find(
    ({ code, macro }) => macro !== null && macro !== code && builtIn.skill(macro),
  );
  const [code, macro] = [child?.code ?? '', child?.macro ?? ''];

  test('a skill named twice counts once; another of its macro-skill is right only where the macro-skill is accepted', () => {
    const labels = [[label(`${code} 1`), label(`${code} 2`, 20, 30), label('3', 40, 50)]];
    expect(namedSkills([[code, '3', '4']], labels, builtIn)).toEqual({
      offers: 1,
      read: 3,
      right: 2,
      named: 2,
      recalled: 2,
    });
    expect(namedSkills([['2']], labels, builtIn)).toMatchObject({ right: 1, recalled: 1 });
    expect(namedSkills([[code]], [[label(macro)]], builtIn)).toMatchObject({ right: 1, recalled: 1 });
    expect(namedSkills([[macro]], [[label(code)]], builtIn)).toMatchObject({ right: 0, recalled: 0 });
  });

  test('two who agree on all agree by every measure, and on nothing by none', () => {
    const text = { title: 'Titre', description: 'dix lettres, dix lettres' };
    const of = (first: Label[], second: Label[]) =>
      agreementOf([{ half: 'tune', text, labels: { first, second, kept: [] } }], builtIn);
    const same = [label('1 2')];
    expect(of(same, same)).toMatchObject({ both: 1, f1: 1, kappa: 1, sameBest: 1, sameCode: 1 });
    expect(of(same, [label('2 1')])).toMatchObject({ both: 1, sameBest: 0, sameCode: 1 });
    const apart = of(same, [label('1 2', 12, 20)]);
    expect(apart).toMatchObject({ both: 0, f1: 0 });
    expect(apart.kappa).toBeLessThan(0);
  });
});
