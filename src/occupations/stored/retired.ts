import { fold, isStopWord, stem, tokens } from '../../french/index.ts';
import { type Catalogue, type CatalogueOccupation, openCatalogue } from '../open-catalogue.ts';
import type { Release } from '../rome/build-release.ts';
import type { Skill } from '../types.ts';
import { withBuiltIn } from '../with-built-in.ts';

/** Something that a release no longer has, and what of the release may stand in for it, likeliest first. */
export interface RetiredItem<Item> {
  readonly item: Item;
  readonly proposals: readonly { readonly code: string; readonly name: string }[];
}

export interface Retired {
  readonly occupations: readonly RetiredItem<CatalogueOccupation>[];
  readonly skills: readonly RetiredItem<Skill>[];
}

const MOST = 3;

/** What the catalogue before knew, retired things included, and the release has not. */
export function retiredBy(before: Catalogue, release: Release): Retired {
  const after = openCatalogue(withBuiltIn(release));
  const gone = <Item extends { readonly code: string }>(
    kept: readonly Item[],
    retired: readonly Item[] = [],
    isThere: (code: string) => unknown,
  ) => [...kept, ...retired].filter(({ code }) => !isThere(code));
  const occupations = gone(before.occupations, before.retired?.occupations, after.occupation);
  const skills = gone(before.skills, before.retired?.skills, after.skill);
  return {
    occupations: occupations.map((item) => ({ item, proposals: occupationsFor(item, before, after) })),
    skills: skills.length > 0 ? skillsFor(skills, after) : [],
  };
}

/** By its names, then the fiche above it, then where ROME said that its people go. */
function occupationsFor(gone: CatalogueOccupation, before: Catalogue, after: Catalogue) {
  const folded = fold([gone.name, ...gone.names.slice(0, 3)].join('\n'));
  const named = after.linker().link({ folded, title: tokens(fold(gone.name)), body: tokens(folded) }, 2);
  const parents = [gone.parent ?? '', before.occupation(gone.code)?.parent ?? ''];
  const codes = new Set([
    ...named.filter(({ confidence }) => confidence >= 0.2).map(({ code }) => code),
    ...parents,
    ...gone.neighbours,
  ]);
  return [...codes].flatMap((code) => after.occupation(code) ?? []).slice(0, MOST);
}

/** By the words that two names share, those of the same macro-skill first among equals. */
function skillsFor(gone: readonly Skill[], after: Catalogue): RetiredItem<Skill>[] {
  const known = after.skills.map((skill) => ({ skill, words: wordsOf(skill) }));
  const holders = new Map<string, number[]>();
  for (const [place, { words }] of known.entries()) {
    for (const word of words) {
      const list = holders.get(word);
      if (list) list.push(place);
      else holders.set(word, [place]);
    }
  }
  return gone.map((item) => {
    const words = wordsOf(item);
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const place of holders.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const proposals = [...shared]
      .map(([place, count]) => {
        const other = known[place] as (typeof known)[number];
        const sameMacro = item.macro !== null && item.macro === other.skill.macro;
        const likeness = count / (words.size + other.words.size - count) + (sameMacro ? 0.1 : 0);
        return { skill: other.skill, likeness };
      })
      .filter(({ likeness }) => likeness >= 0.3)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST)
      .map(({ skill }) => skill);
    return { item, proposals };
  });
}

const wordsOf = ({ name }: Skill): ReadonlySet<string> =>
  new Set(
    tokens(fold(name))
      .filter(({ word }) => !isStopWord(word))
      .map(({ word }) => stem(word)),
  );
