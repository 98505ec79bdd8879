import { currentCatalogue, dangerousWorkAge, rightToWork, socialClause } from '../../../occupations/index.ts';
import { Radios, Select } from '../../kit/form.tsx';
import type { Person } from '../counsellor/match-view.tsx';
import { licenceName } from '../needs/words-of-need.ts';
import { ReadLicences } from './read-sections.tsx';
import { Section } from './section.tsx';

/** What any need may want verified. */
const proofs = [rightToWork, dangerousWorkAge, socialClause];

const answers = [
  ['yes', 'Oui'],
  ['no', 'Non'],
  ['unknown', 'Pas demandé'],
] as const;

export function Licences({ person }: { person: Person }) {
  const { licences, wishes, experience } = person.profile;
  const { occupation, licences: all } = currentCatalogue();
  const trades = [...wishes, ...experience.map((done) => done.occupation)];
  const asked = trades.flatMap((code) => [
    ...(occupation(code)?.law ?? []),
    ...(occupation(code)?.evidence ?? []),
  ]);
  const first = new Set([...proofs, 'permis-b', ...Object.keys(licences), ...asked]);
  const others = all.map(({ code }) => code).filter((code) => !first.has(code));
  const radios = (code: string) => (
    <Radios
      key={code}
      name={`licence.${code}`}
      label={licenceName(code)}
      value={licences[code] === undefined ? 'unknown' : licences[code] ? 'yes' : 'no'}
      options={answers}
      {...(code === dangerousWorkAge && person.birthDate
        ? {
            hint: 'Sa date de naissance répond dès la majorité ; avant, dites oui si une dérogation est vérifiée.',
          }
        : {})}
      inline
    />
  );
  return (
    <Section person={person} name="titres" read={<ReadLicences person={person} />}>
      {[...first].map(radios)}
      <div class="row">
        <Select
          name="other.code"
          label="Autre permis, titre ou habilitation"
          options={others.map((code) => [code, licenceName(code)])}
        />
        <Select name="other.held" label="L’a-t-elle ?" value="yes" options={answers.slice(0, 2)} />
      </div>
    </Section>
  );
}
