import type { OccupationCode } from '../types.ts';
import { titleNames } from './title-names.ts';

/**
 * What people call occupations that the built-in catalogue does not describe: for the fiches of an official release, whose
 * appellations are long and seldom those of an advertisement. Written from general knowledge of the trades.
 */
const table = `
  A1204: garde forestier, garde-chasse, technicien de l'environnement, agent onf
  A1301: conseiller agricole, technicien agricole, conseiller de chambre d'agriculture
  A1302: technicien forestier, contrôleur des eaux
  A1303: ingénieur agronome, ingénieur agro, chef de projet environnement, chargé de mission environnement
  A1407: éleveur laitier, vacher, agent d'élevage bovin, ouvrier d'élevage laitier, trayeur
  A1409: agent d'élevage avicole, éleveur de volailles
  A1410: berger, chevrier, éleveur ovin, éleveur caprin
  A1411: porcher, agent d'élevage porcin, technicien porcin
  A1412: fromager, affineur, ouvrier fromager
  A1416: agriculteur, exploitant agricole, ouvrier agricole polyvalent, salarié agricole, polyculteur
  A1501: asv, assistant vétérinaire, auxiliaire spécialisé vétérinaire, soigneur animalier, palefrenier
  A1503: toiletteur canin, toiletteur animalier
  A1504: vétérinaire, vétérinaire praticien
  B1302: décorateur d'intérieur, scénographe
  B1303: graveur
  B1401: vannier
  B1601: ferronnier d'art
  B1802: maroquinier, piqueur en maroquinerie, sellier maroquinier
  B1805: styliste, designer textile
  B1806: tapissier, tapissier décorateur
  C1102: conseiller en assurances, chargé de clientèle assurance, commercial assurance, conseiller mutualiste, agent d'assurance
  C1103: courtier, courtier en assurance, courtier en crédit
  C1104: responsable d'agence d'assurance
  C1106: expert en sinistres, expert automobile
  C1109: gestionnaire sinistres, gestionnaire assurance, gestionnaire de contrats, gestionnaire santé prévoyance
  C1110: souscripteur, rédacteur production assurance
  C1201: chargé d'accueil bancaire, conseiller accueil banque, guichetier, agent de guichet
  C1202: analyste crédit, analyste risques, risk manager
  C1203: chargé d'affaires entreprises, conseiller clientèle professionnelle, conseiller professionnel banque, chargé d'affaires professionnels
  C1205: conseiller en gestion de patrimoine, conseiller patrimonial, banquier privé
  C1206: conseiller bancaire, conseiller clientèle particuliers, chargé de clientèle banque, conseiller de clientèle
  C1207: directeur d'agence bancaire, responsable d'agence bancaire
  C1302: gestionnaire back office, gestionnaire middle office
  C1401: gestionnaire back office bancaire, technicien bancaire, gestionnaire crédit
  C1501: syndic, gestionnaire de copropriété, principal de copropriété, assistant de copropriété, gestionnaire de syndic
  C1502: gestionnaire locatif, gestionnaire immobilier, assistant de gestion locative, chargé de gestion locative, gérant locatif
  C1503: chargé d'opérations immobilières, responsable de programmes immobiliers, développeur foncier, prospecteur foncier, monteur d'opérations
  C1504: négociateur immobilier, conseiller immobilier, agent immobilier, agent commercial en immobilier, mandataire immobilier, commercial immobilier
  D1201: antiquaire, acheteur d'objets d'occasion
  D1203: hydrothérapeute, agent thermal, spa praticien
  D1204: loueur, agent de location, conseiller location, agent de comptoir location
  D1402: commercial, commercial b to b, commercial btob, commercial terrain, commercial itinérant, commercial sédentaire, commercial entreprises, délégué commercial, attaché commercial, vrp, business developer, ingénieur commercial, ingénieur d'affaires, chargé d'affaires commercial, key account manager, responsable grands comptes, responsable de secteur commercial, sales
  D1403: commercial b to c, commercial particuliers, commercial porte à porte, conseiller commercial, conseiller commercial en énergie, conseiller fibre, conseiller free, conseiller télécom, vendeur à domicile, téléprospecteur terrain, commercial cuisine
  D1404: vendeur automobile, conseiller commercial automobile, vendeur de véhicules neufs, vendeur de véhicules d'occasion, conseiller des ventes automobile, commercial automobile
  D1405: délégué médical, visiteur médical, délégué pharmaceutique
  D1406: chef des ventes, manager commercial, responsable de secteur, animateur des ventes, chef de secteur, responsable régional des ventes
  D1407: technico-commercial, technicien commercial, commercial technique, technico-commercial sédentaire, technico-commercial itinérant, chargé d'affaires technico-commercial
  D1501: animateur de vente, démonstrateur, animateur commercial
  D1504: directeur de magasin, directeur de supermarché, directeur d'hypermarché, adjoint directeur de magasin
  D1507: employé commercial, employé commercial rayon, employé commercial en magasin
  D1506: merchandiser, visuel merchandiser, promoteur merchandiseur
  D1509: manager de département, responsable de département, chef de département, responsable de secteur grande distribution, manager métier, manager de rayon
  E1101: community manager, social media manager, modérateur, animateur de communauté
  E1102: auteur, rédacteur, concepteur rédacteur, rédacteur web
  E1103: chargé de communication, responsable communication, assistant de communication, attaché de presse, chargé de relations publiques
  E1104: web designer, webdesigner, ux designer, ui designer, game designer, intégrateur multimédia, motion designer, concepteur multimédia
  E1106: journaliste, rédacteur en chef, reporter, pigiste, secrétaire de rédaction
  E1107: chef de projet événementiel, chargé d'événementiel, organisateur d'événements, responsable événementiel, wedding planner
  E1108: traducteur, interprète
  E1201: photographe
  E1204: projectionniste
  E1205: graphiste, infographiste, maquettiste, designer graphique, graphiste web, directeur artistique
  E1302: façonneur, conducteur de machines de façonnage, massicotier
  E1306: infographiste prépresse, opérateur prépresse, opérateur pao
  E1308: coordinateur d'impression, deviseur imprimerie
  E1401: chef de publicité, responsable de clientèle publicité, directeur de clientèle, chef de projet publicité
  E1402: media planner, traffic manager
  F1101: architecte, architecte dplg, architecte hmonp, collaborateur d'architecte
  F1102: architecte d'intérieur, concepteur cuisine, agenceur, décorateur concepteur
  F1103: diagnostiqueur immobilier, contrôleur technique construction, technicien amiante, contrôleur bâtiment
  F1104: dessinateur bâtiment, projeteur bâtiment, dessinateur projeteur vrd, dessinateur autocad, bim modeleur, bim manager, projeteur béton armé, dessinateur génie civil
  F1105: géologue, hydrogéologue, géotechnicien
  F1106: ingénieur études btp, ingénieur structure, ingénieur génie civil, chargé d'études btp, chargé d'affaires bâtiment, économiste de la construction, ingénieur travaux études, ingénieur cvc, thermicien
  F1107: géomètre, technicien géomètre, topographe, géomètre topographe, chargé d'opérations foncières
  F1108: métreur, métreur vérificateur, économiste métreur, technicien études de prix
  F1203: chef de carrière, responsable de carrière
  F1204: coordonnateur sps, responsable sécurité chantier
  F1401: foreur, sondeur, opérateur de sondage
  F1402: ouvrier de carrière, conducteur d'installation de carrière, mineur
  F1501: monteur de structures bois, constructeur bois, monteur de maisons ossature bois
  G1101: agent d'accueil touristique, conseiller en séjour, hôte d'accueil tourisme
  G1102: chargé de promotion touristique, chargé de mission tourisme
  G1201: guide touristique, accompagnateur, guide conférencier, guide accompagnateur
  G1205: opérateur d'attraction, agent de parc de loisirs, perchman, agent de remontées mécaniques
  G1206: croupier, employé de jeux
  G1301: chef de produit tourisme
  G1303: agent de voyages, conseiller voyages, agent de réservation, forfaitiste
  G1402: directeur d'hôtel, directeur d'hôtel restaurant, directeur de restaurant
  G1403: directeur de camping, directeur de centre de vacances, directeur de village vacances, directeur de structure de loisirs, directeur de centre de loisirs
  G1404: gérant de restauration collective, chef gérant, responsable de cuisine centrale
  G1701: concierge, voiturier
  G1804: sommelier, caviste
  H1101: ingénieur support, technicien support technique, hotliner technique
  H1102: chargé d'affaires industrie, ingénieur d'affaires, responsable d'affaires, chef de projet industriel, ingénieur chargé d'affaires, chargé d'affaires en électricité
  H1201: technicien d'essais, technicien prototypiste
  H1202: dessinateur électricité, projeteur électricité, dessinateur électrotechnicien, projeteur électrotechnique, technicien bureau d'études électricité
  H1203: dessinateur industriel, projeteur mécanique, dessinateur projeteur, dessinateur tuyauterie, concepteur mécanique, technicien bureau d'études mécanique, dessinateur solidworks, projeteur, ingénieur calcul mécanique, technicien bureau d'études
  H1204: designer industriel, designer produit
  H1206: ingénieur recherche et développement, ingénieur r&d, ingénieur études, ingénieur développement, ingénieur mécanique, ingénieur produit, chef de projet r&d, ingénieur système, ingénieur logiciel embarqué, responsable bureau d'études, ingénieur conception
  H1207: rédacteur technique, rédacteur documentation technique
  H1208: automaticien, technicien automatisme, programmeur automate, ingénieur automatisme, roboticien
  H1209: technicien bureau d'études électronique, technicien électronique, technicien études électricité
  H1210: technicien de laboratoire recherche, technicien r&d, technicien d'études, technicien recherche et développement, technicien essais
  H1301: inspecteur en conformité, vérificateur périodique, contrôleur technique d'installations
  H1302: responsable hse, responsable qhse, ingénieur hse, ingénieur sécurité, chargé hse, préventeur, responsable sécurité environnement, coordinateur qse, responsable qse, chargé de prévention
  H1303: technicien hse, technicien qhse, animateur sécurité, animateur qse, animateur hse, assistant qhse
  H1401: responsable ordonnancement, responsable planning, supply chain manager, responsable approvisionnement production
  H1402: ingénieur méthodes, responsable méthodes, ingénieur industrialisation, ingénieur process, ingénieur procédés, responsable amélioration continue, lean manager
  H1403: ordonnanceur, planificateur, agent de planning, gestionnaire de production, technicien ordonnancement, agent d'ordonnancement, technicien logistique industrielle
  H1404: technicien méthodes, préparateur méthodes, technicien industrialisation, programmeur cn, technicien process, agent des méthodes
  H1501: responsable de laboratoire, chef de laboratoire
  H1502: responsable qualité, ingénieur qualité, assistant qualité, technicien qualité, qualiticien, responsable assurance qualité, animateur qualité, chargé de qualité, coordinateur qualité
  H1503: technicien de laboratoire, laborantin, technicien chimiste, analyste de laboratoire, technicien contrôle laboratoire, technicien microbiologie
  H1504: contrôleur qualité électronique, testeur électronique
  H1506: contrôleur qualité, contrôleur dimensionnel, technicien contrôle qualité, contrôleur métrologue, métrologue, contrôleur tridimensionnel, technicien contrôle non destructif, contrôleur qualité production
  H2203: conducteur de machines à bois panneaux
  H2205: opérateur de scierie, ouvrier de scierie, scieur
  H2207: ébéniste
  H2401: opérateur cuir, maroquinier industriel, sellier
  H2405: opérateur textile, conducteur de machine textile, régleur textile, bobineur
  H2408: imprimeur textile
  H2409: coupeur, opérateur de coupe
  H2412: patronnier, modéliste
  H2414: opérateur de teinture
  H2415: contrôleur cuir
  H2501: chef d'atelier électronique
  H2502: responsable de production, directeur de production, responsable d'atelier, directeur de site industriel, directeur d'usine, responsable d'exploitation industrielle, manager de production
  H2503: responsable d'îlot, responsable d'unité élémentaire de production, pilote de ligne
  H2505: chef d'équipe imprimerie, chef d'atelier bois
  H2601: bobinier
  H2603: opérateur cms, opérateur électronique, conducteur d'installation automatisée électronique, opérateur sérigraphie
  H2701: technicien raffinage, opérateur pétrochimie, pilote d'installation énergie, opérateur de centrale
  H2801: verrier, opérateur verre
  H2803: façonneur verre, opérateur en miroiterie, céramiste industriel
  H2805: technicien matériaux
  H2904: forgeron, estampeur
  H2905: plieur, opérateur sur presse, découpeur laser, opérateur découpe, plieur sur commande numérique, opérateur presse plieuse, emboutisseur, cisailleur
  H2907: fondeur, opérateur de fonderie, conducteur de four, lamineur
  H2908: modeleur, maquettiste prototypiste
  H2910: mouleur, noyauteur, ouvrier de fonderie
  H3101: opérateur papeterie, conducteur de machine à papier, conducteur onduleuse
  H3102: opérateur carton, conducteur de ligne carton
  H3202: régleur plasturgie, monteur régleur injection, technicien régleur plasturgie
  H3403: opérateur traitement thermique, conducteur de four de traitement
  I1101: responsable technique bâtiment, directeur technique, responsable patrimoine, gestionnaire de patrimoine technique, directeur des services techniques, responsable des moyens généraux infrastructure, facility manager
  I1102: responsable maintenance, ingénieur maintenance, chef de projet maintenance, responsable de maintenance industrielle, responsable travaux neufs
  I1103: chef d'atelier automobile, responsable après-vente automobile, chef d'atelier mécanique, responsable d'atelier, réceptionnaire atelier, conseiller service automobile
  I1303: technicien distributeurs automatiques, technicien borne
  I1305: technicien électronique, technicien de maintenance électronique, électronicien, technicien réparation électronique
  I1602: mécanicien avion, technicien aéronautique, mécanicien aéronautique, technicien de maintenance aéronautique, mécanicien hélicoptère
  J1101: médecin du travail, médecin de prévention
  J1102: médecin généraliste, médecin, médecin coordonnateur, médecin urgentiste, gériatre, psychiatre, praticien hospitalier, cardiologue, radiologue, pédiatre
  J1103: dentiste, chirurgien-dentiste, orthodontiste
  J1104: sage-femme, maïeuticien
  J1201: biologiste
  J1202: pharmacien, pharmacien adjoint, pharmacien d'officine, pharmacien hospitalier
  J1302: technicien de laboratoire d'analyses médicales, technicien de laboratoire médical, préleveur, technicien biomédical d'analyses
  J1306: manipulateur radio, manipulateur en électroradiologie, manipulateur d'imagerie médicale, mer
  J1401: audioprothésiste
  J1402: diététicien, nutritionniste
  J1403: ergothérapeute
  J1404: kiné, kinésithérapeute, masseur-kinésithérapeute
  J1405: opticien, opticien lunetier, monteur vendeur en optique, visagiste
  J1406: orthophoniste
  J1407: orthoptiste
  J1408: ostéopathe, chiropracteur
  J1409: podologue, pédicure
  J1410: prothésiste dentaire
  J1411: prothésiste, orthoprothésiste, podo-orthésiste
  J1412: psychomotricien
  J1502: cadre de santé, cadre infirmier, infirmier coordinateur, idec, coordinateur de soins, ide coordinateur, responsable de service de soins
  J1503: infirmier anesthésiste
  J1504: infirmier de bloc opératoire
  J1505: infirmier de santé au travail, infirmier scolaire, infirmier en entreprise
  J1507: puéricultrice, infirmière puéricultrice
  K1101: médiateur familial, conseiller conjugal
  K1102: mandataire judiciaire, délégué à la tutelle, curateur
  K1103: sophrologue, coach de vie, naturopathe, coach
  K1104: psychologue, psychologue clinicien, neuropsychologue, psychothérapeute
  K1201: assistant social, assistante sociale, assistant de service social, travailleur social, conseiller en économie sociale et familiale, cesf, intervenant social, référent social
  K1301: éducateur de déficients visuels, professeur de braille, instructeur en locomotion
  K1401: directeur général des services, dgs, directeur de cabinet, haut fonctionnaire, directeur d'administration
  K1403: directeur d'ehpad, directeur d'établissement médico-social, directeur de foyer, chef de service éducatif, directeur de crèche, responsable de structure sociale, chef de service médico-social, directeur d'établissement sanitaire
  K1404: chargé de mission, chef de projet développement local, chargé de développement territorial, responsable de service collectivité, chargé de mission politique publique, chargé d'urbanisme, chef de projet collectivité
  K1501: agent de collectivité, agent d'état civil, officier d'état civil
  K1601: documentaliste, archiviste, bibliothécaire, médiathécaire, agent de bibliothèque
  K1602: conservateur, régisseur d'œuvres, médiateur du patrimoine
  K1701: militaire, soldat, militaire du rang, sous-officier
  K1702: officier sapeur-pompier
  K1705: sapeur-pompier, pompier, surveillant de baignade secouriste
  K1706: gendarme, policier, gardien de la paix, adjoint de sécurité, surveillant pénitentiaire, agent des douanes
  K1801: conseiller en insertion professionnelle, conseiller emploi, conseiller pôle emploi, conseiller en mission locale, chargé d'insertion, accompagnateur socioprofessionnel, conseiller en évolution professionnelle, référent insertion, coach emploi
  K1802: chargé de développement local, animateur de territoire, agent de développement
  K1901: notaire, avocat, commissaire de justice, huissier
  K1902: clerc de notaire, assistant juridique, rédacteur d'actes, collaborateur de notaire, formaliste, secrétaire juridique, assistant notarial
  K1903: juriste, juriste d'entreprise, responsable juridique, avocat salarié, juriste social, juriste droit des affaires, fiscaliste
  K2101: consultant, conseiller en entreprise, consultant formateur
  K2102: coordinateur pédagogique, responsable de formation, responsable pédagogique, coordinateur de formation, ingénieur pédagogique
  K2103: proviseur, principal de collège, directeur d'école, directeur de centre de formation, directeur de cfa, responsable d'établissement d'enseignement
  K2105: professeur de musique, professeur de danse, professeur de piano, professeur d'arts plastiques, professeur de guitare
  K2106: professeur des écoles, instituteur, enseignant de primaire, maître d'école
  K2107: professeur, enseignant, professeur de mathématiques, professeur de français, professeur d'anglais, professeur particulier, cours particuliers, soutien scolaire, aide aux devoirs, professeur de physique, professeur de collège, professeur de lycée, professeur d'histoire géographie
  K2108: enseignant-chercheur, maître de conférences, professeur d'université
  K2109: professeur de lycée professionnel, enseignant technique
  K2110: moniteur auto-école, enseignant de la conduite, moniteur de conduite
  K2111: formateur, formateur d'adultes, formateur technique, formateur professionnel, formateur bureautique, formateur en langues, formateur indépendant, formateur sécurité, formateur fle
  K2112: conseiller d'orientation, psychologue de l'éducation nationale, conseiller formation
  K2302: responsable de collecte, responsable d'exploitation déchets
  K2401: chercheur, chargé de recherche, doctorant, post-doctorant
  K2402: ingénieur de recherche, ingénieur roboticien, chercheur en biologie, chef de projet recherche clinique, attaché de recherche clinique, arc
  K2602: conseiller funéraire, assistant funéraire
  K2603: thanatopracteur
  L1101: dj, disc-jockey
  L1103: animateur radio, présentateur, speaker
  L1202: musicien, chanteur, pianiste
  L1203: comédien, acteur, figurant
  L1302: producteur, chargé de production, administrateur de spectacle, chargé de diffusion
  L1401: sportif professionnel
  L1501: maquilleur, coiffeur maquilleur
  L1504: éclairagiste, technicien lumière, régisseur lumière
  L1505: cameraman, cadreur, opérateur de prise de vue, vidéaste
  L1506: machiniste, technicien plateau
  L1507: monteur vidéo, monteur audiovisuel
  L1508: ingénieur du son, technicien son, régisseur son, sonorisateur, technicien audiovisuel
  L1509: régisseur, régisseur général, directeur technique spectacle
  L1510: animateur 2d, animateur 3d, infographiste 3d
  M1101: acheteur, acheteur industriel, acheteur projet, assistant achats, acheteur junior, gestionnaire achats, approvisionneur acheteur
  M1102: responsable achats, directeur des achats, category manager achats
  M1201: analyste financier, contrôleur financier, chargé d'études financières
  M1202: auditeur, expert-comptable, auditeur financier, commissaire aux comptes, chef de mission comptable, collaborateur comptable confirmé
  M1203: comptable, comptable unique, comptable général, comptable fournisseurs, comptable clients, assistant comptable, aide comptable, collaborateur comptable, gestionnaire comptable, chargé de comptabilité, gestionnaire de paie, collaborateur paie, technicien paie
  M1204: contrôleur de gestion, contrôleur de gestion industriel, contrôleur de gestion sociale, analyste contrôle de gestion, assistant contrôle de gestion
  M1205: directeur administratif et financier, responsable administratif et financier, directeur financier, daf, raf, secrétaire général
  M1206: chef comptable, responsable comptable, responsable comptabilité, directeur comptable
  M1207: trésorier, credit manager, chargé de recouvrement, gestionnaire recouvrement, analyste trésorerie
  M1301: directeur général, pdg, directeur d'entreprise
  M1302: directeur d'agence, responsable d'agence, chef d'entreprise, gérant de société, directeur de centre de profit, directeur de site, responsable de centre, directeur d'association, manager de centre de profit
  M1402: consultant en organisation, responsable amélioration continue, chef de projet organisation, chef de projet transformation, chargé de mission organisation, responsable qualité organisation, consultant en management, pmo
  M1403: chargé d'études, data analyst, statisticien, data scientist, chargé d'études statistiques, économiste, sociologue
  M1404: chef d'enquête, responsable terrain études
  M1502: chargé de recrutement, chargé de ressources humaines, consultant en recrutement, recruteur, chargé rh, responsable formation, talent acquisition, chargé de formation rh, consultant rh
  M1503: responsable des ressources humaines, directeur des ressources humaines, responsable rh, drh, rrh, hr business partner
  M1605: assistant technique, assistant travaux, secrétaire technique, assistant d'exploitation, assistant de chantier, assistant btp
  M1701: responsable administration des ventes, responsable adv, assistant commercial export, responsable service clients
  M1702: planneur stratégique
  M1703: chef de produit, product manager, responsable de gamme, category manager, product owner marketing, chef de marché
  M1704: responsable relation client, responsable service client, manager relation clientèle, responsable de centre d'appels, superviseur centre d'appel
  M1705: responsable marketing, directeur marketing, chef de projet marketing, chargé de marketing, assistant marketing, chargé de marketing digital, responsable e-commerce, responsable marketing digital, chef de projet digital, trafic manager, responsable communication marketing
  M1706: chef de promotion, responsable promotion des ventes
  M1707: directeur commercial, responsable commercial, responsable développement commercial, directeur des ventes, responsable export, responsable du développement, responsable stratégie commerciale
  M1801: administrateur systèmes et réseaux, administrateur réseau, administrateur système, technicien systèmes et réseaux, ingénieur systèmes et réseaux, administrateur infrastructure, administrateur de base de données, sysadmin
  M1802: expert technique informatique, ingénieur sécurité informatique, consultant cybersécurité, architecte technique, architecte cloud, expert réseaux, rssi, ingénieur réseaux, ingénieur cloud, analyste soc
  M1803: directeur informatique, responsable informatique, dsi, responsable de service informatique, chef de projet si, directeur de projet informatique, manager informatique, chef de projet informatique, it manager
  M1804: ingénieur télécom, ingénieur réseaux télécoms, ingénieur radio, chargé d'études fibre optique, chargé d'études télécoms
  M1805: développeur, développeur web, développeur informatique, développeur full stack, développeur java, développeur php, développeur front end, développeur back end, ingénieur logiciel, ingénieur développement logiciel, programmeur, analyste programmeur, développeur mobile, lead developer, tech lead, ingénieur devops, concepteur développeur, data engineer, testeur logiciel, intégrateur web
  M1806: consultant fonctionnel, business analyst, product owner, consultant erp, consultant sap, assistant maîtrise d'ouvrage, chef de projet maîtrise d'ouvrage, consultant informatique, chef de projet erp, scrum master, consultant si
  M1807: opérateur transmissions, radio opérateur, technicien télécoms militaire
  M1808: cartographe, géomaticien, technicien sig, dessinateur cartographe
  M1809: météorologue
  M1810: technicien d'exploitation informatique, pupitreur, technicien d'exploitation, analyste d'exploitation, technicien de production informatique
  N1201: affréteur, agent d'affrètement, commissionnaire de transport
  N1301: responsable logistique, directeur logistique, responsable supply chain, chef de projet logistique, coordinateur logistique, supply chain manager, ingénieur logistique
  N1302: responsable d'entrepôt, chef d'entrepôt, responsable de plateforme, responsable magasin, chef magasinier, responsable d'exploitation logistique, chef de quai, responsable réception expédition
  N2101: hôtesse de l'air, steward, personnel navigant commercial
  N2102: pilote, pilote de ligne, copilote
  N2201: agent d'escale, agent d'enregistrement
  N2204: agent de trafic, agent d'opérations aériennes
  N2205: chef d'escale
  N3101: capitaine de navire, officier de marine marchande, chef mécanicien marine, patron de bateau, capitaine
  N3103: matelot fluvial, batelier
  N3201: responsable d'exploitation maritime, agent de consignation, shipping
  N4201: responsable d'exploitation transport, responsable transport, directeur d'agence transport, chef d'exploitation transport, responsable de parc véhicules
  N4202: responsable d'exploitation transport de voyageurs, responsable d'exploitation bus
  N4204: exploitant transport, agent d'exploitation transport, exploitant transport routier, gestionnaire de transport, dispatcher, gestionnaire de flotte, agent de planning transport
  N4301: conducteur de train, mécanicien de train, conducteur de tramway, conducteur de métro
  N4401: aiguilleur, agent de circulation ferroviaire
  N4402: conducteur de téléphérique
`;

