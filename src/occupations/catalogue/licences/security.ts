import type { Licence } from '../../types.ts';
import { licence } from '../rows.ts';

const SECURITY_CARD = 'Code de la sécurité intérieure L611-1 et L612-20';
const FIRE = 'Arrêté du 2 mai 2005 (service de sécurité incendie des ERP et IGH)';

/** Private security, fire safety and rescue. */
export const security: readonly Licence[] = [
  licence(
    'carte-pro-surveillance',
    'law',
    'Carte professionnelle CNAPS : surveillance humaine ou électronique, gardiennage',
    SECURITY_CARD,
    'carte professionnelle, carte pro, carte cnaps, carte pro cnaps, carte professionnelle cnaps, carte professionnelle de securite, carte professionnelle agent de securite, carte pro securite, carte professionnelle surveillance humaine, cnaps, numero cnaps, carte professionnelle a jour, carte pro a jour',
  ),
  licence(
    'carte-pro-cynophile',
    'law',
    'Carte professionnelle CNAPS : agent cynophile',
    'Code de la sécurité intérieure L612-20 et L613-7',
    'carte professionnelle cynophile, carte pro cynophile, carte pro maitre chien, carte cynophile',
  ),
  licence(
    'carte-pro-fonds',
    'law',
    'Carte professionnelle CNAPS : transport de fonds',
    SECURITY_CARD,
    'carte professionnelle transport de fonds, carte pro transport de fonds, carte professionnelle convoyeur de fonds',
  ),
  licence(
    'carte-pro-protection',
    'law',
    'Carte professionnelle CNAPS : protection physique des personnes',
    SECURITY_CARD,
    'carte professionnelle protection physique, carte pro protection rapprochee, carte professionnelle a3p, carte pro a3p',
  ),
  licence(
    'carte-pro-aeroportuaire',
    'law',
    'Carte professionnelle CNAPS et agrément : sûreté aéroportuaire',
    'Code de la sécurité intérieure L612-20, Code des transports L6342-4',
    'carte professionnelle surete aeroportuaire, carte pro surete aeroportuaire, agrement surete aeroportuaire, double agrement',
  ),
  licence(
    'ssiap-1',
    'law',
    'SSIAP 1 : agent de sécurité incendie et d’assistance à personnes',
    FIRE,
    'ssiap 1, ssiap1, ssiap, ssiap niveau 1, diplome ssiap, diplome ssiap 1, ssiap 1 a jour',
  ),
  licence(
    'ssiap-2',
    'law',
    'SSIAP 2 : chef d’équipe de sécurité incendie',
    FIRE,
    'ssiap 2, ssiap2, ssiap niveau 2, diplome ssiap 2',
    'ssiap-1',
  ),
  licence(
    'ssiap-3',
    'law',
    'SSIAP 3 : chef de service de sécurité incendie',
    FIRE,
    'ssiap 3, ssiap3, ssiap niveau 3, diplome ssiap 3',
  ),
  licence(
    'bnssa',
    'law',
    'Brevet national de sécurité et de sauvetage aquatique (BNSSA)',
    'Code du sport L322-7 et D322-11',
    'bnssa, brevet national de securite et de sauvetage aquatique, diplome bnssa',
  ),
  licence(
    'tfp-aps',
    'evidence',
    'Titre ou CQP d’agent de prévention et de sécurité (TFP APS)',
    'Code de la sécurité intérieure R612-24 : aptitude exigée pour obtenir la carte',
    'tfp aps, cqp aps, titre aps, cqp agent de prevention et de securite',
  ),
  licence(
    'badge-aeroportuaire',
    'evidence',
    'Titre de circulation en zone de sûreté aéroportuaire',
    'Code des transports L6342-3 : demandé par l’employeur',
    'badge aeroportuaire, badge aeroport, titre de circulation aeroportuaire, badge rouge aeroport, tca aeroport',
  ),
  licence(
    'equipier-premiere-intervention',
    'evidence',
    'Équipier de première intervention incendie',
    'Code du travail R4227-28 et R4227-39',
    'equipier de premiere intervention, equipier premiere intervention, epi incendie, manipulation extincteurs',
  ),
  licence(
    'sst',
    'evidence',
    'Sauveteur secouriste du travail (SST)',
    'Code du travail R4224-15',
    'sst, sauveteur secouriste du travail, secouriste du travail, sst a jour, mac sst, formation sst',
  ),
  licence(
    'psc1',
    'evidence',
    'Premiers secours citoyen (PSC, ancien PSC1)',
    'Décret n° 91-834 du 30 août 1991',
    'psc1, psc 1, afps, premiers secours, brevet de secourisme, formation premiers secours, gestes de premiers secours',
  ),
  licence(
    'pse',
    'evidence',
    'Premiers secours en équipe (PSE 1 et 2)',
    'Décret n° 91-834 du 30 août 1991',
    'pse1, pse2, pse 1, pse 2, premiers secours en equipe',
  ),
];
