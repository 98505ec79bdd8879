import type { NeedTerms } from '../../../needs/index.ts';
import { languageCodes, languageLevels, languageNames } from '../../../occupations/index.ts';
import { Box, Field, Select } from '../../kit/form.tsx';
import { levelWords } from '../needs/demand-words.ts';
import type { Need } from './edit-need.tsx';

const ways = (feminine = '') =>
  [
    ['required', `Exigé${feminine}`],
    ['wished', `Souhaité${feminine}`],
    ['none', `Non demandé${feminine}`],
  ] as const;
const way = (asked: { readonly required: boolean } | undefined) =>
  asked ? (asked.required ? 'required' : 'wished') : undefined;
const levels = languageLevels.map((level) => [level, levelWords[level]] as const);

export const hasDemands = ({ experience, vehicle, languages = [] }: NeedTerms): boolean =>
  Boolean(experience || vehicle) || languages.length > 0;

/** What is asked of a person beside skills and titles: shown and corrected here, weighed by people alone. */
export function Demands({ terms: { experience, vehicle, languages = [] } }: { terms: NeedTerms }) {
  const known = new Set<string>(languages.map(({ code }) => code));
  return (
    <>
      <p class="soft">Montré à qui lit le besoin ; n’entre pas dans le classement.</p>
      <div class="row">
        <Select name="experience.asked" label="Expérience" value={way(experience)} options={ways('e')} />
        <Field
          name="experience.months"
          label="Durée, en mois"
          value={experience?.months}
          width="short"
          hint="Ou « 2 ans » ; 0 : débutant accepté"
        />
        <Select name="vehicle" label="Véhicule personnel" value={way(vehicle)} options={ways()} />
      </div>
      {languages.map(({ code, level, required }) => (
        <div class="row" key={code}>
          <Select
            name={`language.${code}.asked`}
            label={`Langue : ${languageNames[code]}`}
            value={required ? 'required' : 'wished'}
            required
            options={ways('e')}
          />
          <Select
            name={`language.${code}.level`}
            label={`Niveau en ${languageNames[code]}`}
            value={level}
            options={levels}
          />
        </div>
      ))}
      <div class="row">
        <Select
          name="otherLanguage.code"
          label={known.size > 0 ? 'Autre langue' : 'Langue'}
          options={languageCodes
            .filter((code) => !known.has(code))
            .map((code) => [code, languageNames[code]] as const)}
        />
        <Select name="otherLanguage.level" label="Son niveau" options={levels} />
        <Select name="otherLanguage.asked" label="Elle est" options={ways('e').slice(0, 2)} />
      </div>
    </>
  );
}

/** Ticked as a proposal where the text speaks of a clause and nobody has gone through the reading yet. */
export function SocialClause({ need }: { need: Need }) {
  const { socialClause, state, reviewed, reading, written } = need;
  const span = state === 'draft' && !reviewed ? reading.socialClause?.span : undefined;
  return (
    <>
      {span ? (
        <p class="note ask">
          Le texte parle de « {written[span.field].slice(span.start, span.end)} » : la case est cochée,
          décochez-la si le besoin est ouvert à tous.
        </p>
      ) : null}
      <Box
        name="socialClause"
        label="Clause sociale : réservé aux personnes dont l’éligibilité est vérifiée"
        checked={socialClause || span !== undefined}
      />
    </>
  );
}
