import { z } from 'zod';
import { readDataFile } from '../../src/platform/index.ts';
import type { Career, TradeMarket } from './careers.ts';
import type { Chance } from './chance.ts';
import { capitalised, de, duration } from './french.ts';
import { asTyped } from './spelling.ts';
import type { Trade } from './trades/index.ts';

const kinds = ['job', 'tasks', 'hope', 'character', 'trait', 'beginning'] as const;
const row = z.object({
  kind: z.enum(kinds, `une sorte : ${kinds.join(', ')}`),
  text: z.string().min(1, 'manque'),
});
export const readSentences = (file = new URL('data/sentences.tsv', import.meta.url)) =>
  readDataFile(file, row, { key: 'text' });

const sentences = readSentences();
const ofKind = (wanted: (typeof kinds)[number]): readonly string[] =>
  sentences.filter(({ kind }) => kind === wanted).map(({ text }) => text);
const jobs = ofKind('job');
const taskLists = ofKind('tasks');
const hopes = ofKind('hope');
const characters = ofKind('character');
const traits = ofKind('trait');
const beginnings = ofKind('beginning');

/** Whoever speaks: French agrees with them. */
interface Voice {
  readonly chance: Chance;
  readonly woman: boolean;
}

/** A sentence with its words in place of what stands in braces: « {de title} », « {Title} », « {e} » for a woman. */
function fill({ woman }: Voice, sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(de )?([\w ]+)\}/g, (_, of: string | undefined, name: string) => {
    if (name === 'e') return woman ? 'e' : '';
    const word = words[name] ?? capitalised(words[name.toLowerCase()] ?? '');
    return of ? de(word) : word;
  });
}

const called = ({ woman }: Voice, trade: Trade): string => (woman ? trade.woman : trade.man);

function spell(voice: Voice, trade: Trade, months: number): string {
  const { chance } = voice;
  const place = trade.places.length > 0 ? chance.pick(trade.places) : 'en intérim';
  return fill(voice, chance.pick(jobs), {
    title: called(voice, trade),
    place,
    time: duration(months),
  });
}

function tasks(voice: Voice, trade: Trade): string {
  const [
    first = 'apprendre',
    second = 'aider les collègues',
    third = 'ranger',
    fourth = 'nettoyer mon poste',
  ] = voice.chance.some(trade.tasks, 4);
  return fill(voice, voice.chance.pick(taskLists), { first, second, third, fourth });
}

const hope = (voice: Voice, trade: Trade): string =>
  fill(voice, voice.chance.pick(hopes), { title: called(voice, trade) });

function character(voice: Voice): string {
  const trait = () => {
    const [man = '', woman = man] = voice.chance.pick(traits).split(' / ');
    return voice.woman ? woman : man;
  };
  const words = { trait: trait(), 'other trait': trait() };
  return fill(voice, voice.chance.pick(characters), words);
}

/** One to four sentences on what somebody has done, in their own words; some have not been asked. */
export function drawExperienceText(
  chance: Chance,
  market: TradeMarket,
  woman: boolean,
  career: Career,
): string | undefined {
  if (chance.happens(0.06)) return undefined;
  return asTyped(chance, tellExperience(chance, market, woman, career));
}

/** The same draws tell the same, as a woman or as a man would write it. */
export function tellExperience(chance: Chance, market: TradeMarket, woman: boolean, career: Career): string {
  const voice = { chance, woman };
  const told = career.experience.slice(0, 2).flatMap(({ occupation, months }) => {
    const trade = market.trade(occupation);
    return trade ? [{ trade, months }] : [];
  });
  const written = told.map(({ trade, months }) => spell(voice, trade, months));
  for (const { trade } of told.slice(0, 1)) if (chance.happens(0.85)) written.push(tasks(voice, trade));
  if (told.length === 0) written.push(chance.pick(beginnings));
  if (chance.happens(told.length === 0 ? 0.8 : 0.25)) written.push(hope(voice, career.trade));
  if (chance.happens(0.4)) written.push(character(voice));
  return written.slice(0, 4).join(' ');
}
