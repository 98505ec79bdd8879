/** Care, help at home, children, social work, cleaning, security. */
export const careAndCleaning = `
K13 J
489979: aide/aider/accompagner toilette; toilette; hygiène corporelle/personne; soins hygiène confort; douche aide
107661: soins hygiène; soins nursing/confort
400100: aide/aider habillage/habiller/déshabillage; habillage
489977: aide/accompagnement/accompagner/aider gestes/actes quotidien/quotidienne/essentiels/=vie; actes =vie quotidienne; actes essentiels; lever coucher; aide lever/coucher; gestes quotidien
115131: préparation/préparer/confection/=cuisine repas; élaboration repas; =cuisiner/=cuisinez
489902: aide/aider prise/manger repas; aide repas; prise repas; accompagnement repas
107663: distribution/distribuer/=service repas/collations
489930: entretien/=menage/nettoyage/entretenir logement/domicile/cadre/maison/lieu/espaces; =menage; entretien =linge cadre; =travaux ménagers; aide ménagère; tâches ménagères; entretien courant
300551: entretien/lavage/soin =linge; =linge entretien; entretien vêtements
101974: repassage; repasser
107920: courses; faire courses
123872: accompagner/accompagnement/accompagnements déplacement/déplacements/rendez/=sorties/=sortie/promenades/courses; promenades; =sorties =culturelles
120684: lien social; rompre isolement; maintien/maintenir lien; compagnie; créer lien; =vie sociale
512355: =autonomie maintien/maintenir/favoriser/développer/préserver/personne/patient; accompagner =autonomie; stimulation
489969: personnes/personne handicap/âgées/dépendantes/fragilisées/dépendance/perte accompagner/aider/intervenir/accompagnement/auprès/aide/intervention
400076: aide personne/personnes/domicile
119644: transferts; transfert lève/lit/fauteuil; mobilisation patients/personnes/résidents; lève malade; manutention personnes/patients
115119: prise médicaments/médicament; aide médicaments
490109: présence nuit/responsable; garde nuit; sécurité personnes/résidents
107661: soins corporels
300030: activités =jeux/loisirs/stimulation/manuelles/culturelles/proposer/=animer/=animez/=animerez; =jeux société; animations =animer/=animez/=animerez; =animation activités; =jeux
489929: sécurité personne/personnes/patient/patients/résidents
121985: démarches aide/administratives; aide administrative; courrier démarches
489933: relation confiance/aide personne/patient/résident/bénéficiaire
489932: entourage/familles/famille communiquer/relation/échanger/informer/accompagner
115845: transmissions/transmission écrites/orales/informations/équipe; transmettre informations; dossier soins; continuité soins; transmissions
489930: change literie; réfection lits; refaire lits
116244: observer/observation état/patient/résident/comportement
107736: surveillance/surveiller/suivi état/santé/paramètres/patients/clinique; état santé; évolution état
500917: =constantes; prise =constantes/température/tension; surveillance patients/résidents
107915: modifications/changements état/comportement
107834: évaluer besoins personne/bénéficiaires
489919: projet/projets personnalisé/individualisé/individuel/personnalisés; projet/projets =vie/=soins/accompagnement
489922: soutien moral/psychologique/émotionnel; écoute patients/résidents/familles
490432: équipe pluridisciplinaire/interdisciplinaire/pluriprofessionnelle
490065: alerter; signaler
300045: premiers secours
107715: =soins =infirmiers/techniques/prescrits/préopératoires/postopératoires; pansements; injections; perfusions; =prelevements; =soins qualité
512259: médicaments/traitements administrer/distribution/préparation/administration/distribuer/préparer; administration traitements; piluliers
107747: douleur
400718: protocole/protocoles soins/respecter/appliquer/application; protocoles
489898: accompagnement patient/patients visite/examen/opératoire; accompagner patients
300014: accompagnement patient famille; accompagner personne famille
512260: prévention éducation santé; actions prévention
404201: dossiers patients; dossier patient
123905: accueil/accueillir/orienter patient/patients/résidents
489978: accueil/accueillir personne/famille/familles/entourage
117070: désinfection/désinfecter/bionettoyage locaux/chambres/surfaces; bionettoyage
126384: nettoyage/entretien/désinfection chambre/chambres/sanitaires
107356: désinfection/nettoyage/décontamination matériel/équipements/dispositifs
115052: stérilisation
489906: infections nosocomiales; règles asepsie
100414: hygiène asepsie; règles hygiène hospitalière
482713: rendez médicaux planifier/prise/gestion
115009: préparer/préparation matériel/salle/instruments
115010: assistance fauteuil/praticien; assister praticien/chirurgien
505663: préparations médicamenteuses/pharmaceutiques
118907: préparations magistrales/pharmaceutiques
119668: délivrance/délivrer médicaments/ordonnances/ordonnance
300143: dispositifs médicaux
513228: prescription/prescriptions médicale/médicales/médecin
115271: activités éducatives enfants
115611: encadrer/encadrement étudiants/stagiaires/élèves
107372: sécurité enfants; surveillance/surveiller enfants
K1303 K1305 K1301 J1304 K1202 K1207 G1203 K2104
404318: éveil activités/enfant/enfants; activités ludiques/éducatives/éveil/manuelles; =jeux enfants; éveil
115132: accompagner/accompagnement/garde/garder/occuper/prendre enfant/enfants quotidien/activités/besoins; garde enfants/enfant; garder enfants
107935: toilette/bain/change/changes/couches enfant/enfants/bébé; soins hygiène; bain; donner bain; hygiène
107933: repas/goûter/biberon/biberons préparer/donner/préparation/prise/aide; préparation repas; goûter; biberons
499956: sieste/siestes/sommeil/=repos/coucher
123872: école/crèche accompagner/trajets/sortie/récupérer/chercher; trajets; sortie école; =sorties/=sortie école/crèche
107372: sécurité enfants/enfant; surveillance enfants
108411: devoirs; aide devoirs; soutien scolaire
404319: parents soutien/accompagner/relation/échanges
107368: accueil/accueillir enfants/enfant
400127: développement enfant; jeunes enfants développement; éveil développement
404512: développement/épanouissement enfants/enfant; accompagner enfant
103913: observer/observation enfant/enfants
107848: =animer/=animez/=animerez/organiser activités/ateliers enfants
500540: projet pédagogique/éducatif
489930: =menage; entretien domicile/logement/espaces
K21 G1202
108411: soutien scolaire; aide devoirs; =cours particuliers
300022: enseigner/enseignement/dispenser/donner =cours/=formation; =animer/=animez/=animerez formations/=formation; transmettre connaissances/savoir; dispenser formations; =cours
300018: évaluer/évaluation élèves/stagiaires/apprenants/acquis/connaissances; corriger copies
482039: supports/programmes pédagogiques/=cours/=formation concevoir/préparer/créer/conception; préparer =cours; conception supports
504048: projet professionnel apprenants/stagiaires
511169: surveiller/surveillance élèves/cour/récréation/cantine; surveillance élèves
485432: aider/assister enseignant/enseignants
108406: élèves/enfants handicap/handicapés accompagner/accompagnement/aide
K12 K18
107907: accompagner/accompagnement personnes/publics/jeunes/familles/usagers/bénéficiaires démarches/insertion; accompagnement social/individuel; démarches
123895: suivi social/socioprofessionnel/éducatif/individuel; accompagnement social
505638: activités éducatives =animer/=animez/=animerez/mener/organiser; ateliers éducatifs; activités éducatives
489996: projet/projets socio éducatif/personnalisé/personnalisés/individualisé; projet personnalisé/éducatif
490002: action/accompagnement éducatif/éducative; prise =charge éducative
121985: démarches administratives; accès droits
506825: droits sociaux
123916: orienter/orientation partenaires/services/public
512302: évaluer situation/besoins personne/projet; évaluation situations
122236: =rapports/écrits sociaux/éducatifs/professionnels rédiger/rédaction; écrits professionnels; rédaction écrits/=rapports
489966: partenaires/partenariat/partenariats développer/réseau/travailler; réseau partenaires; travail partenarial
490006: réunions équipe/synthèse participer; réunions
490432: équipe pluridisciplinaire
489977: actes =vie quotidienne; =vie quotidienne
489979: toilette; hygiène corporelle
512355: =autonomie
120684: =vie sociale; lien social; inclusion/socialisation
107200: situations risque/danger/difficulté repérer/signaler/signalement
489932: familles/famille relation/lien/entourage
115692: entretiens recrutement/individuels
505875: parcours professionnel/professionnels accompagner; insertion professionnelle accompagner
300030: activités =animer/=animez/=animerez/proposer/organiser; ateliers =animer/=animez/=animerez; =animation ateliers
K22 G1501 J1301
300282: nettoyage/nettoyer/entretien/entretenir/=menage/propreté locaux/bureaux/espaces/parties/immeubles/bâtiments/logements/site/communs/copropriétés; entretien; nettoyage; =menage
484992: nettoyage/nettoyer/dépoussiérer/dépoussiérage surfaces/mobilier/bureaux; parties communes; dépoussiérage; essuyage
125246: sols laver/nettoyage/lavage/balayer/balayage/aspirer/aspiration/entretien/serpillère; lavage sols; balayage; aspirateur; lavage
489797: sanitaires/toilettes/WC nettoyage/nettoyer/entretien/désinfecter/désinfection; sanitaires
107957: vitres/vitrerie/vitre; lavage vitres; nettoyage vitres
126339: autolaveuse/monobrosse/autolaveuse; machines nettoyage mécanisé; monobrosse; autolaveuses
117070: désinfection/désinfecter; bionettoyage
119621: dosage/doser =produits/=produit; =produits/=produit entretien doser/dosage/utiliser
119622: =produits/=produit nettoyage/entretien utiliser/utilisation/manipuler
400750: poubelles/corbeilles/déchets vider/vidage/sortir/évacuation/=tri/évacuer; sortie poubelles; containers
486481: approvisionnement/réassort/commande =produits/=produit/consommables
483346: contrôler/contrôle qualité/propreté nettoyage/prestations
404219: protocoles nettoyage/désinfection/hygiène; respect protocoles
102175: petites =reparations
115353: petits =travaux; petite maintenance
104160: lits draps
101974: repassage; repasser
124414: lavage =linge; laver =linge
108655: =tri/=trier/=triez =linge; =tri =linge
123524: pliage/plier/=conditionner/=conditionnez/=conditionnement =linge
107664: distribution/distribuer/livraison =linge
300551: entretien =linge; =linge
107663: distribution/=service repas
K23
117475: collecte/collecter déchets/ordures/bacs; collecte
400528: =tri/=trier/=triez déchets/matériaux/=produits/=produit; =tri; =trier/=triez
484780: nettoyage/propreté =voirie/rues/espaces/publics
106657: balayeuse; nettoiement; nettoyage mécanisé
115330: déchetterie/déchèterie surveiller/accueil/gardiennage
300361: accueil/accueillir/orienter/conseiller usagers
108713: hydrocurage; curage; débouchage
505069: sensibiliser/sensibilisation =tri/usagers
K25
404881: rondes; ronde; rondes surveillance
300352: surveillance/surveiller/protection biens/site/personnes/sites/lieux; sécurité biens; sécuriser site
300284: contrôle/contrôler/filtrage/filtrer accès/entrées/=sorties/=sortie; filtrage
485355: sécurité personnes/biens; sécurité biens personnes
140932: vidéosurveillance/vidéoprotection/caméras
300683: télésurveillance
400323: situations urgence/crise; intervention/intervenir incidents/urgence/incendie; levée doute
124181: main courante; =rapports/=rapport incidents/événements/rédiger; rédaction =rapports
101449: sécurité incendie; SSIAP; prévention incendie
404878: palpation/palpations; fouille/contrôle bagages/sacs
300045: premiers secours; secourir/assistance personnes; secours
502254: évacuation
485132: =appels/=appel
484279: anomalies
`;
