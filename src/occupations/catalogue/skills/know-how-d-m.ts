import type { Skill } from '../../types.ts';
import { skillLines } from '../rows.ts';

/** Know-how (ROME savoir-faire) from D to M. A macro-skill is its own macro. */
export const knowHowDToM: readonly Skill[] = skillLines(`
114708 300212 Débarrasser les peaux des chairs, vaisseaux et impuretés de surface
125200 300230 Débiter des blocs de pierre
122579 300230 Débiter un arbre selon son usage
400288 300219 Déblayer, remblayer un terrain
122567 300297 Débroussailler une plantation et ses chemins d'accès
400751 300219 Décharger la quantité de ballast selon les consignes de relevage afin de caler la voie et éviter tout risque de déraillement
490453 300150 Déclencher les mesures d'urgence en cas d'incident
121812 300221 Décoffrer des ouvrages en béton
103821 300221 Décoffrer la pièce en béton et démonter le moule
118018 300230 Découper, désosser, parer de la viande
489476 300231 Découper et façonner les pièces de bois selon les dimensions requises
489790 300090 Découper et tailler les légumes, fruits et condiments
485217 300228 Découper les plaques de plâtre (placo) selon les mesures
300230 300230 Découper, tailler des matières premières
101090 300366 Définir avec le client les caractéristiques de l'article à réaliser selon ses souhaits, ses besoins et l'informer sur les conditions de réalisation
125971 300260 Définir des besoins en approvisionnement
122598 300146 Définir des critères de contrôle d'entretien des locaux
119800 300149 Définir des mesures de prévention des risques
403502 300238 Définir et assurer la bonne implantation du chantier sur la zone de travaux selon les plans d'exécution (marquage au sol, traçage de l'ouvrage, identification des réseaux, balisage)
122011 300257 Définir l'alignement d'un revêtement
122016 300290 Définir l'emplacement des supports de couverture
122027 300290 Définir l'implantation des éléments d'un équipement
400814 300129 Définir le mode de nettoyage en fonction des salissures et des supports
117369 300188 Définir les caractéristiques techniques du produit
119683 300198 Définir les données de programmation
124960 300089 Défourner des pains et viennoiseries
106904 300236 Délimiter les zones d'intervention et coordonner les manoeuvres (approvisionnement, approche d'engins, ...)
121239 300149 Délimiter un périmètre de sécurité
511285 300129 Délivrer les justificatifs de dépôt avec estimation des volumes en cas de non pesée
300155 300155 Démarrer et/ou arrêter une machine, une ligne
512972 300274 Déménager des objets commun ou volumineux, fragiles ou précieux (objets d'art, meubles d'époques)
124365 300156 Démonter des équipements ou matériaux contaminés
499889 300217 Démonter les éléments constitutifs de la voie en triant afin de réutiliser les éléments non détériorés
300156 300156 Démonter un équipement, une installation
124331 300223 Démonter une fermeture menuisée et vérifier l'état du support
106382 404525 Démouler la pièce, la protéger et l'entreposer avant usinage
126530 300182 Dépanner des équipements informatiques
122755 300152 Déployer un outil de pêche
106381 300136 Déposer la pièce dans le local de séchage, le four, l'étuve et sélectionner ou contrôler les cycles de traitement de solidification
400553 300183 Déposer les appareils et tuyauteries obsolètes (changement, rénovation)
122119 300218 Déposer un revêtement
122132 300156 Déposer un revêtement de sol ou mural
122128 300156 Déposer une toiture
124380 300220 Désactiver et consigner un système électrique
124661 300138 Désactiver l'antivol d'un article
117070 300282 Désinfecter et décontaminer des locaux sensibles
107356 300177 Désinfecter et décontaminer un équipement
107200 300040 Détecter des situations à risques (maltraitance, harcèlement, urgence sociale, addiction...)
400633 300353 Détecter et localiser tout individu ou tout comportement présentant une menace pour la sécurité ou la sûreté
140956 300353 Détecter les comportements suspects
114923 402006 Déterminer des éléments d'équipements frigorifiques ou de conditionnement d'air (puissance, implantation, ...)
300242 300242 Déterminer des mesures correctives
122575 300297 Déterminer l'abattage ou l'élagage selon la trajectoire de chute des arbres en prenant en compte l'environnement et les conditions climatiques
489495 300292 Déterminer l'implantation des massifs, concevoir des aménagements extérieurs et des espaces végétalisés
489791 300310 Déterminer les coûts de revient des préparations culinaires
101962 300177 Déterminer les modes de nettoyage en fonction des types de tissus (lavage à sec, blanchisserie, repassage, etc)
104359 300184 Déterminer les solutions et les préconisations techniques et les communiquer aux clients
119989 300276 Déterminer un itinéraire en fonction des délais et des particularités du trafic
124398 300185 Déterminer une intervention de maintenance, de dépannage ou d'installation
486782 300376 Développer des promotions pour augmenter les ventes
125430 300312 Développer des stratégies pour améliorer l'efficacité du nettoyage
484133 300234 Développer des techniques de latte art
403608 300091 Développer des techniques de restauration innovantes
300379 300379 Développer et fidéliser la relation client
400305 300379 Développer et fidéliser la relation des clients
400299 300150 Développer les aptitudes sensorielles du chien permettant la détection de personnes, matières ou objets suspects
483925 300146 Développer ou adapter des techniques de contrôle et essais non destructifs (CND/END) innovantes
121427 300371 Développer un portefeuille clients et prospects
115277 300027 Développer un projet pédagogique
122647 300488 Développer un projet socioculturel
489536 300492 Développer une expertise en grains de café
484964 300204 Diagnostiquer des dysfonctionnements sur des installations de réseau
499702 300185 Diagnostiquer des pannes ou anomalies sur l'installation électrique et mettre en place les actions nécessaires pour y remédier
108757 300185 Diagnostiquer le type d'infestation et déterminer le mode de traitement (désinfection, désinsectisation, dératisation, fumigation, ...)
485177 300185 Diagnostiquer les défauts de fonctionnement des engins de levage
501495 300185 Diagnostiquer les dysfonctionnements de réseaux électriques
114218 300185 Diagnostiquer les dysfonctionnements techniques
489794 300185 Diagnostiquer les éléments du véhicule hors d'usage avant le démontage
486017 300185 Diagnostiquer les pannes de systèmes et proposer des solutions
490292 300185 Diagnostiquer les pannes et proposer des solutions techniques adaptées
489554 300185 Diagnostiquer les pannes mécaniques, électriques et électroniques
490445 300185 Diagnostiquer un vitrage afin de s'assurer de sa réparabilité
106659 300185 Diagnostiquer une panne sur une installation (éclairage, chauffage, sanitaires)
105935 404525 Dimensionner et mettre en forme les pièces, éléments mécaniques par usinage, formage, ... et vérifier leur conformité
121602 404525 Dimensionner un support, un produit
117532 300375 Disposer des produits sur le lieu de vente
106378 300228 Disposer les feuilles de renfort par couches au contact sur le support et imprégner les renforts de résine
400105 300205 Distinguer les matières premières textiles et leurs propriétés
109618 300269 Distribuer des documents, des colis
107663 300034 Distribuer les repas et collations au patient/résident selon les besoins ou la prescription médicale
502542 300408 Documenter les incidents de sécurité pour les rapports d'audit
484108 300453 Documenter les procédures de qualité et de sécurité
486592 300453 Documenter les procédures de soudage pour chaque projet
486252 300453 Documenter les procédures et les résultats des opérations
503562 300408 Documenter les progrès et les incidents pour chaque jeune
124933 300091 Doser des ingrédients culinaires
119621 300130 Doser des produits d'entretien
124935 300090 Dresser des plats pour le service
484954 300366 Ecouter activement les besoins des clients
500041 300366 Ecouter activement les besoins des résidents
485179 300166 Effectuer des ajustements mécaniques sur des engins de levage pour garantir leur efficacité
105479 300134 Effectuer des ajustements sur les machines de couture
404878 300284 Effectuer des contrôles visuels et par palpation, à l'entrée des visiteurs
483229 300477 Effectuer des inspections de sécurité régulières
125527 300294 Effectuer des opérations agricoles (semis, récoltes)
126214 404518 Effectuer des opérations de base de maintenance du véhicule
114802 300169 Effectuer des réglages sur des systèmes automatisés pour optimiser leur fonctionnement
404881 300352 Effectuer des rondes de surveillance
484995 300286 Effectuer des travaux de réparation courante en plomberie, peinture, électricité
486816 300149 Effectuer des vérifications de sécurité avant le départ
123117 300129 Effectuer et suivre les étapes d'élaboration d'un alcool
122570 300292 Effectuer l'entretien de végétaux
482770 300183 Effectuer la maintenance de premier niveau des engins
119210 300183 Effectuer la maintenance de premier niveau des outillages et des équipements
106961 300180 Effectuer la maintenance préventive des équipements de navigation
484395 300181 Effectuer la maintenance préventive des équipements installés
405382 402007 Effectuer la mise à jour de logiciels
513701 300219 Effectuer le dégarnissage manuel du vieux ballast en conservant le ballast réutilisable
105937 300166 Effectuer le métrage et la mise au point de systèmes, équipements mécaniques et outils de production (moule, outillage...)
126105 300089 Effectuer le montage et la décoration des produits pâtissiers
117933 300364 Effectuer le service des plats à table
403369 300436 Effectuer le suivi administratif (pointages, etc.) et définir les plannings
300305 300305 Effectuer le suivi des commandes, la facturation
104292 104292 Effectuer le suivi des réservations
300925 300255 Effectuer les contrôles à la fin de la réalisation en s'assurant de la conformité avec le cahier des charges
107920 300034 Effectuer les courses d'une personne
403445 300184 Effectuer les rapports de chantier auprès du directeur de travaux ou du client
403501 300238 Effectuer régulièrement les revues de chantier avec le conducteur de travaux afin de suivre l'avancement global du chantier
403500 300238 Effectuer un suivi de chantiers et veiller à l'avancement des différents lots (gros œuvre, corps d'état technique...)
403459 300383 Effectuer une veille commerciale et concurrentielle (portails clients, plateformes des marchés publics et privés)
300377 300377 Elaborer, adapter une proposition commerciale
511063 300091 Elaborer de nouvelles recettes et saveurs en testant différentes combinaisons d'ingrédients
300148 300148 Elaborer des actions ou des règles de prévention
116920 300026 Elaborer des plans de formation adaptés aux besoins de l'équipe
300146 300146 Elaborer des processus et des modes opératoires techniques
118990 300321 Elaborer des tableaux de bord
300174 300174 Elaborer et planifier un programme de production, d'exploitation
300384 300384 Elaborer une stratégie commerciale
122580 300230 Elaguer les branches d'un arbre
124542 300282 Eliminer par aération, désodorisation, les pollutions de lieux
400383 300266 Elinguer, lever et distribuer une charge en respectant les emplacements prévus
123504 300265 Elinguer une charge
403314 300472 Encadrer les équipes sous sa responsabilité (conducteurs de travaux, chefs de chantier, agents de maîtrise, ouvriers...)
123333 300155 Enclencher le programme d'une machine à laver
482711 300035 Encourager l'autonomie dans les activités quotidiennes
502329 300443 Encourager l'expression personnelle et créative
508282 300100 Encourager la créativité et l'expression personnelle
505637 300276 Encourager le respect des délais de distribution
106377 300224 Enduire le support (lissage)
119594 300396 Engager la communauté locale via des ateliers
123629 300217 Enlever un ancien revêtement
125106 300269 Enlever un colis chez un client
511619 300305 Enregistrer les opérations comptables dans les livres de comptes (achats, ventes, encaissements, paiements, etc)
123228 300318 Enregistrer les recettes d'une entreprise
300022 300022 Enseigner, transmettre des connaissances, développer des compétences
122623 300265 Entreposer des produits
107874 300442 Entrer en contact avec la population et promouvoir les initiatives (réunions de concertation, consultations, ...)
121307 300181 Entretenir des canalisations
122877 300181 Entretenir des équipements de cuisine professionnelle
122991 300181 Entretenir des équipements de voies ferrées
121612 300181 Entretenir des installations et équipements électriques
124549 300181 Entretenir l'équipement nautique
120679 300282 Entretenir l'espace de vie d'un animal
106662 300181 Entretenir l'installation sanitaire, de chauffage et de production d'eau chaude
116214 300292 Entretenir le jardin (travailler et amender le sol, désherber, tondre)
300551 300034 Entretenir le linge de maison et les vêtements
125255 300181 Entretenir les éléments de structure d'un bâtiment (clôtures, zones de stockage, ...)
125158 300181 Entretenir les équipements de collecte de déchets
489930 300282 Entretenir les espaces de vie et le linge de la personne accompagnée
489797 300282 Entretenir les sanitaires
300282 300282 Entretenir, nettoyer un espace, un lieu, un local
300177 300177 Entretenir, nettoyer un produit ou du matériel
122825 300294 Entretenir un arbre, une plantation
124550 300181 Entretenir un bateau
300181 300181 Entretenir un équipement, une machine, une installation
124629 300181 Entretenir un outil ou matériel
125246 300282 Entretenir une surface, un sol
104263 300177 Essuyer et ranger la vaisselle, la verrerie, les ustensiles de cuisine
300308 300308 Estimer les coûts et les délais d'une activité ou d'une prestation
120708 300307 Etablir des déclarations fiscales et sociales
121378 300408 Etablir des rapports de production et d'incidents
400353 300316 Etablir des relations durables avec les fournisseurs
513016 300276 Etablir et mettre à jour les plannings des conducteurs et des véhicules
513018 300377 Etablir et proposer un devis selon des grilles tarifaires de l'entreprise
403477 300236 Etablir le calendrier prévisionnel, le budget et comparer la réalité du chantier au dossier du marché
402141 300324 Etablir les documents de contrôle de conformité, de traçabilité et de suivi qualité
121763 300308 Etablir les modalités d'une prestation
117243 300377 Etablir un devis
400745 300377 Etablir un devis d'intervention
502178 300029 Etablir un dialogue avec les individus dans l'espace public
122804 300318 Etablir un état de rapprochement bancaire
124181 300408 Etablir un rapport d'accident et d'incident
485066 300408 Etablir un rapport de visite et de suivi clientèle
490055 300408 Etablir un rapport ou procès-verbal de contrôle validant l'opération et permettant de libérer le produit
119892 300327 Etablir un reporting de trésorerie
489933 300468 Etablir une relation de confiance et faciliter la communication avec la personne accompagnée
513026 300463 Etablir une relation de confiance et faciliter la communication avec la personne transportée
513027 300410 Etablir une relation professionnelle de confiance et faciliter la communication avec la personne transportée
403602 300004 Etre attentif à la bonne intégration de chaque nouveau collaborateur
513029 300149 Etre vigilant par rapport aux autres personnes et à son environnement (circulation et activité)
489475 300124 Etudier les plans et les spécifications techniques des navires
300298 300298 Evacuer et trier des déchets, des produits
115272 404531 Evacuer les personnes, les mettre en sécurité en cas d'accident, d'incendie et guider les secours
125515 300228 Evacuer un élément immergé
300018 300018 Evaluer des acquis d'apprentissage, de formation ou d'expérience
400435 404512 Evaluer l'autonomie et les capacités physiques, cognitives et relationnelles de l'enfant dans son quotidien
487174 300241 Evaluer l'efficacité des programmes de tri
483634 300330 Evaluer l'état des pièces pour réemploi
404012 300297 Evaluer l'état des sols
405474 300295 Evaluer la concentration du chien, son attention, et lui apprendre à répondre aux ordres
107747 300055 Evaluer la douleur des patients et ajuster les soins
300241 300241 Evaluer la mise en œuvre d'un projet, d'un plan d'action
485775 300445 Evaluer la performance des distributeurs
486369 300254 Evaluer la qualité des matériaux récupérés pour réutilisation
489404 300292 Evaluer la santé des arbres et déterminer les branches à couper
119351 402004 Evaluer le comportement et l'état de santé d'un animal
512302 300014 Evaluer le projet personnalisé avec la personne, son entourage et l'équipe
505026 300152 Evaluer les besoins en matériel pour des ateliers spécifiques
506653 300445 Evaluer les besoins individuels en formation et insertion
118780 300149 Evaluer les risques de sécurité dans différentes situations
486176 300149 Evaluer les risques liés au transport de marchandises spécifiques
507457 300149 Evaluer les risques liés aux installations électriques et proposer des mesures préventives
486292 300149 Evaluer les risques liés aux opérations de manutention
513036 300044 Evaluer rapidement les besoins médicaux des patients, assurer leur surveillance et rapporter les changements et évolutions
484141 300255 Evaluer régulièrement la qualité des produits servis
107834 300035 Evaluer régulièrement les besoins de la personne ou de la famille
490621 300459 Expliquer et argumenter une intervention ou une solution technique au client
513045 300185 Exploiter les données en provenance des capteurs des engins pour détecter d'éventuels dysfonctionnements
489804 300216 Extraire les déchets dangereux liquides et solides sur un véhicule hors d'usage
489311 300138 Fabriquer et installer des aménagements extérieurs (bancs, tables, passerelles, observatoires)
300232 300232 Fabriquer, façonner des produits
508093 300471 Faciliter des sessions de brainstorming pour des projets communautaires
506458 300360 Faciliter l'accès aux dispositifs d'aide
504734 300449 Faciliter l'accès aux droits par des explications claires
482937 402009 Faciliter l'inclusion sociale des personnes accueillies
121985 300014 Faciliter la résolution de questions et démarches administratives
403004 300165 Façonner des éléments en bois sur machine à commandes numériques ou automatisées
102983 300157 Façonner les documents dupliqués manuellement ou à l'aide d'une machine
490106 403070 Faire appliquer les règles de Qualité, Hygiène, Sécurité, Santé et Environnement (QHSSE)
404865 300415 Faire preuve de sens commercial et d'aisance relationnelle
500159 300468 Favoriser l'intégration de tous les participants dans les activités
483391 300033 Favoriser le développement personnel à travers des activités structurées
482540 300012 Favoriser un environnement de travail inclusif
124716 300284 Filtrer des personnes ou des objets au moyen d'appareils de contrôle
403509 300398 Fixer au quotidien les objectifs de production (qualité, respect des délais) aux chefs d'équipe et les aider en cas d'incidents (déplacement d'engins, rectification de métrés, etc.)
123243 300228 Fixer des éléments menuisés
122643 300224 Fixer les carrelages, faïences, plinthes ou barres de seuil
122640 300228 Fixer les éléments d'une structure métallique
403844 300487 Fixer les objectifs des chefs de chantier : constitution d'équipes, points d'étape, indicateurs de performance
300228 300228 Fixer, poser, installer des éléments, des ouvrages
490287 300445 Former et développer les compétences des membres de l'équipe
505712 300019 Former les clients à l'utilisation optimale des systèmes de chauffage
483745 300027 Former les nouveaux employés aux procédures de la boutique
486920 300021 Former les nouveaux employés sur les techniques de soudage MIG MAG
484024 300027 Former les nouveaux membres de l'équipe aux techniques d'entretien
485180 300021 Former les utilisateurs à l'opération sécurisée des engins de levage
483569 300361 Fournir des informations générales sur l'entreprise
485993 300361 Fournir des informations pratiques sur les destinations
103841 300382 Fournir des informations touristiques et locales aux clients
403933 300425 Garantir la confidentialité des informations
300320 300320 Garantir la fiabilité des comptes et des documents comptables
400328 300431 Garantir un suivi administratif
400323 300481 Gérer des situations de crise ou d'urgence
404009 300062 Gérer l'alimentation quotidienne des animaux
403497 300261 Gérer l'approvisionnement des matières premières nécessaires en cuisine afin d'éviter les excédents ou la rupture de stock
486481 300260 Gérer l'approvisionnement en produits de nettoyage
500736 300261 Gérer l'approvisionnement en produits frais
109987 300260 Gérer l'inventaire des pièces détachées pour les engins de manutention
503554 300031 Gérer la sécurité des enfants lors des activités
483343 300298 Gérer le recyclage des déchets après nettoyage
506080 404528 Gérer le recyclage des produits de nettoyage usagés
483861 300260 Gérer le stock d'extincteurs et de pièces de rechange
489315 300261 Gérer le stock de matériel nécessaire à l'activité de l'équipe et passer commande auprès des fournisseurs
505710 300260 Gérer le stock de pièces de rechange pour interventions
483178 300090 Gérer le timing de préparation pour un service efficace
484250 300284 Gérer les accès à des zones restreintes
120722 300464 Gérer les agendas et planifier des rendez-vous
502541 300481 Gérer les alarmes et les réponses aux incidents de sécurité
400557 300363 Gérer les appels téléphoniques entrants et sortants
484746 300364 Gérer les attentes des clients en période de forte affluence
489807 300260 Gérer les besoins en approvisionnement
124630 300323 Gérer les budgets alloués aux activités commerciales
502803 300323 Gérer les budgets alloués aux projets commerciaux
485842 300287 Gérer les clés des véhicules
403496 300261 Gérer les commandes de fournitures et les stocks de matières premières
486776 300260 Gérer les commandes et l'inventaire de viandes
501627 300280 Gérer les commandes et les livraisons
485844 300345 Gérer les conflits en cas de litige avec un client
403630 300361 Gérer les contacts entrants (appels, mails, courriers) et les transmettre au bon interlocuteur
489447 404516 Gérer les déclarations sociales et fiscales (DSN, URSSAF, caisses de retraite, etc)
487210 404516 Gérer les documents administratifs nécessaires
507194 300118 Gérer les dossiers des patients
403385 300464 Gérer les échéanciers et les agendas du manager et des commerciaux
403389 300327 Gérer les factures et les recouvrements en liaison avec les services comptable, juridique, contentieux
513074 300345 Gérer les incidents et informer la hiérarchie
501700 300481 Gérer les incidents et les urgences sur les sites d'assainissement
502245 300480 Gérer les incidents mineurs entre élèves
484845 300278 Gérer les itinéraires en fonction des zones de collecte
500170 118069 Gérer les opérations de paiement par cartes bancaires
485873 118069 Gérer les paiements et les transactions financières à la réception
513076 300448 Gérer les pauses et les temps de conduite conformément à la réglementation
483311 104292 Gérer les plannings de réservation
499484 300345 Gérer les réclamations de manière efficace
483739 300464 Gérer les rendez-vous et l'agenda du salon
117171 300364 Gérer les retours des clients pour améliorer les services
500474 300481 Gérer les situations d'urgence avec calme
487074 300045 Gérer les situations d'urgence et fournir les premiers secours si nécessaire
483442 300481 Gérer les situations d'urgence ou imprévues de manière calme et efficace
483908 300400 Gérer les situations de stress en heure de pointe
300260 300260 Gérer les stocks
506875 300260 Gérer les stocks de linge et de produits nettoyants
484377 300260 Gérer les stocks de matières premières textiles
482427 300260 Gérer les stocks de médicaments et produits pharmaceutiques
100295 300260 Gérer les stocks de nourriture et distribuer les aliments
486026 300260 Gérer les stocks de produits capillaires et d'accessoires
485473 300260 Gérer les stocks de produits capillaires et passer des commandes adéquates
500741 300260 Gérer les stocks de produits de la mer
490476 300260 Gérer les stocks de produits de peinture et de consommables
485491 300260 Gérer les stocks de viandes et de produits associés
499956 404512 Gérer les temps de repos et de sommeil des enfants
503911 118069 Gérer les transactions et opérations de caisse
486748 300481 Gérer les urgences et les imprévus dans le transport
485917 300481 Gérer les urgences et les imprévus en cuisine
402171 300250 Gérer les urgences et les imprévus en production
500547 300481 Gérer les urgences et les priorités dans la distribution
300616 402000 Gérer son activité multi employeurs
300464 300464 Gérer un planning
118069 118069 Gérer une caisse
300481 300481 Gérer une situation d'urgence
107907 300014 Guider, accompagner une personne ou une famille dans ses démarches
123367 300065 Guider une personne lors d'une enquête
490051 300255 Identifier de potentielles non-conformités
513080 300082 Identifier des dysfonctionnements et proposer des améliorations
122721 300236 Identifier des moyens techniques et matériels pour un chantier
105456 300255 Identifier des non-conformités
115808 300185 Identifier et analyser les incidents ou dysfonctionnement décrits par les utilisateurs
117172 300260 Identifier et gérer des invendus
511254 300149 Identifier et gérer les risques liés à l'exposition aux produits chimiques et aux agents biologiques
400108 300150 Identifier et mettre en oeuvre les procédures garantissant la sécurité de locaux
300315 300315 Identifier et sélectionner des fournisseurs, sous-traitants, prestataires
101902 300367 Identifier la coiffure attendue et conseiller le client
103816 300192 Identifier la configuration et le dimensionnement d'un moule, le type d'armatures, le mode de coulage et de démoulage selon la pièce à fabriquer
107196 300056 Identifier la demande du patient et rechercher les informations complémentaires dans le dossier médical
107419 300060 Identifier la demande du service de soins ou du patient
103564 300131 Identifier la nature du support à enduire, à recouvrir et vérifier son état
120790 300250 Identifier les anomalies ou les dysfonctionnements d'une production
103889 300363 Identifier les attentes du public, l'informer sur la ou les activités d'animation et les modalités d'organisation
403556 300445 Identifier les besoins et définir les actions de formation à mettre en place afin de développer les compétences de ses équipes en cuisine
123369 300066 Identifier les cibles d'une enquête
489375 300261 Identifier les indisponibilités de produits ou les risques de rupture de stock et les signaler
404320 300290 Identifier les lieux, se repérer dans l'espace
106256 300124 Identifier les matériaux et les différentes soudures appropriées selon les instructions, documents techniques, plans, ...
485437 300298 Identifier les matériaux recyclables sur une chaîne de tri
106438 300167 Identifier les matières et produits (colorant, ingrédients, silice, terre, etc.) nécessaires à la préparation (bains de teinture, composition du verre, etc.)
119687 300129 Identifier les opérations de fabrication à partir du dossier de fabrication
117616 300138 Identifier les opérations de montage, assemblage, retouche
117909 300129 Identifier les opérations de montage et assemblage à partir des instructions (plans, nomenclatures, ordres de fabrication)
106468 300226 Identifier les opérations de parachèvement/finition, les outils/abrasifs et l'état de surface à partir de documents techniques, fiches, ...
122760 300129 Identifier les phases d'intervention
106029 300486 Identifier les phases d'usinage et les cotes de réglages (tolérances, positions, états de surfaces, ...) de la pièce et des outils
117372 300172 Identifier les réglages des équipements et outillages
102016 300185 Identifier les retouches, réparations à réaliser sur le vêtement et renseigner le client sur les conditions
513093 402008 Identifier les tâches pouvant avoir un impact environnemental et proposer des mesures préventives
121948 300205 Identifier les types et morceaux de viande
489904 300149 Identifier, mettre en œuvre les actions de prévention et évaluer les risques
122576 300294 Identifier une maladie, un parasite ou une carence sur un végétal, un arbre
124477 300256 Identifier une tache ou une salissure
122772 300149 Implanter des éléments de sécurité ou de signalisation
124912 300224 Implanter des pavés ou des dalles
119936 300236 Implanter une zone de chantier
123567 300431 Indexer des dossiers et documents de référence
120690 300014 Informer, conseiller le patient ou la personne accompagnée dans la gestion de son environnement
106652 300184 Informer et assister les usagers du réseau routier en cas de pannes, d'accidents
106962 300019 Informer et conseiller les clients et les utilisateurs sur l'utilisation et l'entretien des équipements
108781 300404 Informer et former sur les nouvelles technologies énergétiques
119272 300305 Informer le client sur les conditions de réalisation d'une commande
513100 300149 Informer les forces de l'ordre et les clients d'anomalies ou incidents repérés
103909 300451 Informer les parents sur l'organisation de la structure et présenter le programme des activités aux enfants
124439 300449 Informer les passagers des procédures de sécurité à bord
483223 300449 Informer les utilisateurs des règles de sécurité à respecter
300619 300361 Informer, renseigner, orienter une personne sur le site
300621 300361 Informer, renseigner, orienter une personne sur les prestations et services proposés
300620 300361 Informer, renseigner une personne sur les articles en vente
512128 300255 Inspecter les produits à chaque étape du transport pour éviter tout dommage ou contamination
484991 300257 Inspecter régulièrement les structures du bâtiment pour identifier les besoins de réparation
106408 300255 Inspecter visuellement les produits finis pour détecter les défauts
503668 300228 Installer des antennes et paraboles sur des toits, des terrasses, des balcons ou sur des mâts et des pylônes
124903 300237 Installer des appareils extincteurs d'incendie
121956 300217 Installer des bordures de trottoirs
114976 300237 Installer des équipements complémentaires (dispositifs de confort, protection, films teintés, attelage, ...) sur un véhicule automobile particulier ou industriel
121180 300237 Installer des équipements d'ascenseur
122785 300237 Installer des équipements d'exploitation ou de prélèvement d'eau
122213 300237 Installer des équipements de chauffage
489466 300228 Installer des équipements de chauffage, de production d'eau chaude ou d'électricité thermiques, solaires ou photovoltaïques
405514 300297 Installer des équipements de protection des arbres contre les gibiers
121181 300237 Installer des équipements électroniques et électroménagers
122776 300237 Installer des équipements optionnels ou complémentaires d'adaptation aux engins de chantier
122948 300225 Installer des isolations thermiques ou anti feu
124334 300282 Installer des pièges ou produits sur les lieux d'infestation
404014 300218 Installer des systèmes de filtration d'eau
505706 300139 Installer des systèmes de régulation de chauffage
504976 300228 Installer des systèmes de tuyauterie pour l'eau potable et les eaux usées
404015 300228 Installer des systèmes hydrauliques
122725 300228 Installer du matériel de plantation
508104 300139 Installer et configurer des systèmes frigorifiques
106761 300237 Installer l'équipement sur le site et le connecter aux réseaux extérieurs
400791 300148 Installer la signalisation de chantier et s'assurer des voies d'accès, des zones d'évolution et de manutention conformément aux arrêtés de circulation pour travailler en sécurité
122814 300217 Installer le ferraillage dans un ouvrage en béton armé
513106 300275 Installer le patient dans le véhicule sanitaire
400439 300150 Installer les lignes de vie provisoires, les mains courantes de cordes et les cordes d'accès aux postes de travail sur des ancrages identifiés
122719 300297 Installer un élément de protection d'espace naturel
124881 300237 Installer un équipement électronique
122781 300228 Installer un système d'éclairage
122783 300135 Installer un système de récupération d'eau et d'irrigation
122872 300220 Installer un système électrique
300624 404528 Installer une aire de stockage des déchets
121182 300218 Installer une serrure et des accessoires de fermeture
122206 300237 Installer une Ventilation Mécanique Contrôlée (VMC)
482680 300201 Intégrer des innovations technologiques dans ses pratiques professionnelles
487178 300201 Intégrer des solutions technologiques pour optimiser le tri
509087 300120 Interagir avec le public pour dynamiser l'événement
511310 300395 Interagir avec les autorités locales, les lieux de culte et les cimetières
485221 300452 Interpréter les informations techniques et les plans de construction
400095 300446 Interpréter les pictogrammes de sécurité sur les produits et les matériels et déduire les précautions d'usage associées
489969 300034 Intervenir auprès de personnes en situation de handicap ou en perte d'autonomie
503075 300179 Intervenir rapidement en cas de dysfonctionnement ou de situation dégradée
107957 300282 Laver des vitres
513114 300274 Lever des produits à l'aide d'un monte meuble
300266 300266 Lever des produits ou du matériel de charge lourde
121954 300224 Lier des éléments de plancher
490263 300384 Lire et comprendre des tableaux de bord d'activité et des indicateurs
400630 300124 Lire et exploiter le schéma d'installation d'un échafaudage
513116 300124 Lire et exploiter les modes opératoires et notices d'utilisation des constructeurs en utilisant les outils digitaux
400355 300124 Lire et exploiter un plan, un schéma
511232 300129 Lire et interpréter des schémas de réseaux d'assainissement
402194 300129 Lire et interpréter une fiche d'instruction et un plan d'exécution
512129 300269 Livrer les produits de santé aux établissements de soins, pharmacies, ou autres points de distribution
125102 300269 Livrer une commande
103807 300185 Localiser les défaillances de canalisation et en identifier la nature
140976 300310 Lutter contre le gaspillage alimentaire
122999 300221 Maçonner des éléments de couverture
485121 300125 Maintenir à jour la documentation technique et les manuels d'utilisation
120684 300035 Maintenir, favoriser le lien social de la personne
123102 300181 Maintenir l'équipement de pêche en bon état
400639 300283 Maintenir l'état de propreté d'un point de collecte
505503 300177 Maintenir l'hygiène des outils et produits de maquillage
486076 300375 Maintenir la fraîcheur des fleurs en magasin
483143 300282 Maintenir la propreté des équipements et de l'espace de travail
508311 300282 Maintenir la propreté des zones d'affichage
483361 300177 Maintenir la propreté du véhicule
487216 300177 Maintenir le véhicule en bon état de propreté et de fonctionnement
506980 404518 Maintenir le véhicule sanitaire en état de propreté
483222 300181 Maintenir les équipements de piscine en bon état
503363 300181 Maintenir les équipements de repassage en bon état de fonctionnement
501477 404518 Maintenir les équipements de transport en bon état
400206 300177 Maintenir les équipements en bon état de fonctionnement
513121 300181 Maintenir son engin dans un état de propreté pour assurer la sécurité et la durée de vie de l'engin, et valoriser l'image de l'entreprise
485639 300150 Maintenir un environnement de travail sécurisé et organisé
503017 300282 Maintenir un environnement propre et organisé dans le local de vente et de conditionnement de la pépinière
482883 300282 Maintenir un environnement propre et sécurisé
500920 300282 Maintenir un environnement propre et sécurisé pour les patients
482933 300149 Maintenir un environnement sécurisé et confortable
483348 300379 Maintenir un haut niveau de service client
486459 300408 Maintenir un registre des opérations effectuées
485610 300203 Maintenir une base de données des contacts à jour
508033 300477 Maintenir une bonne condition physique conformément aux exigences du métier
484953 300410 Maintenir une communication claire et professionnelle
483331 300446 Maintenir une hygiène irréprochable du bar et des équipements
500371 300119 Maintenir une veille informationnelle continue
300207 300207 Maîtriser les caractéristiques d'un produit ou d'un matériau
489491 300089 Maîtriser les différents types de pains (traditionnel, levain, brioche, etc.) et leurs méthodes de fabrication
511339 300153 Maîtriser les équipements et technologies de traitement de l'eau (systèmes de pompage, filtres, adoucisseurs, etc)
511338 300129 Maîtriser les systèmes de distribution d'eau, de la mécanique des fluides et des processus de traitement de l'eau
100409 404527 Manipuler des animaux
400429 300090 Manipuler des équipements de cuisine
119622 300282 Manipuler des produits de nettoyage et d'entretien
513131 300260 Manipuler un engin de manutention en sécurité
300264 300264 Manipuler un engin de manutention ou de chantier
110361 300264 Manoeuvrer des équipements embarqués (grue de navire, ...), des équipements de transbordement des passagers ou de sauvetage
114981 300264 Manœuvrer les engins de pêche (chaluts, filets, ...) et participer à la préparation et au stockage des captures
110065 300279 Manoeuvrer un pont-mobile
400343 300265 Manutentionner verticalement du matériel en hauteur, à l'aide de treuils ou de poulies
123602 300267 Marquer les éléments d'une structure métallique
119685 300267 Marquer les retouches et réparations lors de l'essayage
400519 300236 Matérialiser la zone de manutention pour travailler en sécurité en respectant les consignes données (sécurité, environnement...)
513209 300183 Matérialiser la zone de manutention pour travailler en sécurité en respectant les consignes lors des interventions sur chantier
123771 300211 Mélanger des produits d'assemblage
123895 300014 Mener des actions de suivi social spécifiques à une structure et à un public
507782 300417 Mener des entretiens pour recueillir des informations
489449 403010 Mettre à jour les dossiers individuels des salariés (changement de situation, évolution de carrière, etc.)
123491 300431 Mettre à jour les informations client dans le système informatique
501104 300198 Mettre à jour les logiciels des systèmes électroniques pour optimiser leur performance
501957 300408 Mettre à jour les registres détaillés des opérations de désamiantage
504593 300202 Mettre à jour les systèmes d'exploitation
404773 300361 Mettre en forme un document
108046 300484 Mettre en oeuvre des activités éducatives dans le cadre de projets du secteur social, médicosocial et de la santé
513138 300235 Mettre en œuvre la protection des toitures-terrasses
404750 300135 Mettre en œuvre les matériels et outils d'éditique
400676 300181 Mettre en oeuvre les techniques de traitement chimique de l'eau
400248 300228 Mettre en place de petits appareillages Basse Tension (BT) tels que prises de courant, appareils d'éclairage, de commande, de coupure, de chauffage
400752 300321 Mettre en place des indicateurs de performance technique
300565 300150 Mettre en place des mesures de sécurité
511329 300277 Mettre en place le cercueil et les fleurs au lieu de la cérémonie
490446 300150 Mettre en place les dispositifs de sécurité, aménager les voies d'accès
400853 300149 Mettre en place les protections afin de sécuriser le chantier
126198 300268 Mettre en place ou rafraîchir l'étal (glace, décoration) , disposer les produits et afficher les prix
117354 300260 Mettre en place une politique de gestion des stocks
404876 300220 Mettre en service les réseaux (eau, air, gaz) et contrôler le fonctionnement de l'installation
122838 300220 Mettre en service un compteur électrique, des coffrets et tableaux, des systèmes électriques
400303 300220 Mettre le réseau en service et contrôler l'installation
106030 300138 Monter, démonter les pièces, outillages de machines
122945 300221 Monter des cloisons ou faux-plafonds
125386 300224 Monter des pierres, des revêtements en pierre
104888 300138 Monter du mobilier
121973 300233 Monter et assembler des éléments de charpente
300135 300135 Monter et régler une installation, une machine
102795 300135 Monter la forme imprimante sur la machine, régler les paramètres d'impression (calage, encrage, pression des cylindres, ...) et charger les supports d'impression et les consommables
122952 300221 Monter les murs en utilisant les matériaux adaptés
105193 404525 Monter les pièces et les sous-ensembles des articles textiles par piquage selon les fiches techniques
400409 300138 Monter ou démonter un échafaudage
485286 300440 Motiver et former l'équipe pour améliorer le service client
`);
