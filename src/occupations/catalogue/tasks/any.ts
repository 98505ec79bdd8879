/** Tasks that are written alike whatever the trade. */
export const anyTrade = `
*
122435: HACCP
489283: respecter/respect/appliquer/application règles/consignes/normes sécurité; règles/consignes/normes sécurité; =mesures sécurité respecter
489878: règles/normes/consignes hygiène sécurité; hygiène sécurité travail
482123: porter/port EPI; porter/port équipements protection individuelle; utiliser équipements protection
400094: gestes postures
402094: règles/normes/consignes hygiène; respecter/respect hygiène; veiller hygiène
300243: QHSE; QSE; HSE; hygiène sécurité environnement; qualité sécurité environnement
300255: contrôle/contrôler/vérifier/garantir/assurer qualité =produits/=produit; contrôle/contrôler/vérifier conformité =produits/=produit; contrôle qualité; contrôles qualité; garant qualité =produits/=produit
489879: respecter/respect standards/exigences/procédures qualité; normes qualité
105456: identifier/détecter/signaler/relever non conformités; défauts identifier/détecter/repérer
513080: amélioration continue; proposer améliorations; axes amélioration; optimiser/optimisation processus; proposer solutions amélioration
490065: alerter/signaler/remonter anomalies/incidents/dysfonctionnements/problèmes; alerter responsable/hiérarchie
489285: satisfaction/satisfaire client/clients; satisfaction usagers
490153: accueil/accueillir client/clients/clientèle
300361: accueil/accueillir public/visiteurs/usagers/candidats; accueil physique; renseigner/orienter public/usagers/visiteurs
104090: accueil téléphonique; standard téléphonique; permanence téléphonique; tenir standard
400557: gérer/gestion/traiter/réception/prise/émission =appels; répondre téléphone; =appels entrants/sortants; =appels téléphoniques; répondre =appels
485132: répondre mails/courriels/tchat; gestion mails/courriels
486851: répondre demandes clients/usagers; répondre courriers; répondre demandes
404007: conseil/conseiller/conseils client/clients/clientèle; apporter conseils; conseil =vente
482426: proposer =produits/=produit clients/adaptés; proposer =produits/=produit services
483348: qualité =service client; qualité =service; excellence =service; =service client irréprochable; haut =niveau =service
484954: écoute/écouter besoins/clients
300366: recueillir/analyser/identifier/comprendre/détecter/cerner besoins client/clients; analyse besoins
503642: proposer/proposition solutions clients/adaptées
300379: fidéliser/fidélisation clients/clientèle; développer/entretenir/gérer/gestion relation client/clients/clientèle; relation confiance clients/clientèle; liens confiance
121427: prospecter/prospection; développer/gérer/suivre portefeuille; portefeuille clients; démarchage/démarcher clients; conquérir clients
489286: traiter/gérer/gestion/traitement réclamations/litiges; traiter demandes clients; traitement demandes clients
485844: conflits clients; gestion conflits
300303: encaisser/encaissement/encaissements
118069: tenir/tenue/gérer/gestion caisse; opérations caisse; hôtesse caisse
121749: clôture/clôturer/fermeture/comptage caisse
300260: gérer/gestion/suivi/suivre =stock/=stocks; état =stock/=stocks; =niveau =stock/=stocks
300259: =inventaire/=inventaires
499811: passer/passage/réaliser commandes; commander/passer commandes fournisseurs; réapprovisionnement =stocks/=stock
300263: réception/réceptionner marchandises/livraisons/commandes/colis/=produits/=produit/matériel/matériaux/matières; contrôle/contrôler/vérifier livraisons; réception contrôle marchandises
117548: =stocker/=stockage/entreposer/entreposage marchandises/=produits/=produit/colis/matières; mise =stock/=stocks
300645: préparer/préparation commande/commandes; picking; préparateur commandes
119859: suivi/suivre commandes/livraisons/expéditions
402102: =encadrer/=encadrez/=encadrement/=manager/=managez/=management/=animer/=animez/=animation/=coordonner/=coordination/=piloter/=pilotez/=diriger/=superviser/=supervision équipe/équipes/collaborateurs/personnel; gérer/gestion équipe/équipes
121075: management opérationnel; expérience management; compétences management; sens management; capacités managériales
485286: =motiver/=motivez/=federer/=impliquer/=mobiliser/=dynamiser équipe/équipes/collaborateurs/personnel
490287: =former/=formez/=formerez/=formation équipe/équipes/collaborateurs/nouveaux; montée compétences équipes
115611: tutorat; intégrer/accueillir/accompagner nouveaux collaborateurs/arrivants
300004: =recruter/=recrutez collaborateurs/personnel/équipe/équipes/candidats; entretiens recrutement; participer =recrutement/=recrutements
489827: =organiser/=organisez/=planifier/=planifiez/=repartir/=repartition activité/travail/tâches équipe/équipes/personnel
300464: gérer/gestion/établir/élaborer/élaboration/suivi/optimiser planning/plannings
483750: horaires planning équipe/collaborateurs
121796: gérer/gestion priorités; prioriser tâches
300469: =animer/=animez/=animation/préparer réunions/ateliers
121219: compte/=comptes rendus réunion; verbaux réunion
124377: gestion administrative; tâches/=travaux administratives; traitement administratif; secrétariat administratif
400328: suivi administratif; suivi dossiers administratifs
495130: gestion/traitement/constitution/suivi/=montage/instruction/mise dossiers; constituer/instruire/traiter dossiers
120722: gérer/gestion/tenue agenda; prise/prendre/gestion/planification/fixer rendez vous; planifier rendez vous
126019: renseigner/compléter/remplir fiches/documents/supports/tableaux; reporting activité
118990: tableaux bord; reporting indicateurs
400660: =rapport/=rapports/compte/=comptes rendus intervention/interventions; bon/bons intervention; fiches intervention
123491: saisie/saisir informations/données; mise jour données; base données saisie; mettre jour fichiers
404550: pack office; word excel; excel word; outils/logiciels bureautiques; outil/outils informatiques; maîtrise excel; outil informatique maîtrise
121688: CRM; logiciel gestion commerciale
121126: ERP; SAP; progiciel gestion
300411: parler/maîtrise/maîtriser/pratique anglais/allemand/italien/espagnol; anglais courant/professionnel/technique; =niveau anglais; langue anglaise/étrangère
103070: lire/lecture/interpréter/interprétation =plan/=plans/schéma/schémas
300265: =charger/=chargez/=chargement/=chargements/=chargement/=chargements/=dechargement/=dechargements/=decharger/=dechargez; manutention/manutentionner; port =charges/=charge
125102: livrer/livraison/livraisons clients/commandes/marchandises/=produits/=produit/colis/repas/domicile
124629: entretien/entretenir/maintenance outils/matériel/matériels/outillage; nettoyage/nettoyer outils/matériel/matériels
403326: nettoyage/nettoyer/propreté/ranger/rangement/entretien poste/zone/espace/atelier/environnement travail; propreté atelier/poste; poste travail propre; environnement travail propre
300282: nettoyer/nettoyage/entretien/entretenir/propreté/=menage locaux/espaces/lieux/bureaux/sols/surfaces
400750: =tri/=trier/=triez/gestion/évacuation/évacuer déchets
117243: établir/établissement/réaliser/rédiger/réalisation/rédaction/élaboration/faire =devis; =devis clients
489835: facturation/facturer; établir/émettre/émission/édition factures; =devis factures
507290: traiter/traitement/saisie/suivi/enregistrement factures; factures fournisseurs
403389: =relances/=relance/=relancer clients/impayés; suivi impayés; recouvrement
507291: =comptes clients/fournisseurs; gestion =comptes clients
300318: opérations comptables; saisie comptable; écritures comptables; arrêtés comptables; tenue comptabilité
511583: bilan/bilans comptables; clôtures comptables; établissement bilans
120708: déclarations fiscales/sociales/TVA
123912: =paie/=paies; bulletins =paie; éléments variables =paie
105672: administration/gestion personnel; gestion administrative personnel; dossiers personnel
489445: gestion temps absences; suivi absences/heures/congés
120715: organiser/organisation déplacements professionnels
101622: courrier affranchissement; =tri/traitement/distribution courrier; gestion courrier
122236: rédaction/rédiger/frappe courriers/documents/notes/écrits
482245: confidentialité; secret professionnel; discrétion professionnelle
400353: relation/relations fournisseurs; négociation/négocier fournisseurs
300315: sélection/sélectionner fournisseurs/prestataires
300384: stratégie/politique commerciale définir/élaborer/appliquer/développer; plan action commercial
300377: propositions commerciales; offres commerciales; offres =prix; réponse =appels/=appel offres
300369: négocier/conclure/négociation =vente/ventes/contrats; closing
100340: techniques =vente
300458: synthétiser/=synthese informations/données
`;
