import type { NeedTerms } from '../../../needs/index.ts';
import { usualSkills } from '../../../occupations/index.ts';
import { Box, Field } from '../../kit/form.tsx';
import { skillName } from '../needs/words-of-need.ts';
import type { Need } from './edit-need.tsx';
import { ThreeWays } from './three-ways.tsx';

/**
 * The skills asked for, each with where it comes from; apart, those usual in the occupation, which nobody has asked for:
 * one gesture asks for one of them, or for all.
 */
export function Skills({ need, terms }: { need: Need; terms: NeedTerms }) {
  const asked = terms.skills ?? [];
  const usual = usualSkills(terms.occupations ?? []);
  const read = new Set(need.reading.skills.map(({ code }) => code));
  const others = usual.filter((code) => !asked.some((one) => one.code === code));
  const origin = (code: string) =>
    read.has(code) ? 'lue dans l’annonce' : usual.includes(code) ? 'habituelle du métier' : 'ajoutée';
  return (
    <>
      <ThreeWays
        kind="skill"
        rows={asked.map(({ code, required }) => ({
          code,
          name: skillName(code),
          required,
          note: origin(code),
        }))}
      />
      <Field
        name="otherSkills"
        label="Autres compétences"
        hint="Leur nom, une par ligne : elles seront souhaitées"
        rows={2}
        maxLength={1000}
      />
      {others.length > 0 ? (
        <details class="usual">
          <summary>Compétences habituelles de ce métier</summary>
          <p class="soft">
            L’annonce ne les demande pas. Si le besoin ne demande aucune compétence, le classement compare les
            personnes à celles-ci, sans question ni manque.
          </p>
          <Box name="allUsual" label="Toutes, comme souhaitées" checked={false} />
          <ThreeWays
            kind="usual"
            rows={others.map((code) => ({ code, name: skillName(code), required: undefined }))}
          />
        </details>
      ) : null}
    </>
  );
}
