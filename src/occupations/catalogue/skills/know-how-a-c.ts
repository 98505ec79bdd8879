import type { Skill } from '../../types.ts';
import { skillLines } from '../rows.ts';

/** Know-how (ROME savoir-faire) from A to C. A macro-skill is its own macro. */
export const knowHowAToC: readonly Skill[] = skillLines(`
100023 300230 Abattre un arbre
106470 404525 Abraser la surface, en contrôler l'état (aspérité, aspect) et effectuer les retouches
400127 404512 Accompagner à l'hygiène, à la nutrition et au développement de l'enfant de moins de 3 ans
400438 404512 Accompagner au développement, à l'autonomie et à l'éveil de l'enfant de plus de 3 ans
108406 300014 Accompagner des élèves handicapés
113876 300030 Accompagner des groupes lors de visites guidées ou sorties en extérieur
487073 300275 Accompagner des personnes à mobilité réduite lors de déplacements
489898 300014 Accompagner et soutenir les patients pour une intervention médicale ou un examen diagnostic
300019 300019 Accompagner l'appropriation d'un outil par ses utilisateurs
300039 300039 Accompagner l'élaboration et la mise en oeuvre d'un projet d'orientation professionnelle
107371 404512 Accompagner l'enfant dans l'apprentissage des gestes de la vie quotidienne et des règles de vie en collectivité
404318 404512 Accompagner l'enfant dans les activités d'éveil
115132 404512 Accompagner l'enfant dans ses activités quotidiennes
107908 300014 Accompagner la mise en oeuvre d'un projet socioéducatif et proposer des axes d'adaptation à la personne
489996 300035 Accompagner la mise en œuvre d'un projet socioéducatif personnalisé
511331 300014 Accompagner le cortège funéraire et aider à rendre hommage au défunt
300035 300035 Accompagner le développement de l'autonomie d'une personne
404512 404512 Accompagner le développement de l'enfant
489902 300044 Accompagner le patient ou le résident pendant ses repas selon les besoins ou la prescription médicale
404319 300014 Accompagner les parents dans leur rôle éducatif et parental
489977 300034 Accompagner les personnes dans les gestes de la vie quotidienne
505875 300007 Accompagner les salariés dans leur parcours professionnel
115611 300017 Accompagner un collaborateur nouvel arrivant à sa prise de poste
123872 300034 Accompagner une personne lors d'un déplacement
404516 404516 Accomplir des formalités administratives et réglementaires
107368 300031 Accueillir des enfants
489559 300367 Accueillir et conseiller les clients sur les interventions nécessaires
490153 300361 Accueillir, informer et orienter les clients
101901 300361 Accueillir le client et l'installer
483378 300361 Accueillir les clients à leur arrivée
104174 300361 Accueillir, orienter et renseigner un client
123905 300361 Accueillir, orienter et renseigner un patient
489978 300014 Accueillir, orienter, informer une personne et son entourage
512782 300361 Accueillir, orienter, renseigner les passagers
300361 300361 Accueillir, orienter, renseigner un public
400776 300261 Acheminer les matériaux et matériels jusqu'au chantier
107201 300431 Actualiser le dossier médical du patient
300527 300125 Actualiser le registre de maintenance
119847 300307 Actualiser les données de suivi de la livraison ou de l'enlèvement sur un support numérique ou manuscrit
300140 300140 Adapter, ajuster un article ou une production en fonction du besoin
485738 300140 Adapter des patrons pour des tailles spécifiques
489931 300468 Adapter la communication à la compréhension et aux besoins de la personne accompagnée
512784 300410 Adapter la communication à la compréhension et aux besoins de la personne transportée
102357 300375 Adapter le plan d'implantation des articles
512787 300219 Adapter le positionnement de l'engin selon les consignes données afin de mener à bien l'exécution des travaux
483275 300364 Adapter le service en fonction des préférences du client
105772 300140 Adapter les composants aux caractéristiques du support
400772 300147 Adapter les méthodes de travail au niveau de risques des travaux en hauteur
483323 300140 Adapter les recettes pour des besoins spécifiques (allergies, régimes alimentaires, préférences)
483741 300147 Adapter les techniques de coupe aux tendances actuelles
400080 404512 Adapter ses pratiques à l'accompagnement de l'enfant en situation de handicap
400211 300034 Adapter ses pratiques d'accueil et d'accompagnement selon les besoins particuliers des personnes
512788 402000 Adapter son activité aux aléas en tenant compte des objectifs de qualité et de délais
404186 402000 Adapter son comportement, sa pratique professionnelle aux situations
106035 300153 Affûter un outil, un équipement
503207 300481 Agir face à des urgences sanitaires
120373 300481 Agir rapidement en cas d'accident ou d'imprévu
400451 300185 Agir rapidement en cas de panne pour minimiser les interruptions
483589 300278 Agir rapidement en cas de problème avec les livraisons
400076 300034 Aider des personnes dans leur cadre de vie
400100 300034 Aider une personne à s'habiller
489345 300228 Ajuster et fixer les plaques de plâtre sur les structures métalliques ou en bois
300474 300474 Alerter, demander un appui ou un arbitrage
486410 300183 Améliorer les techniques de maintenance des moteurs marins
300292 300292 Aménager, entretenir un espace vert
300285 300285 Aménager un espace physique de stockage
402028 300067 Analyser des données de maintenance
482396 300078 Analyser des résultats d'expériences en laboratoire
512801 300366 Analyser et interpréter la demande et les besoins du client (interne/externe) à partir des informations fournies
400689 300130 Analyser et interpréter les résultats de capteurs permanents posés sur les réseaux d'eau
490050 300067 Analyser et interpréter les résultats des contrôles et essais non destructifs (CND/END)
121638 300149 Analyser et prévenir les risques
403504 300238 Analyser et suivre les plans d'exécution transmis par le conducteur de travaux (plans, cadences, échéances de livraison, budget)
512803 300363 Analyser la faisabilité de la demande, évaluer le délai, le coût, les contraintes d'une prestation de transport
118339 300185 Analyser la performance d'un véhicule
490047 300248 Analyser la qualité d'un produit selon les réglementations et spécifications en vigueur
400872 300130 Analyser la qualité de l'eau par rapport à des référentiels de qualité chimique et biochimique
503362 300134 Analyser la qualité des textiles pour un repassage optimal
482796 300366 Analyser les besoins des usagers
483857 300366 Analyser les besoins du client pour l'installation d'extincteurs
403011 300366 Analyser les besoins spécifiques des clients
507405 300043 Analyser les caractéristiques de la peau pour adapter le maquillage
485030 300279 Analyser les conditions de circulation et adapter la vitesse
400618 300236 Analyser les consignes en appréciant les difficultés du chantier
508535 300381 Analyser les données de vente pour ajuster les offres
119912 300311 Analyser les données de vente pour identifier les opportunités de croissance
403373 300311 Analyser les indicateurs de performance après chaque action marketing afin d'améliorer les opérations commerciales et développer le chiffre d'affaires
486295 300312 Analyser les performances de l'équipe et proposer des améliorations
403624 300250 Analyser les possibles dysfonctionnements présents en cuisine, et proposer des mesures correctives afin d'y remédier
404222 300149 Analyser les risques et les dysfonctionnements, les marges d'amélioration des systèmes de sécurité
402030 300149 Analyser les risques liés au chantier
120552 300381 Analyser les tendances de consommation des clients
486047 300381 Analyser les tendances de consommation pour ajuster l'offre
483746 300381 Analyser les tendances de vente pour ajuster les commandes
486372 300398 Analyser les tendances du marché du recyclage pour optimiser les opérations
123311 300185 Analyser un dysfonctionnement ou une non-conformité
300456 300456 Analyser une situation et produire un diagnostic
513748 404512 Animer des activités adaptées aux enfants pour stimuler leur développement intellectuel et social
487172 300469 Animer des ateliers éducatifs sur l'environnement
490002 300014 Animer, organiser et adapter son action éducative en fonction des besoins de la personne
300477 300477 Anticiper des dangers, problèmes ou besoins matériels et techniques
512813 300149 Anticiper la conduite à tenir dans les situations anormales et les situations d'urgence : transport routier
403296 300435 Anticiper les périodes de travail plus soutenues en recrutant des saisonniers et des intérimaires
482585 300226 Appliquer des enduits de finition
485216 300224 Appliquer des enduits, des bandes à joint
126432 300282 Appliquer des méthodes de lutte intégrée contre les nuisibles
486138 300446 Appliquer des normes de sécurité strictes lors du soudage
126395 300214 Appliquer des peintures
490467 300214 Appliquer des produits de peinture et de finition
486478 300214 Appliquer des produits détergents sur des véhicules
501234 300234 Appliquer des techniques de décoration de pâtisserie
507792 300214 Appliquer des traitements phytosanitaires adaptés
483172 300214 Appliquer des traitements phytosanitaires selon la réglementation
123263 300214 Appliquer la barbotine
489751 300338 Appliquer la réglementation en vigueur des bars et restaurants
400083 300446 Appliquer la réglementation spécifiant les normes d'assainissement
512301 300014 Appliquer le projet socioéducatif avec la personne et lui proposer des axes d'adaptation en concertation avec l'équipe
121468 300214 Appliquer les couches d'assises de chaussée
513815 300352 Appliquer les dispositions réglementaires et agir en sécurité pour soi et pour les tiers
486918 300446 Appliquer les mesures de sécurité et les normes environnementales
121482 300214 Appliquer les mortiers
483520 300255 Appliquer les normes d'hygiène et de sécurité alimentaire
487163 300338 Appliquer les normes environnementales en vigueur
402040 404528 Appliquer les normes liées au recyclage de matériaux
489755 300149 Appliquer les normes relatives à la manipulation de fluides frigorigènes
489756 300353 Appliquer les normes relatives à la prévention des risques électriques
490067 300183 Appliquer les plans de maintenance préventive des équipements de contrôle et essais non destructifs (CND/END)
483913 300376 Appliquer les promotions et les offres spéciales
400637 300129 Appliquer les recommandations de dosage des différents produits d'entretien
485777 300265 Appliquer les techniques de levage et de manutention sécurisées
300338 300338 Appliquer un cadre juridique ou réglementaire
106566 300214 Appliquer un produit antifriction, antidérapant
400718 300055 Appliquer un protocole de soin
300214 300214 Appliquer un traitement, un produit
512823 300372 Appliquer une grille tarifaire
489953 300014 Apporter un appui technique à l'équipe pluridisciplinaire
121049 300184 Apporter un appui technique aux services qualité, maintenance, méthodes, recherche et développement
489922 300014 Apporter un soutien émotionnel aux personnes accompagnées et à leur entourage
300184 300184 Apporter une assistance technique aux équipes
124101 300152 Approvisionner un chariot de ménage ou chariot de linge
300208 300208 Approvisionner une machine en matière première ou en produit
512837 300274 Arrimer, charger et décharger des marchandises
121306 300220 Assembler des canalisations
105767 300233 Assembler des composants électriques
121501 300233 Assembler des éléments de structures métalliques
486590 300138 Assembler des éléments métalliques
486418 300138 Assembler des structures en bois avec précision
121603 300233 Assembler des supports
400667 300233 Assembler des tuyaux par pointage, vissage, boulonnage
400081 300233 Assembler et positionner les éléments d'armatures et les caissons pour le béton
105980 300233 Assembler et positionner les pièces, plaques, tubes (soudure-pointage, rivet, agrafe, colle)
124154 300233 Assembler les éléments d'un ouvrage
490587 300135 Assembler les éléments de la transmission du cycle (dérailleur, pédalier, chaine, systèmes de vitesse, ...)
121519 300233 Assembler les structures porteuses lourdes d'un ouvrage
512838 300239 Assister à la réception des travaux et assurer la levée des éventuelles réserves
108845 300352 Assister et aider les personnes en attendant les secours
489901 300043 Assister l'infirmier lors de la réalisation de soins
502253 300045 Assister le personnel éducatif lors des urgences
115010 300184 Assister le praticien dentaire (présentation des instruments) pendant l'intervention
403430 300486 Assister les équipes lors de la réalisation de tâches complexes ou en cas de problèmes majeurs
107312 300055 Assister techniquement le personnel dans l'interprétation d'ordonnances, la posologie et contrôler les modalités de délivrance des médicaments
300031 300031 Assurer l'encadrement de l'enfant ou d'un groupe d'enfants
200117 300181 Assurer l'entretien et la maintenance de la piscine et vérifier la qualité de l'eau par des contrôles réguliers
400173 300181 Assurer l'entretien ou le nettoyage courant du matériel après utilisation dans les conditions d'hygiène et de sécurité requises
403548 300316 Assurer l'interface avec les différentes parties prenantes du projet d'ouvrage (client, administration publique, bureau d'études, cabinets d'architectes, organismes de contrôle...)
486555 300410 Assurer la communication avec l'équipe au sol pendant les opérations en hauteur
485207 300184 Assurer la communication avec les équipes au sol
505069 300028 Assurer la communication avec les usagers pour sensibiliser au tri des déchets
500546 300450 Assurer la confidentialité des envois
482245 300450 Assurer la confidentialité des informations
483431 300450 Assurer la confidentialité des informations client
483316 300450 Assurer la confidentialité des informations des clients
482699 300450 Assurer la confidentialité des informations familiales
482183 300450 Assurer la confidentialité des informations médicales
483479 300450 Assurer la confidentialité des informations sensibles
506099 300243 Assurer la conformité aux normes de sécurité et environnementales
512841 300339 Assurer la conformité avec les réglementations nationales et internationales de transport
486005 300180 Assurer la conformité des installations avec les normes de sécurité
483054 300180 Assurer la conformité des installations avec les normes en vigueur
483924 300258 Assurer la conformité des méthodes aux normes en vigueur
121050 300486 Assurer la conformité des opérations de maintenance
482736 300339 Assurer la conformité des opérations de transport avec la réglementation
484504 300450 Assurer la discrétion et la confidentialité des clients
500737 300255 Assurer la fraîcheur des produits exposés
124377 300307 Assurer la gestion administrative d'une activité
300307 300307 Assurer la gestion administrative et financière d'une activité
483577 300345 Assurer la gestion des plaintes et des réclamations
403379 300435 Assurer la gestion financière des chantiers (optimisation de la marge d'exécution des chantiers)
483764 300316 Assurer la liaison avec les autres départements de l'hôtel
504939 300036 Assurer la liaison avec les familles
483573 300316 Assurer la liaison avec les services de maintenance
483549 300280 Assurer la liaison entre la cuisine et le service en salle
483175 300181 Assurer la maintenance de base des équipements de jardinage
483953 300181 Assurer la maintenance de base du matériel de bar
508312 300183 Assurer la maintenance de premier niveau des équipements d'affichage et alerter en cas de dysfonctionnement
486484 300181 Assurer la maintenance de premier niveau des équipements de lavage
482232 300183 Assurer la maintenance de premier niveau des équipements de stockage
485439 300183 Assurer la maintenance de premier niveau des machines de tri
126374 404518 Assurer la maintenance de premier niveau du véhicule
483808 300181 Assurer la maintenance préventive de la grue
485113 300181 Assurer la maintenance préventive des équipements de climatisation
500238 300181 Assurer la maintenance préventive des équipements de cuisine
482887 300181 Assurer la maintenance préventive des équipements de manutention
486593 300183 Assurer la maintenance préventive des équipements de soudage
503981 300181 Assurer la maintenance préventive des équipements électroménagers
508106 300181 Assurer la maintenance préventive des équipements frigorifiques
483050 300181 Assurer la maintenance préventive des installations
504977 300181 Assurer la maintenance préventive des installations sanitaires
499980 300036 Assurer la médiation dans des situations de conflit mineur pour apaiser les tensions
483705 300199 Assurer la mise à jour des logiciels embarqués dans les véhicules
403326 300282 Assurer la propreté de la zone de travail
484075 300282 Assurer la propreté des chambres et des espaces publics
512272 300177 Assurer la propreté des dispositifs médicaux
484499 300282 Assurer la propreté des espaces communs
486238 300282 Assurer la propreté et l'ordre dans l'espace de vente
486814 300282 Assurer la propreté intérieure du véhicule
400181 300487 Assurer la réalisation des activités dans le respect des objectifs de qualité, de coût et de délais
483392 300031 Assurer la sécurité dans un environnement éducatif
499948 300150 Assurer la sécurité de la zone de travail
485098 300274 Assurer la sécurité des biens transportés et du véhicule
485874 300149 Assurer la sécurité des clients en suivant les procédures appropriées
484934 300269 Assurer la sécurité des colis durant le transport
502246 300031 Assurer la sécurité des élèves lors des interclasses
485678 300274 Assurer la sécurité des marchandises pendant le transport
486402 300150 Assurer la sécurité des opérations de maintenance en mer
486614 300149 Assurer la sécurité des participants durant l'activité
482285 300149 Assurer la sécurité des participants durant les activités
485951 300275 Assurer la sécurité des passagers durant le trajet
483507 300150 Assurer la sécurité des passagers lors de l'embarquement et du débarquement
485355 300352 Assurer la sécurité des personnes et des biens
125317 300487 Assurer la sécurité des visiteurs et du personnel
124098 300278 Assurer la sécurité du chargement
506078 300150 Assurer la sécurité du périmètre de travail lors du nettoyage de vitres
506784 300149 Assurer la sécurité et le bien-être des résidents
124176 300149 Assurer la sécurité sur le chantier
500917 300044 Assurer la surveillance de l'état de santé des patients
501473 300274 Assurer la traçabilité des produits transportés
489759 300125 Assurer la traçabilité du véhicule lors des phases de démontage sur un support informatique
500987 300339 Assurer la veille réglementaire comptable et fiscale
483906 300282 Assurer le nettoyage des équipements et du lieu de travail
400431 300228 Assurer le positionnement précis des charges
512850 300270 Assurer le respect des horaires de départ, d'arrivée et de desserte des arrêts
403583 300243 Assurer le respect des normes d'hygiène et de sécurité alimentaire
484507 300449 Assurer le respect des normes de l'hôtel
486775 300446 Assurer le respect des normes sanitaires
483743 300446 Assurer le respect des normes sanitaires du salon
402289 300446 Assurer le respect des réglementations environnementales
482351 300339 Assurer le respect des réglementations locales et nationales
506656 300307 Assurer le suivi administratif des dossiers d'insertion
121747 404517 Assurer le suivi d'une vente
119859 300280 Assurer le suivi des commandes et des livraisons
482927 300260 Assurer le suivi des commandes et la gestion des stocks
507291 300320 Assurer le suivi des comptes clients et fournisseurs
483860 300172 Assurer le suivi des équipements installés
485106 300276 Assurer le suivi des procédures de sécurité lors de la livraison
116932 300260 Assurer le suivi des stocks en temps réel
404003 300064 Assurer les soins courants des équidés
104090 300361 Assurer un accueil téléphonique
483909 300364 Assurer un service client rapide et courtois
483282 300464 Assurer un service ponctuel selon les horaires convenus
403522 300376 Assurer un support commercial soutenu : prospection, vente de produits et services additionnels
483667 300410 Assurer une communication claire et efficace avec l'équipe
300036 300036 Assurer une médiation
490109 300034 Assurer une présence et un environnement sécurisant pour les personnes accompagnées
403362 300081 Assurer une veille concurrentielle active
482249 300119 Assurer une veille réglementaire et législative
122956 300223 Automatiser un système de fermeture menuisée existant
511231 300287 Avoir une bonne compréhension des systèmes de canalisations et des réseaux d'égouts
512857 300275 Brancarder le patient en équipe
512858 300372 Calculer les marges, la rentabilité d'une opération
400267 300178 Calfeutrer les baies et traiter les joints de dilatation ou les panneaux préfabriqués
402144 300172 Calibrer et vérifier les instruments de mesure et appareillages de contrôle
104160 300177 Changer les draps, refaire le lit (mise à blanc, recouche) et remplacer le linge de toilette
107046 404518 Changer ou réparer les moteurs, boîtes de vitesse, embrayages, suspensions, démarreurs
106679 300182 Changer ou réparer une pièce ou un ensemble défectueux
300265 300265 Charger, décharger, manutentionner des produits
512860 300274 Charger et décharger
400526 300298 Charger et évacuer des déchets, gravats
400110 300265 Charger ou décharger un véhicule utilitaire, un poids lourd
106380 300226 Chasser les bulles d'air au rouleau selon la géométrie et la technicité des pièces
486074 300205 Choisir des fleurs adaptées à la situation
485737 300134 Choisir des techniques de couture adaptées aux matériaux
483947 300205 Choisir des végétaux adaptés au sol et au climat local
512863 300236 Choisir et équiper l'engin de l'outil adapté en fonction de la nature des travaux à réaliser (forme de terrassement...) et du contexte (nature du sol...)
490162 300463 Choisir les modalités de communication adaptées aux capacités de compréhension et d'expression de chaque personne
122565 300262 Classer des troncs selon l'usage du bois
300240 300240 Clôturer un chantier et libérer la zone de travail (engins, matériaux, déchets, ...)
121749 118069 Clôturer une caisse
489995 300035 Coconstruire et adapter le mode d'intervention socio-éducatif avec la personne accompagnée
103771 300221 Coffrer des ouvrages en béton
485432 300022 Collaborer avec des enseignants pour soutenir les élèves
485648 300129 Collaborer avec des équipes pour résoudre les problèmes techniques
117475 300206 Collecter des déchets ménagers ou industriels
121703 300078 Collecter des échantillons pour analyse
123295 300276 Collecter du courrier
300452 300452 Collecter et analyser des données, des informations
489445 403010 Collecter les informations nécessaires à l'établissement des paies (heures travaillées, absences, congés, primes, etc.)
512872 300260 Commander les fournitures nécessaires à la maintenance des engins, en échangeant avec son manager, pour garantir le démarrage des opérations de maintenance dans les délais prévus
121750 300368 Commercialiser des produits alimentaires
121752 300368 Commercialiser les produits d'une exploitation
300410 300410 Communiquer à l'oral en milieu professionnel
489932 300468 Communiquer avec l'entourage de la personne accompagnée
485097 300474 Communiquer avec la centrale pour toute question ou problème durant la livraison
118325 300363 Communiquer avec les clients pour des demandes spécifiques
403448 300410 Communiquer efficacement avec l'équipe et les clients
485108 300379 Communiquer efficacement avec les clients lors de la livraison
484249 300410 Communiquer efficacement avec les équipes et le public
482890 300410 Communiquer efficacement avec les équipes et les clients
484154 300462 Communiquer efficacement avec les superviseurs sur les progrès et les problèmes
484187 300451 Communiquer efficacement les informations de trajet
490074 300364 Communiquer les résultats aux clients et les interpréter
121469 300158 Compacter les couches d'assises de chaussée
300421 300421 Comprendre et respecter les règles de vie collective
403904 403000 Comprendre les intentions émotionnelles des autres et être capable de réagir de manière appropriée ou d'adapter son comportement en fonction
121525 300245 Concevoir, actualiser des outils de suivi de la qualité
120139 300043 Concevoir des maquillages
300091 300091 Concevoir des recettes et menus
483318 300089 Concevoir des recettes innovantes pour des desserts
487171 300113 Concevoir des supports de communication pour le tri
300324 300324 Concevoir des supports de suivi et de gestion
300030 300030 Concevoir et animer des activités de détente ou de loisirs
300488 300488 Concevoir et gérer un projet
505638 300014 Concevoir et mener des activités éducatives pour une personne ou un groupe
116249 300035 Concevoir et mettre en oeuvre des activités d'acquisition ou de maintien de l'autonomie et de la vie sociale
103888 300030 Concevoir le programme des activités selon les spécificités du public
104183 300377 Concevoir les menus, les cartes et définir les tarifs des plats
512885 300276 Concevoir un plan d'acheminement de marchandises optimisé
121801 300488 Concevoir un projet éducatif
300369 300369 Conclure une transaction
300268 300268 Conditionner des produits
123524 300268 Conditionner du linge
512895 300274 Conditionner, emballer
510979 300268 Conditionner les produits dans des caisses ou des conteneurs pour faciliter leur transport sans les abimer
123526 300268 Conditionner un produit pharmaceutique
512896 300264 Conduire l'engin en se positionnant si possible en marche avant
403511 300370 Conduire les négociations commerciales : prix, délais, promotions et conclure la vente (bons de commande, contrats de vente...)
512899 300275 Conduire un autocar
484039 300264 Conduire un chariot élévateur en respectant les normes de sécurité
110024 300270 Conduire un poids lourd
123076 300296 Conduire un troupeau aux pâturages
404006 300270 Conduire un véhicule agricole
300271 300271 Conduire un véhicule ferroviaire
113751 300270 Conduire un véhicule léger
300270 300270 Conduire un véhicule routier
512260 300058 Conduire une démarche d'éducation et de prévention pour la santé
512905 300270 Conduite un autocar de tourisme
104256 300089 Confectionner des crêpes
125029 300089 Confectionner des pâtisseries
126357 300089 Confectionner des viennoiseries
484254 300139 Configurer des systèmes électroniques embarqués
106725 300139 Configurer l'installation et effectuer sa mise au point
106860 300198 Configurer les équipements réseau et serveurs
106762 300202 Configurer ou paramétrer l'équipement de télécommunication, de courants faibles
512906 300338 Connaître et appliquer les règles relatives à la légitime défense
510985 300338 Connaître les lois et régulations locales
124880 300220 Connecter des équipements électroniques
125415 300220 Connecter une boîte de raccordements
300014 300014 Conseiller, accompagner une personne
404007 300016 Conseiller des produits, outils ou services aux clients en fonction de leurs besoins
104605 402006 Conseiller et prescrire des solutions techniques correctives, préventives ou d'amélioration des équipements
512315 300014 Conseiller la personne ou la famille dans l'organisation de ses activités de la vie quotidienne
300556 300367 Conseiller le client dans ses choix de boissons ou plats selon ses goûts
485730 300367 Conseiller les clients sur l'aménagement de leur jardin
104357 300367 Conseiller les clients sur l'entretien nécessaire et les options de réparation
484980 300378 Conseiller les clients sur l'entretien régulier de leurs véhicules
503982 300367 Conseiller les clients sur l'utilisation optimale des appareils
500738 300367 Conseiller les clients sur la préparation des produits
503016 300367 Conseiller les clients sur le choix des plantes
490481 300367 Conseiller les clients sur les interventions technique en carrosserie peinture nécessaire et les options de réparation
503671 300367 Conseiller les clients sur les meilleures options de réception
485489 300367 Conseiller les clients sur les types de viandes
506825 300014 Conseiller les usagers sur leurs droits sociaux
490328 300016 Conseiller sur l'adaptation des postes de travail pour les salariés en situation de handicap ou ayant des restrictions médicales
110288 300126 Constituer un dossier de transport
116224 300379 Construire et maintenir des relations professionnelles durables
503102 300241 Construire un plan de suivi post-intervention
512355 300035 Contribuer à maintenir et développer l'autonomie des personnes
115109 300028 Contribuer à promouvoir les pratiques de santé préventive
300597 300034 Contribuer au bien-être physique d'une personne
122048 300320 Contrôler des écritures comptables
124018 300175 Contrôler des flux
300322 300322 Contrôler des indicateurs de performance, analyser et corriger des écarts
300339 300339 Contrôler et faire appliquer le respect de dispositions légales et réglementaires
489774 300183 Contrôler et remplacer les éléments du système de freinage (classique, ABS, ESP)
485033 300284 Contrôler l'accès au tramway lors des montées et descentes
486119 300284 Contrôler l'accès au véhicule pour garantir la sécurité
483785 300284 Contrôler l'accès aux zones sensibles
507758 300284 Contrôler l'accès des voyageurs aux zones de transport
300284 300284 Contrôler l'accès et la circulation des personnes
123623 300486 Contrôler l'alimentation en matières premières d'une machine
123573 300256 Contrôler l'aspect du linge traité
503097 300214 Contrôler l'efficacité des traitements appliqués
505707 300172 Contrôler l'étanchéité des circuits de chauffage
125508 300238 Contrôler l'état d'avancement des travaux
123793 300254 Contrôler l'état de conservation d'un produit périssable
126364 300222 Contrôler l'état de fonctionnement d'un engin
123002 300158 Contrôler l'état de fonctionnement de la grue
110527 404518 Contrôler l'état de fonctionnement du véhicule
123603 300282 Contrôler l'état de propreté d'un lieu
124663 300177 Contrôler l'état de propreté du linge
106471 300172 Contrôler l'usure de l'abrasif et le changer
123658 402007 Contrôler la conformité d'un établissement et de ses équipements
300253 300253 Contrôler la conformité des données
484512 300180 Contrôler la conformité des équipements utilisés
512932 300338 Contrôler la conformité des formations obligatoires et habilitations des conducteurs
121870 300180 Contrôler la conformité des installations
485646 300180 Contrôler la conformité des installations automatisées selon les normes de sécurité
502922 300258 Contrôler la conformité des opérations de caisse
482587 300256 Contrôler la conformité des travaux réalisés
400163 300255 Contrôler la conformité du produit à la commande
107047 300180 Contrôler la conformité technique d'un véhicule
116396 300258 Contrôler la mise en rayon des articles
119668 300256 Contrôler la modalité de délivrance de certains médicaments spécifiques (stupéfiants, ...)
115653 300284 Contrôler la montée et la descente en sécurité des voyageurs (commande automatique des portes, etc.)
485790 300172 Contrôler la pression des pneus et effectuer leur gonflage
300254 300254 Contrôler la qualité d'une matière première, d'une ressource
105981 300256 Contrôler la qualité de l'assemblage des pièces mécaniques
485930 300130 Contrôler la qualité de l'eau et ajuster les paramètres
499568 300255 Contrôler la qualité de l'isolation installée pour assurer sa durabilité
486769 300255 Contrôler la qualité de la peinture appliquée
485560 300255 Contrôler la qualité de la pose et effectuer des ajustements si nécessaire
403623 300250 Contrôler la qualité de la production de ses équipes, ainsi que la bonne utilisation des équipements et matériels présents en cuisine
499886 300257 Contrôler la qualité de pose des rails
485767 300256 Contrôler la qualité des imprimés reçus
504832 300254 Contrôler la qualité des ingrédients avant usage
106811 300172 Contrôler la qualité des installations électriques
485576 300255 Contrôler la qualité des matériaux et des produits finis
124562 404528 Contrôler la qualité des matériaux triés
400735 300257 Contrôler la qualité des ouvrages réalisés
485105 300256 Contrôler la qualité des produits à livrer
485055 300258 Contrôler la qualité des produits en cours de production
483142 300255 Contrôler la qualité des produits en cours de traitement
482508 300255 Contrôler la qualité des produits finis
507726 300255 Contrôler la qualité des soudures et des assemblages
484022 300258 Contrôler la qualité des travaux d'entretien réalisés
484780 300258 Contrôler la qualité du nettoyage des espaces publics
483346 300258 Contrôler la qualité du nettoyage effectué
400784 300247 Contrôler la qualité du produit fini
499773 300257 Contrôler la qualité du ravalement de façade effectué
484567 300258 Contrôler la qualité du repassage sur différents textiles
500548 300255 Contrôler la qualité et l'état du courrier reçu
300256 300256 Contrôler la qualité et la conformité d'un livrable
300255 300255 Contrôler la qualité et la conformité d'un produit
300258 300258 Contrôler la qualité et la conformité des process
300313 300313 Contrôler la réalisation et les coûts d'une prestation
106271 300257 Contrôler la résistance, l'étanchéité du tronçon, de la ligne, de l'installation et réaliser les retouches, réalignements
124044 300256 Contrôler la saisie d'informations
483801 300172 Contrôler la stabilité de la grue avant utilisation
120051 300255 Contrôler la stabilité, la dimension des éléments façonnés
490457 300255 Contrôler la structure du véhicule
121228 300258 Contrôler le balisage et l'étiquetage des produits en rayon
512938 300183 Contrôler le bon fonctionnement du matériel et des engins réparés avant mise ou remise à disposition afin de garantir la qualité de l'intervention réalisée
104016 300172 Contrôler le fonctionnement d'un dispositif de sécurité
300172 300172 Contrôler le fonctionnement d'un équipement, d'une machine, d'une installation
123600 300172 Contrôler le fonctionnement d'un équipement publicitaire ou urbain
400243 300256 Contrôler le montage et la pose des éléments et sous-ensembles en vérifiant la conformité avec le dossier technique
124062 300258 Contrôler les conditions de sécurité et de confort dans un transport
511234 300172 Contrôler les dispositifs de pompage et de détection des dysfonctionnements
405509 404525 Contrôler les éléments d'élevage immergés et effectuer les manipulations nécessaires
490238 300252 Contrôler les finitions
122113 300257 Contrôler les finitions de la structure
501848 300172 Contrôler les paramètres de production
300243 300243 Contrôler les règles de Qualité, Hygiène, Sécurité, Santé et Environnement (QHSSE)
404533 404530 Contrôler ou appréhender une personne
124072 300258 Contrôler un bassin thermal et les produits liés aux soins (algues, boues, ...)
405385 300172 Contrôler un équipement ou matériel de sécurité (EPI, harnais...)
123560 300258 Contrôler un moyen de production
123568 300172 Contrôler un réseau ou un équipement d'exploitation
124038 300281 Contrôler une opération d'entreposage
124039 300258 Contrôler une opération de manutention
512950 300149 Contrôler une zone sensible avant d'intervenir
503364 300226 Contrôler visuellement la finition des vêtements après repassage
486533 300255 Contrôler visuellement la qualité des emballages
482193 300436 Coordonner avec l'équipe pour assurer la fluidité de la production
124174 300149 Coordonner des actions de prévention des risques
512954 300278 Coordonner et contrôler les prestations associées (douane, stockage, emballage, handling, manutention...)
402102 300440 Coordonner l'activité d'une équipe
403418 300175 Coordonner l'intervention des machines et des engins de chantier
500773 300436 Coordonner les activités avec les autres intervenants funéraires
506655 300436 Coordonner les activités d'une équipe sur un chantier d'insertion
300601 300487 Coordonner les activités entre la cuisine et la salle
500540 300026 Coordonner les activités pédagogiques adaptées à l'âge des enfants, des jeunes
403554 300149 Coordonner les activités sur le chantier
405545 300238 Coordonner les interventions sur la voie publique avec les services municipaux
486455 300440 Coordonner les mouvements avec les équipes au sol
483340 300472 Coordonner les opérations avec les autres départements
110684 300278 Coordonner les opérations de chargement et de déchargement
486289 300278 Coordonner les opérations de chargement et déchargement
501304 300150 Coordonner les opérations de sûreté avec les équipes en place
483552 104292 Coordonner les réservations et optimiser l'occupation de la salle
403547 300316 Coordonner les travaux avec d'autres corps de métier
300407 300407 Corriger et mettre en forme un document
121811 300229 Couler des ouvrages en béton
103820 300229 Couler le béton dans le moule ou le banc de précontrainte
121953 300229 Couler le mortier
121971 300231 Couper des matériaux de revêtements et de finition
121168 300223 Couper les éléments de fermetures menuisées
106376 300231 Couper les renforts (tissus) à dimension et préparer la variété et la quantité de résine appropriées à la fabrication de la pièce
404177 404512 Créer et mettre en œuvre des conditions nécessaires au développement, à la santé, à la sécurité et le bien-être et l'autonomie des jeunes enfants
512962 300276 Créer et vérifier les documents de transport de marchandises (Air way, Bill of Landing, etc.)
300123 300123 Créer, organiser ou coordonner un évènement
483333 300364 Créer une ambiance accueillante et conviviale au bar
400337 300235 Creuser une tranchée manuellement ou mécaniquement
124919 300090 Cuire des viandes, poissons ou légumes
124952 300090 Cuire une pizza au four
300294 300294 Cultiver et récolter des végétaux / minéraux
`);
