import type { Catalogue } from '../occupations/index.ts';
import type { CountedProfile } from '../participants/index.ts';
import type { AxisValue } from './axes.ts';

/** Codes of licences by how they begin. The driving permit first: a person is counted in it and in one other. */
const families: readonly (AxisValue & { readonly codes: RegExp })[] = [
  { code: 'permis-b', name: 'permis B', codes: /^permis-be?$/ },
  {
    code: 'heavy',
    name: 'poids lourd, transport de personnes',
    codes:
      /^(permis-(c1?|ce|d1?|de)|qualification-(conducteur|marchandises|voyageurs)|adr|carte-(t3p|taxi|vtc))$/,
  },
  { code: 'machines', name: 'CACES', codes: /^caces-/ },
  { code: 'electricity', name: 'habilitation électrique', codes: /^habilitation-/ },
  {
    code: 'security',
    name: 'sécurité et incendie',
    codes: /^(carte-pro|ssiap|tfp-aps|badge-aeroportuaire|equipier-premiere)/,
  },
  {
    code: 'care',
    name: 'soin, aide et petite enfance',
    codes:
      /^(deas|deap|deaes|de-|attestation-auxiliaire|titre-(assistant|advf)|bp-preparateur|agrement-|cap-aepe|dee|deme|detisf|bafa|bpjeps)/,
  },
  {
    code: 'works',
    name: 'travaux à risque (AIPR, hauteur, amiante, gaz…)',
    codes:
      /^(aipr|travail-|echafaudage|elingage|espaces-confines|amiante|atex|risque-chimique|gies|qualification-gaz|fluides|licence-soudeur|certi|aptitude-hyperbarie)/,
  },
  {
    code: 'food',
    name: 'hygiène alimentaire (HACCP), CAP des métiers de bouche',
    codes: /^(haccp|cap-(boucher|boulanger|patissier|cuisine))$/,
  },
  { code: 'first-aid', name: 'secourisme', codes: /^(sst|psc1|pse|afgsu-|bnssa)/ },
];

export const licenceFamilies: readonly AxisValue[] = families.map(({ code, name }) => ({ code, name }));

/** Families of what a person holds; a heavier permit holds the lighter ones. */
export function licenceFamiliesOf(licences: CountedProfile['licences'], catalogue: Catalogue): string[] {
  const held = Object.keys(licences).filter((code) => licences[code]);
  const all = held.flatMap((code) => [code, ...(catalogue.licence(code)?.includes ?? [])]);
  return families.filter(({ codes }) => all.some((code) => codes.test(code))).map(({ code }) => code);
}
