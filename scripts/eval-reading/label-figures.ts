import { existsSync } from 'node:fs';
import { type Catalogue, readNeedText } from '../../src/occupations/index.ts';
import type { Offer } from './offers.ts';
import {
  type Agreement,
  agreementOf,
  type Half,
  type LabelledText,
  type Named,
  namedSkills,
  readSkillLabels,
} from './skill-labels.ts';

/** Skills read against those that people found in the text; `second`: the second person against the first. */
export interface LabelFigures {
  readonly agreement: Agreement;
  readonly second: Named;
  readonly tune: Named;
  readonly held: Named;
}

/** `undefined` where the labels, or the advertisements that they are about, are not there. */
export async function labelFigures(
  offers: readonly Offer[],
  file: string,
  catalogue: Catalogue,
): Promise<LabelFigures | undefined> {
  if (!existsSync(file)) return undefined;
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const texts: LabelledText[] = [];
  for (const [id, labelled] of await readSkillLabels(file)) {
    const offer = byId.get(id);
    if (!offer) return undefined;
    texts.push({ ...labelled, text: offer });
  }
  const kept = (of: readonly LabelledText[]) =>
    namedSkills(
      of.map(({ text }) => readNeedText(text, catalogue, '2025-01-01').skills.map(({ code }) => code)),
      of.map(({ labels }) => labels.kept),
      catalogue,
    );
  const half = (one: Half) => kept(texts.filter((text) => text.half === one));
  return {
    agreement: agreementOf(texts, catalogue),
    second: namedSkills(
      texts.map(({ labels }) => [...new Set(labels.second.map(({ codes }) => codes[0] as string))]),
      texts.map(({ labels }) => labels.first),
      catalogue,
    ),
    tune: half('tune'),
    held: half('held'),
  };
}
