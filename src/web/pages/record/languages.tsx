import { languageCodes, languageLevels, languageNames } from '../../../occupations/index.ts';
import { Select } from '../../kit/form.tsx';
import type { Person } from '../counsellor/match-view.tsx';
import { levelWords } from '../needs/demand-words.ts';
import { ReadLanguages } from './read-sections.tsx';
import { Section } from './section.tsx';

/** Never ranked: for whoever presents the person. */
export function Languages({ person }: { person: Person }) {
  const spoken = person.profile.languages ?? [];
  const known = new Set<string>(spoken.map(({ code }) => code));
  const levels = languageLevels.map((level) => [level, levelWords[level]] as const);
  return (
    <Section person={person} name="langues" read={<ReadLanguages person={person} />}>
      <p class="hint">N’entrent pas dans le classement.</p>
      {[...spoken, undefined].map((row, i) => (
        <div class="row" key={row?.code ?? ''}>
          <Select
            name={`language.${i}.code`}
            label={row ? `Langue ${i + 1}` : 'Autre langue'}
            value={row?.code}
            options={languageCodes
              .filter((code) => code === row?.code || !known.has(code))
              .map((code) => [code, languageNames[code]] as const)}
          />
          <Select
            name={`language.${i}.level`}
            label={`Niveau ${i + 1}`}
            value={row?.level}
            options={levels}
          />
        </div>
      ))}
    </Section>
  );
}
