/** Five advertisements as companies write them; the zone is where the worksite is. */
export const advertisements = [
  {
    title: 'CARISTE CACES 1-3-5 H/F',
    zone: '13117',
    description:
      'Plateforme logistique a Vitrolles recherche 2 caristes (R489 cat 1, 3 et 5 en cours de validité). ' +
      'Chargement / dechargement de camions, mise en stock, préparation de commandes au scan. Poste en 2x8, ' +
      '35h, du lundi au vendredi. CDD 6 mois renouvelable, 12,40 € brut de l’heure. Débutant accepté si CACES.',
  },
  {
    title: 'recherche aide soignant(e) EHPAD nuit',
    zone: '13208',
    description:
      'EHPAD de 80 lits, Marseille 8e, cherche aide-soignante diplômée (DEAS exigé) pour poste de nuit 20h45-6h45, ' +
      'un week-end sur deux. Toilettes, aide aux repas, surveillance, transmissions. CDI temps plein, à pourvoir de suite.',
  },
  {
    title: 'Agent d’entretien bureaux (H/F)',
    zone: '13002',
    description:
      'Entretien de bureaux et parties communes : aspiration, lavage des sols, sanitaires, vidage des corbeilles. ' +
      'Travail tôt le matin 6h-9h, 15 h/semaine, CDI. Aucun diplôme demandé, formation sur place.',
  },
  {
    title: 'maçon VRD',
    zone: '13039',
    description:
      'Entreprise de TP pour chantier à Fos sur Mer : pose de bordures, de réseaux secs et humides, regards, ' +
      'enrobés. Port de charges, travail en extérieur. AIPR souhaitée. Permis B obligatoire. Intérim 3 mois, 39h.',
  },
  {
    title: 'Plongeur / commis resto',
    zone: '13201',
    description:
      'Restaurant Vieux-Port cherche plongeur (se) : vaisselle, nettoyage cuisine, un peu d’épluchage. ' +
      'Service du midi et du soir avec coupure, weekend. CDI 35h, 1 850 € brut par mois + repas.',
  },
] as const;
