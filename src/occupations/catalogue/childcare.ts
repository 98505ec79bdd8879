import type { Occupation } from '../types.ts';
import { occupation } from './rows.ts';

/** Young children, schools and leisure. */
export const childcare: readonly Occupation[] = [
  occupation('K1303', "Garde d'enfant", {
    names: `
      garde d'enfants, garde d'enfants à domicile, garde d'enfant à domicile, garde enfant, nounou,
      nounou à domicile, baby-sitter, babysitter, baby sitting, garde périscolaire à domicile,
      intervenant garde d'enfants, sortie d'école, sortie de crèche, garde partagée, jeune fille au pair,
      gouvernante d'enfant, auxiliaire parentale, garde d'enfants mercredi
    `,
    skills: '115271 107848 499956 400438 107933 107371 400127 107935 300090 300282',
    evidence: 'cap-aepe psc1',
    neighbours: 'K1202 K2106 K1314 J1304 K1301 K1310 J1501 K1101 K1208 K2112',
  }),
  occupation('K1307', 'Animateur / Animatrice petite enfance', {
    names: `
      animateur petite enfance, animatrice petite enfance, agent de crèche, agente de crèche,
      auxiliaire de crèche, aide-auxiliaire de puériculture, assistant petite enfance,
      assistante petite enfance, accompagnant petite enfance, agent petite enfance, agent auprès d'enfants,
      aide maternelle de crèche, agent social petite enfance, cap petite enfance, cap aepe,
      accompagnant éducatif petite enfance, accompagnante éducative petite enfance, aepe,
      assistant d'accueil petite enfance, animatrice en crèche, agent d'accueil petite enfance
    `,
    skills: '400127 404318 107368 107933 400173 107371 107935 103913 126019 300031',
    evidence: 'cap-aepe psc1 sst',
    neighbours: 'K1302 K1202 K1304 K1306 K1303 K1308 J1301 J1304 G1203',
  }),
  occupation(
    'K1308',
    'Agent territorial spécialisé / Agente territoriale spécialisée des écoles maternelles (ATSEM)',
    {
      names: `
      atsem, asem, agent territorial spécialisé des écoles maternelles,
      agente territoriale spécialisée des écoles maternelles, agent spécialisé des écoles maternelles,
      aide maternelle, dame de service école maternelle, aide maternelle d'école, agent des écoles,
      agent d'école maternelle, assistante maternelle d'école, agent faisant fonction d'atsem
    `,
      skills: '404318 107368 107371 400438 107936 116224 103913 300282 118132 300421',
      evidence: 'cap-aepe psc1',
      neighbours: 'K1302 K1304 K1202 K1307 K1303 K1306 K1101 G1203 J1304 J1301',
    },
  ),
  occupation('K1310', 'Assistant maternel / Assistante maternelle', {
    names: `
      assistant maternel agréé, assistante maternelle agréée, assmat, ass mat, assistante maternelle,
      assistant maternel, nourrice, nourrice agréée, assistante maternelle à domicile,
      assistante maternelle en crèche familiale, assistante maternelle en mam,
      maison d'assistantes maternelles, gardienne d'enfants agréée
    `,
    skills: '107848 107933 107935 107936 116224 404512 300090 300282 103918 300616',
    law: 'agrement-assistant-maternel',
    evidence: 'cap-aepe psc1',
    neighbours: 'K1207 K1306 K1304 K1307 K1308 K1309 K1202 K1302 J1304',
  }),
  occupation('J1304', 'Auxiliaire de puériculture', {
    names: `
      auxiliaire de puériculture, auxiliaire de puériculture diplômée, auxiliaire puériculture,
      auxiliaire puer, aux puer, ap crèche, auxiliaire de puériculture en crèche,
      auxiliaire de puériculture en maternité, deap, auxiliaire de puériculture hospitalière,
      auxiliaire puéricultrice, auxiliaire de puériculture territoriale
    `,
    skills: '107661 107368 107372 300675 404319 400959 103918 107370 100414 126172',
    law: 'deap',
    evidence: 'afgsu-2',
    neighbours: 'J1507 J1501 J1104 K1202 K1308 K1307 K1303',
  }),
  occupation('G1203', 'Animateur / Animatrice jeunesse', {
    names: `
      animateur, animatrice, animateur périscolaire, animatrice périscolaire,
      animateur d'accueil de loisirs, animateur centre de loisirs, animateur enfance, animateur jeunesse,
      animateur enfance jeunesse, animateur alsh, animateur acm, animateur centre aéré, animateur cantine,
      surveillant de cantine, animateur de loisirs, agent d'animation, adjoint d'animation,
      animateur mini-club, animateur bafa, animateur interclasse, animateur mercredis et vacances,
      animateur ado
    `,
    skills: '500540 502239 489978 503562 483215 403342 300030 300241 484740 103909',
    evidence: 'bafa bpjeps cap-aepe psc1',
    neighbours: 'G1237 K1217 K1209 K1207 K1218 G1239 K2146 K1101 G1235 K2137',
  }),
  occupation('G1235', 'Animateur / Animatrice de séjour de vacances', {
    names: `
      animateur de colonie de vacances, animateur colo, animatrice de colonie, mono de colo,
      moniteur de colonie de vacances, animateur de séjour, animateur de séjours de vacances,
      animateur séjours adaptés, animateur de séjour adapté, animateur classe découverte,
      animateur de classe transplantée, assistant sanitaire en colonie, animateur de centre de vacances
    `,
    skills: '486614 505026 511565 103931 103888 502329 503207 483215 403342 113876 300361 300030 300022',
    evidence: 'bafa psc1',
    neighbours: 'G1203 G1237 K1217 G1239 K2146 K1207 K1202 G1212 K1226 G1201',
  }),
  occupation('K2113', 'Accompagnant / Accompagnante des élèves en situation de handicap (AESH)', {
    names: `
      aesh, accompagnant d'élèves en situation de handicap,
      accompagnante d'élèves en situation de handicap, avs scolaire, auxiliaire de vie scolaire,
      aide de vie scolaire, assistant de vie scolaire, evs, employé de vie scolaire, aesh mutualisé,
      aesh individuel, accompagnant élèves handicapés, avsi, aesh co
    `,
    skills: '108406 400080 108411 300597 482711 487073 107371 489932 485432 404186',
    evidence: 'deaes psc1',
    neighbours: 'K2111 K1206 K1207 K1302 K2104 G1203 M1601 K1306 J1301 K1308',
  }),
  occupation('K2104', 'Surveillant / Surveillante en milieu scolaire', {
    names: `
      surveillant, surveillante, assistant d'éducation, assistante d'éducation, aed,
      surveillant de collège, surveillant de lycée, pion, surveillant d'internat, surveillant d'externat,
      maître d'internat, surveillant scolaire, surveillant d'examens, surveillant d'école, vie scolaire,
      surveillant de cour, maîtresse d'internat, surveillant en milieu scolaire
    `,
    skills: '502246 502244 502253 502254 300036 107371 511169 502245 108394 502249',
    evidence: 'psc1 bafa',
    neighbours: 'K2137 K1307 K2115 K2503 K2504 K1206 K1213 K1801 M1607 D1408',
  }),
  occupation('K1202', 'Educateur / Educatrice de jeunes enfants', {
    names: `
      éducateur de jeunes enfants, éducatrice de jeunes enfants, eje, éducateur jeunes enfants,
      eje en crèche, éducatrice de crèche, eje adjointe de direction, éducatrice petite enfance,
      animatrice relais petite enfance, animatrice ram, eje de terrain
    `,
    skills: '503554 108046 400080 504939 404177 107848 115277 107371 400435 300031 404516',
    evidence: 'deeje psc1',
    neighbours: 'K1203 K1210 G1215 K1314 K1408 K2115 K1216 K1201 K1225 K2106',
  }),
  occupation('K1314', "Auxiliaire de vie sociale auprès d'enfants", {
    names: `
      auxiliaire de vie sociale enfants, avs enfants, auxiliaire de vie enfant handicapé,
      garde d'enfant handicapé, garde d'enfants handicapés, auxiliaire de vie auprès d'enfants,
      employé familial d'enfants, éducateur familial, garde d'enfants en situation de handicap,
      aide à domicile enfants handicap
    `,
    skills: '513748 513749 513753 504939 107371 513751 404177 103913 400323 513750',
    evidence: 'deaes cap-aepe psc1',
    neighbours: 'K1202 G1203 K2129 K1309 K1204 K1805 K1306 M1510 K1201 K1221',
  }),
];
