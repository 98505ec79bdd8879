import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  licenceByCode,
  licences,
  occupationByCode,
  occupations,
  skillByCode,
  skills,
} from '../../src/occupations/catalogue/index.ts';

const dataFolder = process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const romeFolder = join(dataFolder, 'rome');
const romeIsHere = existsSync(romeFolder);

/** Case, accents, hyphens and apostrophes do not tell two names apart. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const repeated = (items: readonly string[]): string[] =>
  items.filter((item, at) => items.indexOf(item) !== at);

/** Names that really are used for several occupations: the advertisement's text must decide. */
const ambiguousNames = new Set(['agent de maintenance', 'agent de reception', 'chauffeur porteur']);

function rome(table: string): Record<string, string>[] {
  return parse(readFileSync(join(romeFolder, `unix_${table}_v460_utf8.csv`)), { columns: true, bom: true });
}

describe('the built-in catalogue', () => {
  it('holds at least one hundred and eighty occupations, each once', () => {
    expect(occupations.length).toBeGreaterThanOrEqual(180);
    expect(repeated(occupations.map((one) => one.code))).toEqual([]);
    expect(repeated(occupations.map((one) => plain(one.name)))).toEqual([]);
    expect(occupationByCode.size).toBe(occupations.length);
  });

  it('holds each skill and each licence once, and no skill that no occupation asks', () => {
    expect(repeated(skills.map((one) => one.code))).toEqual([]);
    expect(repeated(licences.map((one) => one.code))).toEqual([]);
    const asked = new Set(occupations.flatMap((one) => one.skills));
    expect(skills.filter((one) => !asked.has(one.code))).toEqual([]);
    expect(skillByCode.size).toBe(skills.length);
    expect(licenceByCode.size).toBe(licences.length);
  });

  it.each(occupations.map((one) => [one.name, one] as const))('describes %s fully', (_, one) => {
    expect(one.names.length).toBeGreaterThanOrEqual(5);
    expect(one.names.filter((name) => name !== name.trim() || name === '')).toEqual([]);
    expect(repeated(one.names.map(plain))).toEqual([]);
    expect(one.skills.length).toBeGreaterThanOrEqual(8);
    expect(repeated(one.skills)).toEqual([]);
    expect(one.skills.filter((code) => !skillByCode.has(code))).toEqual([]);
    expect(one.law.filter((code) => licenceByCode.get(code)?.kind !== 'law')).toEqual([]);
    expect(one.evidence.filter((code) => licenceByCode.get(code)?.kind !== 'evidence')).toEqual([]);
    expect(repeated([...one.law, ...one.evidence])).toEqual([]);
    expect(one.neighbours.length).toBeGreaterThan(0);
    expect(one.neighbours.length).toBeLessThanOrEqual(10);
    expect(repeated(one.neighbours)).toEqual([]);
    expect(one.neighbours.filter((code) => !/^[A-N]\d{4}$/.test(code) || code === one.code)).toEqual([]);
  });

  it('gives a name to one occupation only, unless people use it for several', () => {
    const owners = new Map<string, Set<string>>();
    for (const one of occupations) {
      for (const name of [one.name, ...one.names].map(plain)) {
        owners.set(name, (owners.get(name) ?? new Set()).add(one.code));
      }
    }
    const shared = [...owners].filter(([, codes]) => codes.size > 1).map(([name]) => name);
    expect(shared.filter((name) => !ambiguousNames.has(name))).toEqual([]);
    expect([...ambiguousNames].filter((name) => !shared.includes(name))).toEqual([]);
  });
});

