import type { Skill } from '../../types.ts';
import { skillLines } from '../rows.ts';

/** Knowledge (ROME savoirs), by alphabet. ROME groups it under no macro-skill. */
export const knowledge: readonly Skill[] = skillLines(`
480719 - Accueil et gestion des clients en hôtellerie
478722 - Accueil et réception en hôtellerie
115200 - Actions et techniques de prévention, de sécurité et de secourisme
121699 - Adaptabilité aux changements de commandes
119121 - Agencement d'intérieur
101315 - Analyse de données expérimentales
116479 - Analyse de la performance de la ligne de production
121691 - Analyse des besoins des clients
492221 - Application des règles de copropriété
119350 - Appréciation de charge
100381 - Argumentation commerciale
106681 - Assemblage de composants électriques
104415 - Automatisme
106916 - Bathymétrie
492761 - Biologie des végétaux
100158 - Botanique
404550 - Bureautique et outils collaboratifs
105778 - Câblage filaire
100015 - Cadre réglementaire environnemental
478464 - Calcul de la charge maximale admissible
124892 - Caractéristiques de la chaîne logistique (Supply Chain)
103480 - Caractéristiques des armatures
489611 - Caractéristiques des carburants et des biocarburants
119935 - Caractéristiques des charpentes
105777 - Caractéristiques des composants électroniques
103763 - Caractéristiques des enrobés
107338 - Caractéristiques des équipements de brancardage (lit, fauteuil roulant, ...)
101738 - Caractéristiques des farines levure, additifs
401000 - Caractéristiques des fibres optiques
123235 - Caractéristiques des granulats
105976 - Caractéristiques des matériaux en plastiques et composites
493002 - Caractéristiques des matériaux ferroviaires
103572 - Caractéristiques des peintures
481358 - Caractéristiques des peintures automobile : composition, pigment, liant, etc
123143 - Caractéristiques des pierres
479035 - Caractéristiques des plantes et végétaux
104167 - Caractéristiques des produits d'entretien
114127 - Caractéristiques des produits et accessoires capillaires
103535 - Caractéristiques des profilés
114889 - Caractéristiques des revêtements muraux
123422 - Caractéristiques des revêtements souples
300698 - Caractéristiques des structures métalliques
493755 - Caractéristiques des variétés de fruits
493757 - Caractéristiques des variétés de légumes
106942 - Caractéristiques du matériel de décontamination
103536 - Caractéristiques du placoplâtre
104893 - Caractéristiques et propriétés des bois et dérivés du bois
492847 - Caractéristiques physico-chimiques de l'amiante
106997 - Caractéristiques techniques des aéronefs
101716 - Chaîne du froid
100038 - Chiffrage et calcul de coût
101204 - Codes et symboles
102646 - Colorimétrie
118718 - Commerce international
478909 - Communication efficace avec les passagers
476921 - Communication patient
117781 - Comptabilité client
117782 - Comptabilité fournisseurs
101360 - Comptabilité générale
105899 - Conditions d'utilisation des adjuvants
126180 - Conformité des soudures, constructions, assemblages
480307 - Connaissance des différents types de cuir chevelu
477959 - Connaissance des différents types de sols
480440 - Connaissance des normes de qualité des appels
493087 - Connaissance des normes de sécurité alimentaire spécifiques à l'industrie
493113 - Connaissance des normes de sécurité pour le repassage
493446 - Connaissance des règlements de transport public
478393 - Connaissance des règles de sécurité spécifiques aux piscines
480629 - Connaissance des techniques de marketing de terrain
493719 - Connaissance des textiles
479821 - Connaissance des zones de livraison
105725 - Connexion électrique
493791 - Conseil technique aux utilisateurs
477673 - Contrôle qualité des produits
108735 - Critères de tri sélectif
100594 - Dessin industriel
482039 - Développement de programmes éducatifs
478989 - Diagnostic de pannes électriques
478467 - Différents types de grues et leurs usages
104723 - Dispositifs d'assurance-qualité
119102 - Documentation de transport
120031 - Documents de bord d'un véhicule
119355 - Données de contrôle
478045 - Dossiers de maintenance
101811 - Dressage de plateaux de fruits de mer
126172 - Droit de l'enfant et protection des mineurs
120848 - Droit de l'environnement
100248 - Droit maritime
108027 - Droit pénal
102717 - Electricité
103561 - Electricité Basse Tension (BT)
100960 - Electricité du domaine HTB - haute tension
105666 - Electromécanique
104546 - Electrotechnique
123463 - Entretien des espaces verts
119051 - Equipements de contrôle de géométrie (marbre, pont de mesure, ...)
405521 - Essences de bois
119426 - Fabrication Assistée par Ordinateur (FAO)
115684 - Familles de produits alimentaires
117103 - Fiches techniques de préparations culinaires
100003 - Fonctionnement des engins agricoles
102985 - Fonctionnement des matériels de reprographie
492892 - Garanties fabricants
103272 - Géologie
100016 - Gestes et postures de manutention
120992 - Gestion administrative du courrier
480435 - Gestion de conflits téléphoniques
119506 - Gestion de Maintenance Assistée par Ordinateur (GMAO)
119507 - Gestion de Production Assistée Par Ordinateur (GPAO)
477506 - Gestion des commandes et des stocks
495130 - Gestion des dossiers administratifs
482033 - Gestion des équipements de chantier
481246 - Gestion des incidents sur la chaîne de tri
476913 - Gestion des retours de marchandises
103190 - Gestion des risques en milieu naturel
479462 - Gestion des risques liés au stockage
478820 - Gestion des stocks de café et consommables
476874 - Gestion des stocks et des inventaires
477508 - Gestion des urgences et des incidents
119373 - Guidage d'engins de chantier
105900 - Hydrodynamique
106915 - Hydrographie
125143 - Hygiène hospitalière
479278 - Identification des espèces d'arbres
495639 - Identification des fruits mûrs
116477 - Indicateurs de suivi d'activité
104548 - Informatique
104425 - Installation de systèmes hydrauliques
512761 - Installation du tableau électrique, des équipements et des systèmes électriques
104413 - Interprétation de données de tests électroniques
106910 - Interprétation par signes
490154 - Inventaire des matériaux de construction
100205 - Lecture de carte marine
110040 - Lecture de plan de stockage
103070 - Lecture de plans et de schémas
479690 - Lecture de plans techniques
495759 - Lecture de schémas électriques
121688 - Logiciel de gestion clients
120886 - Logiciels comptables
109998 - Maintenance de base des engins de manutention
495774 - Maintenance de dispositifs publicitaires
480784 - Maintenance des équipements aquacoles
479020 - Maintenance des équipements de piscine
478898 - Maintenance préventive d'engins
478541 - Maintenance préventive des extincteurs
481385 - Maintenance préventive des machines de conditionnement
118673 - Maintenance préventive et curative de deuxième niveau
480991 - Maîtrise des systèmes d'assistance à la conduite (ADAS)
121075 - Management opérationnel
102146 - Maniement d'armes
110366 - Manipulation d'embarcations, radeau de sauvetage et matériel de manoeuvre
404000 - Manipulation d'outils de coupe ou de taille
123335 - Manutention aéroportuaire
119644 - Manutention de patients
481574 - Matériaux de canalisation
121707 - Matériaux de construction
100213 - Matériel de levage
107028 - Mécanique automobile
104424 - Mécanique productique
103596 - Menuiserie bois
122280 - Méthodes d'élevage
105671 - Méthodes de Gestion des Moyens de Production
122425 - Méthodes et outils de résolution de problèmes
100251 - Mise en place de signalisations de sécurité
126265 - Modalités d'accueil
478046 - Modalités de maintenance CVC
122410 - Modalités de stockage de produits alimentaires
101782 - Modes de cuisson des aliments
123498 - Montage mécanique
103599 - Normes d'isolation phonique
121247 - Normes de construction et démolition de bâtiment
103045 - Normes de la construction
512635 - Normes de référence pour l'installation et la maintenance électrique
104562 - Normes de sécurité électrique
120773 - Normes de sécurité en logistique
100151 - Normes de sécurité sanitaire
101300 - Normes de sécurité sur les chantiers
478992 - Normes électriques européennes
100356 - Oenologie
106120 - Opération automatisée de soudage sous flux gazeux
476907 - Optimisation de l'espace de stockage
512726 - Optimisation de l'espace logistique
481181 - Optimisation des flux de marchandises
109996 - Organisation d'un site d'entreposage (plan de circulation, ...)
102224 - Organisation de la chaîne logistique
110269 - Organisation et fonctionnement de site aéroportuaire
478993 - Outils de diagnostic électronique
123754 - Parasites animaux et végétaux
107370 - Pathologies de l'enfant
124498 - Paysagisme
104865 - Pilotage en salle de commande
124490 - Plan de fabrication, montage en menuiserie
103749 - Plan de ferraillage
482036 - Planification d'événements éco-responsables
121796 - Planification des tâches et gestion des priorités
104182 - Planning d'occupation des chambres
124656 - Pliage textile automatisé
104547 - Pneumatique
496770 - Préparation des déclarations fiscales
490156 - Préparation et traitement des commandes
110049 - Principe d'inertie des masses d'équilibrage des charges
489680 - Principe de fonctionnement des circuits essence et diesel
109997 - Principes d'équilibrage des charges
106827 - Principes de fonctionnement d'un moteur
103315 - Prise d'aplomb et de niveau
106911 - Prise de vue subaquatique
103517 - Procédés de brasage
106252 - Procédés de découpage
120012 - Procédés de fabrication alimentaire
106445 - Procédés de fabrication (recettes, cycles, mélanges, ...)
124924 - Procédés de transformation des déchets
100362 - Procédures d'échantillonnage
100341 - Procédures d'encaissement
116660 - Procédures d'entretien de bâtiments
116780 - Procédures d'entretien de bâtiments agricoles
116687 - Procédures d'entretien de cycles, motocycles
116794 - Procédures d'entretien de machines de blanchisserie
102988 - Procédures d'entretien de matériel de reprographie
116776 - Procédures d'entretien des équipements de plongée
116714 - Procédures d'entretiens de mobiliers urbains
106413 - Procédures d'évacuation des déchets
103885 - Procédures d'urgence et de premiers secours
479903 - Procédures d'urgence et de sécurité en transport public
105819 - Procédures de conduite d'installation en mode automatique
105818 - Procédures de conduite d'installation en mode manuel
489689 - Procédures de contrôle d'un moteur
110639 - Procédures de contrôle de titres de transport
124680 - Procédures de contrôle qualité
104191 - Procédures de la marche en avant
107349 - Procédures de nettoyage écologique
489907 - Procédures de nettoyage et de désinfection
106412 - Procédures et plan de stockage
121126 - Progiciels de gestion intégrée d'entreprise (ERP)
102884 - Programmation de machine à commandes numériques
489395 - Propriétés des matériaux de carrosserie : acier, aluminium, matériaux composites
103624 - Propriétés du béton
123236 - Propriétés du plâtre
480436 - Protocoles de communication d'entreprise
489906 - Protocoles de lutte contre les infections nosocomiales
512615 - Protocoles de travail pour l'activité messagerie
119226 - Publication Assistée par Ordinateur (PAO)
400959 - Puériculture
119603 - Réglage manuel de machine
100078 - Réglementation de la pêche
100050 - Réglementation des espaces et espèces protégés
106628 - Règlementation du contrôle technique de véhicules
104084 - Réglementation du transport de marchandises
104085 - Réglementation du transport de personnes
493428 - Réglementation en vigueur sur l'amiante et le désamiantage
110468 - Réglementation liée à la conduite d'engins de manutention
101959 - Réglementation liée aux véhicules
101869 - Réglementation phytosanitaire
101449 - Réglementation sécurité incendie
106465 - Réglementation sur le stockage de produits spécifiques (dangereux, sous température dirigée, phytosanitaire, ...)
106865 - Réglementation sur les déchets des équipements électriques et électroniques (DEEE)
512661 - Réglementations nationales et internationales, pour les transports terrestres, aérien ou maritime
109662 - Règles d'affranchissement du courrier
100414 - Règles d'hygiène et d'asepsie
100359 - Règles d'hygiène et de sécurité alimentaire
110550 - Règles de circulation et de stationnement en agglomération
110270 - Règles de circulation sur piste aéroportuaire
108568 - Règles de conduite et de sécurité routière
105736 - Règles de montage électrique
103872 - Règles de sécurité des biens et des personnes
106912 - Règles de sécurité et de plongée
100246 - Règles de sécurité maritime
106655 - Règles de sécurité routière
107018 - Règles de sûreté aéroportuaire
104552 - Régulation et instrumentation
118443 - Réseaux de fibre optique Fiber To The Home (FTTH)
478127 - Respect des horaires de conduite
490229 - Respect des règles de l'art (DTU, AT)
105823 - Sécurité et hygiène industrielle
478071 - Sensibilisation aux besoins spécifiques des passagers
106473 - Spécificités des abrasifs
108328 - Sténographie
122009 - Sylviculture
122981 - Symboles des éléments électriques
117579 - Système d'information comptable
122435 - Système Hazard Analysis Critical Control Point (HACCP)
140958 - Systèmes d'Aide à l'Exploitation et à l'Information Voyageurs - SAEIV
106914 - Tables de plongées et procédures de décompression
100011 - Techniques culturales
106891 - Techniques d'alpinisme
103764 - Techniques d'application d'enrobés
490498 - Techniques d'application peinture
110020 - Techniques d'arrimage
104880 - Techniques d'assemblage par connecteur
122578 - Techniques d'ébranchage
100100 - Techniques d'élagage
103296 - Techniques d'élingage
100234 - Techniques d'embouteillage
122739 - Techniques d'engazonnement
109499 - Techniques d'entretien d'enquête
103918 - Techniques d'éveil de l'enfant
103810 - Techniques d'implantation de réseaux enterrés
478603 - Techniques d'irrigation
100822 - Techniques d'usinage
300753 - Techniques de brancardage
478619 - Techniques de changement de pneus
480483 - Techniques de charpente traditionnelle
105941 - Techniques de chaudronnerie
103399 - Techniques de chevillage
490497 - Techniques de colorimétrie
482035 - Techniques de communication en public
100541 - Techniques de communication orales, écrites et numériques
497954 - Techniques de compostage
100086 - Techniques de comptage
124451 - Techniques de conditionnement
479904 - Techniques de conduite économique et écologique
101767 - Techniques de conservation des aliments
123425 - Techniques de coupe des revêtements
100033 - Techniques de coupe et d'abattage
498017 - Techniques de culture sous serre
125516 - Techniques de désenvasement
122840 - Techniques de désherbage
100262 - Techniques de désinfection des surfaces
125720 - Techniques de désinsectisation
480614 - Techniques de distribution efficace
104234 - Techniques de dressage des plats
123114 - Techniques de filtrage
102825 - Techniques de finition de surface
110368 - Techniques de gréement, mâtage
124414 - Techniques de lavage de textile
106082 - Techniques de levage et de manutention en hauteur
100596 - Techniques de maçonnerie
140912 - Techniques de maçonnerie paysagère
478133 - Techniques de manœuvre avec un grand véhicule
100392 - Techniques de matelotage
100854 - Techniques de mesure et traçage
104251 - Techniques de mise en forme des disques de pizzas
102405 - Techniques de mise en rayon
105158 - Techniques de montage
103747 - Techniques de montage de banches
100814 - Techniques de montage de cordes
100517 - Techniques de moulage et de sculpture
110367 - Techniques de navigation
121470 - Techniques de négociation avancées
106657 - Techniques de nettoiement mécanisé
498431 - Techniques de nettoyage en hauteur
104881 - Techniques de placage
104150 - Techniques de planification
498500 - Techniques de pose d'affiches
103595 - Techniques de pose de fermetures
103635 - Techniques de pose des revêtements souples
103616 - Techniques de pose horizontale de revêtement
103617 - Techniques de pose verticale de revêtement
122383 - Techniques de précontrainte
126093 - Techniques de prise de notes
478535 - Techniques de recharge d'extincteurs
106091 - Techniques de redressage
498659 - Techniques de remplacement de pièces défectueuses
479094 - Techniques de réparation navale
116797 - Techniques de réparation rapide
482029 - Techniques de reporting de chantier
102987 - Techniques de reprographie analogique
481255 - Techniques de réutilisation des composants
121831 - Techniques de sauvetage et secourisme
404574 - Techniques de secrétariat
105942 - Techniques de serrurerie
100007 - Techniques de soudage
100286 - Techniques de soudure
100453 - Techniques de stérilisation du matériel
122826 - Techniques de taille de fructification
100032 - Techniques de taille de végétaux
103671 - Techniques de talochage
102989 - Techniques de tirage de plan
103626 - Techniques de traitement du bois
119525 - Techniques de transformation des denrées alimentaires (viande, poisson, fruit, etc.)
106913 - Techniques de travaux immergés
100340 - Techniques de vente et de promotion
121862 - Techniques de vente par téléphone
105984 - Techniques et procédés d'assemblage
107030 - Technologie des équipements électroniques
103562 - Technologie des fibres optiques
107054 - Technologies associées aux systèmes de freinage
110177 - Terminologie aéronautique (IATA, alphabet aéronautique, ...)
119521 - Traçage Assisté par Ordinateur (TAO)
103208 - Travaux publics, génie civil
108728 - Types de déchets
512514 - Types de handicaps et spécificités associées
104252 - Types de pâtes à crêpe
104248 - Types de pâtes à pizza
119438 - Types de viande
106033 - Utilisation d'abaques
124463 - Utilisation d'appareils de contrôle de programmation
106188 - Utilisation d'appareils de mesure dimensionnelle
103501 - Utilisation d'appareils de mesure électrique
106411 - Utilisation d'appareils et outils de contrôle et/ou de mesure (loupe binoculaire, balance, règle...)
300762 - Utilisation d'autoclave
105153 - Utilisation d'automate de couture
101829 - Utilisation d'engins de manutention non motorisés (transpalette, diable, ...)
121766 - Utilisation d'engins de terrassement
100064 - Utilisation d'engins de tonte (autotractés et autoportés)
106034 - Utilisation d'équipement conventionnel, semi-automatique
108236 - Utilisation d'équipement de protection et de sécurité
105305 - Utilisation d'instruments de mesure (gabarit, balance, ...)
104807 - Utilisation d'instruments de mesure tridimensionnelle
118331 - Utilisation d'outillage manuel
106909 - Utilisation d'outillage sous-marin (pneumatique, hydraulique, etc.)
100507 - Utilisation d'outillages électroportatifs (scie électrique, ponceuse, ...)
123060 - Utilisation d'outils agricoles
100140 - Utilisation d'outils de pesage et dosage (balance, verre doseur, etc.)
120676 - Utilisation d'outils de taille
122004 - Utilisation d'outils manuels agricoles
103761 - Utilisation d'outils manuels de terrassement
104213 - Utilisation d'outils tranchants (couteaux, hachoirs, ...)
104876 - Utilisation de gabarit
103126 - Utilisation de GPS et cartes topographiques
499054 - Utilisation de harnais de sécurité
481240 - Utilisation de logiciels de gestion de déchets
117667 - Utilisation de logiciels de gestion hôtelière
105776 - Utilisation de machine d'insertion et pose semi-automatique de composant électronique
104172 - Utilisation de machine de plonge automatisée
124468 - Utilisation de machines à commandes numériques
124455 - Utilisation de machines de conditionnement
103793 - Utilisation de marteau-piqueur
120372 - Utilisation de matériel de navigation
100259 - Utilisation de matériel de nettoyage
499220 - Utilisation de matériel de signalisation
102848 - Utilisation de plieuse
478308 - Utilisation de systèmes de billetterie électronique
499297 - Utilisation de systèmes de gestion informatisée
478125 - Utilisation de systèmes de navigation GPS
499319 - Utilisation de table à repasser professionnelle
512709 - Utilisation du tachygraphe
101815 - Variétés de coquillages
101850 - Variétés de fruits et légumes
103167 - Veille technologique en métrologie
119896 - Viticulture
`);
