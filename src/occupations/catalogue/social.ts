import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Mediation, supervision in insertion, social work. */
export const social: readonly Occupation[] = [
  occupation('K1204', 'Médiateur social / Médiatrice sociale', {
    names: `
      médiateur social, médiatrice sociale, médiateur, agent de médiation, agente de médiation,
      agent de médiation sociale, agent de prévention et de médiation, médiateur de rue,
      médiateur de quartier, correspondant de nuit, agent d'ambiance, agent d'ambiance transport,
      adulte relais, médiateur urbain, alms, agent local de médiation sociale, médiateur transport,
      médiateur scolaire, agent de prévention et de proximité
    `,
    skills: '499980 502178 405361 123916 500042 107874 300036 502167 490162 107873',
    evidence: 'psc1 sst',
    neighbours: 'M1415 K1805 K1201 K1810 K1306 K2111 M1506 G1212 K2504',
  }),
  occupation('K1205', "Agent / Agente d'accueil social", {
    names: `
      agent d'accueil social, agente d'accueil social, accueillant social, accueillante sociale,
      agent d'accueil en structure sociale, agent d'accueil ccas, agent d'accueil centre d'hébergement,
      agent d'accueil maison de services, conseiller france services, agent d'accueil france services,
      informateur jeunesse, hôte d'accueil social, agent d'accueil et d'information sociale
    `,
    skills: '506825 121449 123916 400211 482796 107907 300361 482937 506458 504734',
    evidence: 'psc1 sst',
    neighbours: 'K1801 M1601 K1204 K1221 G1101 G1238 K1217 M1602',
  }),
  occupation('K1208', 'Moniteur éducateur / Monitrice éducatrice', {
    names: `
      moniteur éducateur, monitrice éducatrice, moniteur éducateur en foyer, moniteur éducateur en ime,
      moniteur éducateur en mecs, moniteur éducateur en internat, éducateur moniteur,
      moniteur éducateur de nuit, faisant fonction moniteur éducateur
    `,
    skills: '482711 505638 512288 489995 489996 120684 300035 122236 490006 403904',
    evidence: 'deme psc1',
    neighbours: 'K1206 K1305 K1207 K1203 K2111 K1102 K1201 K1801 K1306',
  }),
  occupation('K1207', 'Educateur spécialisé / Educatrice spécialisée', {
    names: `
      éducateur spécialisé, éducatrice spécialisée, éducateur, éducatrice, éducateur de rue,
      éducateur de prévention, éducateur spécialisé en mecs, éducateur en foyer,
      éducateur en milieu ouvert, éducateur aemo, éducateur socio-éducatif,
      éducateur de prévention spécialisée, éduc spé, travailleur social éducateur
    `,
    skills: '120684 490002 512301 512302 489995 482711 123895 107200 107905 490006',
    evidence: 'dees psc1',
    neighbours: 'K1201 K1102 K1407 K1301 K1202 K1409 K2111 K1203 G1215',
  }),
  occupation('K1224', "Encadrant / Encadrante technique d'insertion socioprofessionnelle", {
    names: `
      encadrant technique d'insertion, encadrante technique d'insertion, encadrant technique, eti,
      encadrant de chantier d'insertion, chef d'équipe chantier d'insertion,
      encadrant technique espaces verts, encadrant technique pédagogique,
      accompagnateur socioprofessionnel, accompagnatrice socioprofessionnelle,
      conseiller en insertion siae, encadrant socioprofessionnel
    `,
    skills: '483391 506653 490602 506655 506656 504048 121801 490432 300039 300018 300481',
    evidence: 'sst',
    neighbours: 'K2132 K2142 K2145 K1203 K1215 K2112 K1223 K1815 K2102 K1201',
  }),
  occupation('K1215', "Moniteur / Monitrice d'atelier en milieu de travail protégé", {
    names: `
      moniteur d'atelier, monitrice d'atelier, moniteur d'atelier esat, moniteur d'atelier en esat,
      éducateur technique, moniteur principal d'atelier, moniteur esat, moniteur d'atelier espaces verts,
      moniteur d'atelier conditionnement, moniteur d'atelier en milieu protégé
    `,
    skills: '500469 482540 489969 116244 490328 500474 489953 300039 300018 484108',
    evidence: 'sst',
    neighbours: 'M1510 K1207 K2111 H1523 M1511 M1416 M1415 K1805 K1224 K1208',
  }),
  occupation('K1217', 'Animateur socioéducatif / Animatrice socioéducative', {
    names: `
      animateur socioculturel, animatrice socioculturelle, animateur social, animatrice sociale,
      animateur de quartier, animateur centre social, animateur socioéducatif, animateur socio-éducatif,
      animateur vie sociale, animateur en ehpad, animatrice en ehpad, animateur de régie de quartier,
      animateur auprès des personnes âgées, animateur d'activités sociales
    `,
    skills: '508093 501974 107908 115112 483392 122647 103889 103888 400119 107200',
    evidence: 'bpjeps bafa psc1',
    neighbours: 'K1206 K1226 K1213 K1210 G1213 K1204 K1101 K2130 G1203 K1209',
  }),
];