/** Names that several trades share: the rest of the text tells which. */
const shared = `
  agent d'entretien: K2205, K2204, I1203, A1203, J1301
  agent d'entretien polyvalent: K2205, K2204, I1203
  agent technique polyvalent: I1203, A1203
  agent de fabrication: H2906, H2909, H3302, H2102, H3201
  agent de production: H2906, H2909, H3302, H2102, H3201
  opérateur de production: H2906, H2909, H3302, H2102, H3201
  opérateur de fabrication: H2906, H2909, H2102, H2301, H3201
  opérateur de conditionnement: H3302, H3301
  opérateur: H2906, H2909, H3302, H2102, H3201
  ouvrier de production: H2906, H2909, H3302, H2102
  conducteur de ligne: H2102, H3301, H2301, H2906
  conducteur de machine: H2906, H3301, H2102, E1301
  régleur: H2912, H3202
  monteur: H2909, H2901, F1604
  monteur câbleur: H2602, H2605, F1605
  câbleur: H2602, H2605, F1605
  chef d'équipe: H2504, F1202, F1702, K2203, N1302, A1203
  chef de chantier: F1202, F1702
  conducteur de travaux: F1201
  technicien: I1304, I1402, M1810, I1305, H1404
  technicien itinérant: I1402, I1304, I1307, I1305
  technicien de maintenance: I1304, I1309, I1203, I1302
  technicien bureau d'études: H1203, F1106, H1209
  électrotechnicien: I1309, F1602, H2602, I1304
  vendeur: D1106, D1209, D1211, D1212, D1214
  conseiller de vente: D1106, D1209, D1211, D1212, D1214
  conseiller vendeur: D1209, D1211, D1212, D1214
  vendeur comptoir: D1212, D1213, D1106
  employé polyvalent: D1507, G1603
  équipier polyvalent: D1507, G1603
  responsable de magasin: D1301, D1504
  adjoint responsable de magasin: D1301, D1504
  assistant d'agence: M1607, M1604, D1401, C1502
  assistant administratif et commercial: D1401, M1607
  assistant de gestion: M1602, M1607, M1604, M1608
  assistant polyvalent: M1602, M1607
  gestionnaire administratif: M1602, M1607
  chargé de mission: K1404, K1802, M1402
  chef de projet: M1402, M1803, H1102, K1404
  responsable de secteur: D1406, D1503, K1305
  responsable d'exploitation: N4201, N1302, M1302, K2203
  animateur: G1203, G1202, K1206
  coordinateur: K1206, K2102, G1203
  éducateur: K1207, K1202, G1204
  moniteur éducateur: K1207
  intervenant à domicile: K1304, K1302
  chauffeur: N4101, N4105, N4102
  chauffeur livreur: N4105, N4101
  conducteur: N4101, N4103, N4105
  magasinier cariste: N1101, N1103
  agent logistique: N1103, N1105, N1101
  opérateur logistique: N1103, N1105, N1101
  manutentionnaire cariste: N1101, N1105
  chef de rang: G1802, G1803
  employé de restauration: G1603, G1602
  aide de cuisine plonge: G1602, G1605
  agent de restauration: G1603, G1602
  agent de soins: J1501, J1301
  faisant fonction: J1501, J1301
  manœuvre: F1704, F1702
  ouvrier tp: F1702, F1705
  maçon vrd: F1702, F1703
  menuisier: F1607, H2206
  menuisier poseur: F1607
  métallier: F1607, H2911
  mécanicien: I1604, I1310, I1603
  soudeur: H2913
`;

export const everydayNames: ReadonlyMap<OccupationCode, readonly string[]> = allNames();

function allNames(): Map<OccupationCode, string[]> {
  const names = new Map<OccupationCode, string[]>();
  const add = (code: string, name: string) => names.set(code, [...(names.get(code) ?? []), name]);
  for (const [code, list] of [...rows(table), ...rows(titleNames)]) for (const name of list) add(code, name);
  for (const [name, list] of rows(shared)) for (const code of list) add(code, name);
  return names;
}

function rows(text: string): [string, string[]][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(': '))
    .map(([key = '', list = '']) => [key, list.split(', ')]);
}