describe('the licences', () => {
  it('are written as advertisements write them, each alias for one licence', () => {
    const aliases = licences.flatMap((one) => one.aliases);
    expect(repeated(aliases)).toEqual([]);
    expect(aliases.filter((alias) => alias !== plain(alias))).toEqual([]);
    expect(licences.filter((one) => one.aliases.length === 0 || one.source === '')).toEqual([]);
  });

  it('are evidence when the employer gives or renews them: CACES, electrical authorisations', () => {
    const given = licences.filter((one) => /^(caces|habilitation|aipr)-/.test(one.code));
    expect(given.length).toBeGreaterThan(30);
    expect(given.filter((one) => one.kind !== 'evidence')).toEqual([]);
  });

  it('carry the rights of lesser permits, and never more than a law gives', () => {
    expect(licenceByCode.get('permis-ce')?.includes).toContain('permis-c');
    expect(licenceByCode.get('permis-b')?.includes).not.toContain('permis-c');
    for (const one of licences) {
      for (const code of one.includes ?? []) {
        expect(licenceByCode.get(code)?.kind, `${one.code} includes ${code}`).toBe(one.kind);
        expect(licenceByCode.get(code)?.includes ?? [], `${code} and ${one.code}`).not.toContain(one.code);
        for (const further of licenceByCode.get(code)?.includes ?? [])
          expect(one.includes).toContain(further);
      }
    }
  });

  it('are asked by the law only where driving, guarding or caring is the job itself', () => {
    expect(occupationByCode.get('N4103')?.law).toEqual(['permis-d', 'qualification-voyageurs']);
    expect(occupationByCode.get('K2503')?.law).toEqual(['carte-pro-surveillance']);
    expect(occupationByCode.get('J1501')?.law).toEqual(['deas']);
    for (const code of ['N1101', 'F1302', 'F1602', 'K1304', 'K1302', 'G1602']) {
      expect(occupationByCode.get(code)?.law, code).toEqual([]);
    }
  });
});

describe.skipIf(!romeIsHere)(
  romeIsHere
    ? 'the catalogue beside the official release of ROME 4.0'
    : `skipped: no ROME release at ${romeFolder} (set PASSERELLE_DATA)`,
  () => {
    it('keeps its codes and official names', () => {
      const names = new Map(rome('referentiel_code_rome').map((row) => [row.code_rome, row.libelle_rome]));
      expect(occupations.filter((one) => names.get(one.code) !== one.name)).toEqual([]);
      expect(occupations.flatMap((one) => one.neighbours).filter((code) => !names.has(code))).toEqual([]);
    });

    it('keeps its skills, their names and their macro-skills', () => {
      const knowHow = new Map(rome('referentiel_competence').map((row) => [row.code_ogr, row]));
      const knowledge = new Map(rome('referentiel_savoir').map((row) => [row.code_ogr_savoir, row]));
      for (const one of skills) {
        const official = knowHow.get(one.code);
        expect(one.name).toBe(official?.libelle_competence ?? knowledge.get(one.code)?.libelle_savoir);
        const ownMacro = official?.nature === 'Macro-compétence' ? one.code : null;
        expect(one.macro, one.name).toBe(official?.code_ogr_macro_comp || ownMacro);
      }
    });

    it('gives to an occupation only skills of its own fiche', () => {
      const linked = new Set(rome('coherence_item').map((row) => `${row.code_rome} ${row.code_ogr}`));
      for (const one of occupations) {
        expect(
          one.skills.filter((code) => !linked.has(`${one.code} ${code}`)),
          one.name,
        ).toEqual([]);
      }
    });

    it('describes each occupation by the core of its trade', () => {
      const core = new Set(
        rome('coherence_item')
          .filter((row) => row.coeur_metier === 'Principale')
          .map((row) => `${row.code_rome} ${row.code_ogr}`),
      );
      for (const one of occupations) {
        const marked = one.skills.filter((code) => core.has(`${one.code} ${code}`));
        expect(marked.length / one.skills.length, one.name).toBeGreaterThanOrEqual(0.5);
      }
    });

    it('keeps its mobility links, nearest first', () => {
      const links = new Map<string, [number, string][]>();
      for (const { code_rome = '', code_rome_cible = '', numero_ordre } of rome('rubrique_mobilite')) {
        links.set(code_rome, [...(links.get(code_rome) ?? []), [Number(numero_ordre), code_rome_cible]]);
      }
      for (const one of occupations) {
        const official = (links.get(one.code) ?? []).sort(([a], [b]) => a - b).map(([, code]) => code);
        expect(one.neighbours, one.name).toEqual(official.slice(0, 10));
      }
    });
  },
);
