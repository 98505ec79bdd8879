import type { QueryFilter } from 'mongoose';
import type { Actor, TellsOfPeople } from '../access/index.ts';
import { tellsName, tellsWholeName } from '../french/index.ts';
import { readText } from './checker/look-through.ts';
import { knownOfPeople } from './introduction.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { type Known, type Telltale, tellsContact, telltalesIn } from './telltales.ts';

/*
 * A need's text is the company's own advertisement, and says of the job what the tables of the checker refuse of a person
 * (« travailleurs handicapés bienvenus »). Only a sentence about somebody who is proposed is held to them.
 */

const said = '(?:propose|presente|preselectionne|recommande)e?s?';
/** What stands for somebody whom a company was sent, over the folded text; ads say « le candidat » of whoever comes. */
const aboutSomebody = new RegExp(
  [
    `\\b(?:personnes?|candidate?s?|candidatures?|profils?|participante?s?|beneficiaires?) (?:[a-z']+ ){0,2}?${said}\\b`,
    "\\bque (?:nous|je|l'on|on) (?:vous )?(?:(?:avons|ai|a) )?(?:propos|present|envoy|adress|recommand)[a-z]*\\b",
    '\\bqui vous (?:est|sont|a ete|ont ete) (?:propos|present|envoy|recommand)[a-z]*\\b',
    '\\b(?:candidate?|candidature|personne) (?:n ?[°o]\\.? ?|numero |no )\\d',
    "\\bcandidature [a-z]\\b(?!')",
    '\\b(?:notre|votre|ce|cette) candidate?\\b',
    '(?<!\\b(?:ou|et) (?:a )?)\\bla candidate\\b(?! (?:ou|et)\\b)',
    '\\ble candidat (?:sort|vit|souffre|est (?:suivi|sorti|connu))\\b',
  ].join('|'),
);
const reference = /\bP[-‐-—][0-9A-HJKMNP-TV-Z]{5}\b/i;
/** « La personne proposée est ponctuelle. Elle … »: it goes on about the same. */
const goesOn = /^ *(?:elles?|ils?|son|sa|ses|cette personne)\b/;

/** What a text of a need tells of these people, or of « la personne proposée », that a company should not read. */
export function tellingInNeed(text: string, people: readonly Known[]): Telltale[] {
  const told: Telltale[] = [];
  for (const line of text.split('\n')) {
    let isAbout = false;
    for (const sentence of line.split(/[.!?;]+/)) {
      const reading = readText(sentence);
      isAbout =
        aboutSomebody.test(reading.text) ||
        reference.test(sentence) ||
        (isAbout && goesOn.test(reading.text));
      const named = people.filter(({ names }) => tellsWholeName(reading.words, names.join(' ')));
      if (named.length > 0)
        told.push(...telltalesIn(sentence, 'message', named).filter(({ code }) => code === 'name'));
      if (isAbout) told.push(...telltalesIn(sentence, 'message', people));
      // One name alone may be a word of the trade: « Boucher ». With what the tables refuse, it is somebody.
      else if (
        people.some(({ names }) => names.some((name) => name.length > 3 && tellsName(reading.words, name)))
      )
        told.push(...telltalesIn(sentence, 'message'));
    }
  }
  const { folded } = readText(text);
  const reached = people.filter(({ contacts }) => tellsContact(folded.text, contacts));
  if (reached.length > 0)
    told.push(...telltalesIn(text, 'message', reached).filter(({ code }) => code === 'contact'));
  return [...new Map(told.map((one) => [one.code, one])).values()];
}

/**
 * A company's reading is held against all who are or were proposed. An officer's typing, against those whose names they
 * have read on a shortlist: a refusal would tell them others by trying, so those are held back when the company reads.
 */
export const tellsOfPeople: TellsOfPeople = async (texts, reader) => {
  const needIds = [...new Set(texts.map(({ needId }) => needId))];
  const matches = await Match.find({ needId: { $in: needIds }, ...peopleFor(reader) })
    .select({ needId: 1, participantId: 1 })
    .lean<Pick<MatchDoc, '_id' | 'needId' | 'participantId'>[]>();
  const known = await knownOfPeople(matches.map(({ participantId }) => participantId));
  return texts.map(({ needId, field, text }) => {
    const people = matches.flatMap((match) =>
      match.needId === needId ? (known.get(match.participantId) ?? []) : [],
    );
    return tellingInNeed(text, people).map((telltale) => ({ field, ...telltale }));
  });
};

function peopleFor(reader: Actor | 'company'): QueryFilter<MatchDoc> {
  const sent: QueryFilter<MatchDoc> = { shortlistId: { $exists: true } };
  if (reader === 'company') return { $or: [{ state: { $in: liveMatchStates } }, sent] };
  return reader.role === 'officer' ? { ...sent, 'agreement.state': 'given' } : { _id: { $in: [] } };
}
