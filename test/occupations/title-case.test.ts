import { expect, test } from 'vitest';
import { builtIn, displayTitle } from '../../src/occupations/index.ts';

test.each([
  ['PREPARATEUR DE COMMANDES H/F', 'Préparateur de commandes H/F'],
  ['preparateur de commandes h/f', 'Préparateur de commandes H/F'],
  ['MACON VRD', 'Maçon VRD'],
  ['CHAUFFEUR PL', 'Chauffeur PL'],
  ['CONDUCTEUR SPL / PL (H/F)', 'Conducteur SPL / PL (H/F)'],
  ['CANALISATEUR AEP', 'Canalisateur AEP'],
  ['ELECTRICIEN HT/BT', 'Électricien HT/BT'],
  ['MECANICIEN TP', 'Mécanicien TP'],
  ['CARISTE CACES R489 3 - CDI', 'Cariste CACES R489 3 - CDI'],
  ['AIDE A DOMICILE', 'Aide à domicile'],
  ['AGENT D’ENTRETIEN', 'Agent d’entretien'],
  ["AGENT D'ENTRETIEN H/F", "Agent d'entretien H/F"],
  ['PLOMBIER CHAUFFAGISTE - MARSEILLE', 'Plombier chauffagiste - Marseille'],
  ['SERVEUR AIX EN PROVENCE', 'Serveur Aix-en-Provence'],
  ['Préparateur De Commandes H/F', 'Préparateur de commandes H/F'],
  ['Maçon coffreur H/F', 'Maçon coffreur H/F'],
  ['Technicien(ne) SAV', 'Technicien(ne) SAV'],
  ['EMPLOYE(E) DE MENAGE', 'Employé(e) de ménage'],
  ['OUVRIER BTP', 'Ouvrier BTP'],
  ['AES / AMP EN EHPAD', 'AES / AMP en EHPAD'],
  ['chef de chantier TP', 'Chef de chantier TP'],
  ['MANOEUVRE BTP H/F', 'Manœuvre BTP H/F'],
  ['PERMIS B OBLIGATOIRE : LIVREUR', 'Permis B obligatoire : livreur'],
  ['AGENT DE SECURITE SSIAP 1', 'Agent de sécurité SSIAP 1'],
  ['TECHNICIEN CVC', 'Technicien CVC'],
  ['', ''],
  ['H/F', 'H/F'],
  ['CDI', 'CDI'],
  ['SECRETAIRE MEDICALE', 'Secrétaire médicale'],
  ['Chef d’équipe chez Leclerc', 'Chef d’équipe chez Leclerc'],
])('« %s » is shown « %s »', (written, shown) => {
  expect(displayTitle(written, builtIn)).toBe(shown);
});

test('a title that is shown is shown the same again', () => {
  for (const title of ['MACON VRD', 'AIDE A DOMICILE', 'SERVEUR AIX EN PROVENCE', 'Maçon H/F']) {
    const once = displayTitle(title, builtIn);
    expect(displayTitle(once, builtIn)).toBe(once);
  }
});
