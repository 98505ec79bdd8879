import type { Skill } from '../../types.ts';
import { skillLines } from '../rows.ts';

/** Know-how (ROME savoir-faire) from N to Z. A macro-skill is its own macro. */
export const knowHowNToZ: readonly Skill[] = skillLines(`
400652 300317 Négocier des conditions de paiement avec les fournisseurs
126339 300282 Nettoyer à l'aide d'engins mécanisés et motorisés
400524 300282 Nettoyer des mobiliers urbains ou collectifs
486477 404518 Nettoyer des surfaces vitrées de véhicules
126384 300282 Nettoyer, désinfecter et ranger la chambre et l'installation sanitaire
507413 300177 Nettoyer et désinfecter le matériel après chaque utilisation
119691 300181 Nettoyer et entretenir les équipements et machines utilisés
489359 300224 Nettoyer et préparer les surfaces à recouvrir
513157 300177 Nettoyer et ranger le matériel de déménagement après usage
400492 300282 Nettoyer le site d'intervention et ranger les outils
513158 300177 Nettoyer le véhicule
507226 300183 Nettoyer les abords de route et effectuer les travaux d'entretien courant de la chaussée et des équipements de voirie
483173 300282 Nettoyer les allées et les surfaces pavées
483220 300282 Nettoyer les bassins et les abords des piscines
123662 300181 Nettoyer les outils et le matériel de chantier
486134 300177 Nettoyer les pièces à souder avant assemblage
500734 300090 Nettoyer les poissons et les crustacés
484992 300282 Nettoyer les surfaces et les espaces communs
122242 300219 Niveler un fond de fouilles, une tranchée ou un radier
300424 300424 Numériser des documents, médias ou supports techniques
300079 300079 Observer des faits, des évènements, des comportements
116244 300044 Observer l'état de santé psychique et physique de la personne accompagnée
103913 404512 Observer le comportement, l'évolution de l'enfant et repérer d'éventuelles difficultés
513751 300339 Observer les règles et les protocoles établis pour le bien-être et la sécurité des enfants
513749 404512 Offrir un soutien émotionnel et encourager l'expression des enfants pour les aider à surmonter des moments difficiles
505682 300375 Optimiser l'agencement des produits sur les étagères
483312 300448 Optimiser l'occupation des chambres
482198 300310 Optimiser l'utilisation des ressources pour réduire les déchets
503646 300380 Optimiser le temps de réponse aux clients
485181 300150 Optimiser les procédures de sécurité pour l'utilisation des engins de levage
486363 300262 Optimiser les processus de tri pour augmenter l'efficacité
120721 300148 Optimiser les processus pour réduire les risques environnementaux
485206 300264 Optimiser les trajets de déplacement des charges
300375 300375 Organiser, aménager un espace de vente
115719 300486 Organiser, conduire et mettre en oeuvre les préparations magistrales, hospitalières, les opérations de reconstitution et le conditionnement
122479 300027 Organiser des actions de formation au poste de travail (périodes, conditions, évaluations...)
125679 300030 Organiser des activités de divertissement selon les participants et le contexte
115271 300033 Organiser des activités éducatives pour les enfants
118132 404514 Organiser des activités ludiques et éducatives durant le trajet
120715 300464 Organiser des déplacements professionnels
124795 300276 Organiser des itinéraires de livraison optimisés
110439 300278 Organiser des opérations de manutention portuaire
118803 300464 Organiser des réunions et des visites de chantier
486849 300469 Organiser des réunions internes
506495 300285 Organiser des zones de cueillette
400769 300375 Organiser et agencer l'espace de vente en mettant en valeur les produits, les nouveautés, les collections et les promotions
107848 404515 Organiser et animer des activités ludiques et d'éveil
300261 300261 Organiser et contrôler un approvisionnement
404220 300285 Organiser et optimiser le stockage physique des produits, des matériels dans son périmètre d'activité
300636 300464 Organiser et planifier une activité
402220 300487 Organiser et programmer les activités et opérations de maintenance
126226 300373 Organiser et proposer une prestation traiteur
512259 300056 Organiser l'administration des médicaments selon la prescription médicale
404775 300361 Organiser l'agenda des réunions
499805 300375 Organiser l'espace de vente pour attirer l'attention des passants
489823 300298 Organiser l'évacuation des déchets et des matières
119759 403010 Organiser la logistique des recrutements et des formations
485096 300276 Organiser le chargement du véhicule selon le plan de tournée
506876 300464 Organiser le planning de nettoyage du linge
126064 300285 Organiser le rangement dans un espace de stockage
483341 300177 Organiser le rangement des produits de nettoyage
114525 300287 Organiser le stationnement des véhicules dans le parking de l'établissement et y garer les véhicules des clients
403543 300260 Organiser le stockage des denrées, en les triant par dates de péremption par exemple
404201 300056 Organiser le suivi des dossiers médicaux
300280 300280 Organiser le traitement des commandes
501472 300278 Organiser le transport de produits sanguins
505720 300278 Organiser le transport sécurisé d'organes
489822 300262 Organiser le tri et le stockage des pièces et matières
400750 300298 Organiser le tri sélectif des déchets
500656 300130 Organiser les essayages et ajustements nécessaires
300173 300173 Organiser ou surveiller des phases de fabrication
121449 300291 Organiser un espace d'accueil
123475 300464 Organiser un rétroplanning
110603 300276 Organiser une tournée
123916 300014 Orienter une personne vers des partenaires relais
124954 300090 Ouvrir des coquillages et crustacés
300411 300411 Parler une ou plusieurs langues étrangères
403344 300477 Partager les règles de sécurité individuelle et collective afin de prévenir les incidents
490006 300110 Participer à des réunions d'équipes éducatives et institutionnelles
503856 300123 Participer à des salons et des événements commerciaux
490219 300372 Participer à l'élaboration d'un devis technique
490371 300352 Participer à l'élaboration et à la modification du Plan d'Organisation de la Surveillance et des Secours
489919 300035 Participer à la conception et au suivi d'un projet individualisé
490444 300435 Participer à la constitution des équipes et répartir le travail en fonction des aptitudes et des habilitations de chacun
400330 300156 Participer à la démolition
505670 300027 Participer à la formation continue pour rester informé des nouveautés pharmaceutiques
485641 300260 Participer à la gestion des stocks de nourriture et de boissons
490602 300323 Participer à la gestion du budget de ses activités
400832 300135 Participer à la mise en service des installations
511583 300305 Participer à la préparation des bilans comptables
300259 300259 Participer à un inventaire
513184 300275 Participer au brancardage des patients
511565 300034 Participer aux tâches de la vie collective quotidienne, selon les besoins et l'autonomie des personnes
486446 300089 Pétrir manuellement ou mécaniquement des pâtes
300175 300175 Piloter la gestion de la production, de l'exploitation
122329 300486 Planifier des interventions de maintenance
485765 300276 Planifier des itinéraires de distribution
118788 300238 Planifier des opérations de chantier
482713 300060 Planifier et coordonner les rendez-vous médicaux
502167 300123 Planifier et organiser des événements communautaires pour la cohésion sociale
489827 300436 Planifier et organiser l'activité du personnel relevant de sa responsabilité
110289 300436 Planifier l'affectation des équipements et des équipes
513200 300338 Planifier l'ensemble des prestations conformément aux règlementations en vigueur
403507 300435 Planifier la production, estimer les besoins en matériel, matériaux et main-d'œuvre, afin de respecter les contraintes de coûts et les délais de réalisation
483750 300464 Planifier les horaires de travail en fonction des pics d'activité
503983 300183 Planifier les interventions de maintenance selon les priorités
485122 300464 Planifier les interventions en fonction des disponibilités des clients
125310 300486 Planifier les opérations de maintenance des équipements
126104 300174 Planifier les opérations de production selon les commandes
489314 300175 Planifier les projets d'entretien d'espaces naturels selon les priorités
508054 300464 Planifier les retouches en fonction des priorités des clients
122573 300174 Planifier une opération de semis, de traitement ou de récolte sur un site d'exploitation
122843 300294 Planter un arbre, une plante, un végétal
490463 300131 Poncer les surfaces pour préparer l'application de peinture
511330 300277 Porter le cercueil en coordination avec les autres porteurs, de la chambre funéraire au lieu de cérémonie, puis au cimetière
123249 300228 Poser des carreaux sur un support
122963 300228 Poser des éléments d'étanchéité
513204 300236 Poser des éléments de sécurité collectifs (garde-corps, échelles à crinoline, sauts de loup, etc.)
123761 300228 Poser des éléments de voirie
122969 300228 Poser des éléments préfabriqués
122970 300228 Poser des éléments sanitaires
490223 300224 Poser des matériaux de revêtement et de finition par collage ou bande adhésive
122639 300224 Poser des plafonds suspendus
122017 300228 Poser des supports de couverture
122949 300225 Poser des systèmes d'isolation acoustique
489310 300297 Poser et entretenir le mobilier extérieur ou la signalétique
513206 300235 Poser l'étanchéité d'un ouvrage pour prévenir toute infiltration d'eau : membranes bitumineuses, membranes synthétiques, systèmes d'étanchéité liquide (S.E.L.)
400467 300228 Poser la voie neuve ou l'appareil de voie à l'aide d'un système mécanique ou manuel (portique ou bi-grues)
513205 300235 Poser le complexe d'isolation pour réduire la consommation énergétique et l'impact sur l'environnement
126276 300228 Poser les affichages et panneaux des mobiliers publicitaires
104872 300228 Poser les composants d'assemblage et encoller les parties jointives
121358 300228 Poser les gouttières, chéneaux et tuyaux de descente
122993 300228 Poser un vitrage
103818 300228 Positionner dans le moule ou le banc de précontrainte les aciers, armatures, inserts, réservations, ...
121518 300228 Positionner des éléments d'armature de béton
123272 300228 Positionner des fils électriques sur un support
117640 300208 Positionner des pièces ou des matériaux sur une machine
123252 300267 Positionner des repères d'ouvrages sur un chantier
122728 300135 Positionner et régler une machine d'abattage
513208 300275 Positionner et sécuriser les passagers dans le véhicule
106379 300233 Positionner les inserts (bois, plastique, métal, nid d'abeille, ...) entre les plis
105192 300208 Positionner les pièces en fonction des repères pour l'assemblage/montage de l'article
104871 300228 Positionner préalablement les pièces, éléments, sous-ensembles (assises, montants) , après traçages (épures, emplacements, etc.)
490523 404516 Posséder les autorisations nécessaires pour le transport de fonds
490522 404516 Posséder les permis requis pour la conduite de véhicules spécifiques
400094 300149 Pratiquer des gestes et postures de manutention en toute sécurité
102062 300043 Pratiquer des techniques manuelles drainantes, relaxantes, raffermissantes et stimulantes
106439 300130 Prélever, peser et doser les matières ou produits (ingrédients, colorants, grains, etc.) sur les balances, trémies peseuses, etc
119992 300270 Prendre en charge un véhicule avec ses équipements et accessoires
107520 300130 Prendre les mesures pour la réalisation de l'équipement optique et établir la fiche d'exécution des travaux
104324 300363 Prendre une commande client
104227 300090 Préparer, assembler des plats simples
124961 404524 Préparer des boissons chaudes ou froides
500223 300090 Préparer des crêpes selon les commandes
489828 300408 Préparer des documents comptables
124078 300152 Préparer des équipements de production
123273 300220 Préparer des fils électriques
505663 300211 Préparer des médicaments sous différentes formes (pilules, poudres, liquides)
114520 300090 Préparer des plateaux de fruits de mer
300090 300090 Préparer des plats culinaires
115131 300034 Préparer des repas
125514 300131 Préparer des supports d'impression pour l'approvisionnement continu d'une machine
125006 300152 Préparer des ustensiles de cuisine
110360 300272 Préparer et actionner les équipements du navire (ancres, câbles, cordages et gréement...) lors des manoeuvres d'appareillage ou d'accostage
300469 300469 Préparer et animer une réunion, un groupe de travail, un atelier
114126 300043 Préparer et appliquer des produits colorants, décolorants (mèches, ...)
107933 300034 Préparer et donner un repas, une boisson à l'enfant
300143 300152 Préparer, installer un dispositif médico-technique
403342 300032 Préparer l'espace et le matériel nécessaires à la séance d'activité
300236 300236 Préparer l'exécution du chantier
300646 300236 Préparer l'intervention et installer le chantier
123953 300065 Préparer l'intervention, le matériel et les supports d'une enquête
103566 300211 Préparer la peinture
490474 300227 Préparer la teinte et les produits de finition pour l'opération de peinture
402243 300152 Préparer la zone de travail et les moyens nécessaires à l'activité
110262 300152 Préparer le matériel (balises, cales) et les équipements (rampe passagers, ...) en fonction du type de l'appareil et du chargement
103817 300152 Préparer le matériel (coupe des fils et torons d'acier, ...) et la matière nécessaire à la réalisation du produit (précontraint, pièce béton)
125978 300152 Préparer le matériel, les matériaux et les outillages
115009 300152 Préparer le matériel, les produits selon les indications du praticien et la nature de l'intervention
126245 300212 Préparer le poisson pour la conservation
106555 300153 Préparer le produit (quantité, teinte, mélange, ...) et régler l'équipement d'application
110523 300276 Préparer le véhicule, repérer le parcours et prévoir les aléas
300645 300268 Préparer les commandes en suivant les procédures
489374 300280 Préparer les commandes et les expéditions de matériaux de construction
102980 300157 Préparer les documents à reproduire, sélectionner les machines d'impression et les paramétrer
403601 300307 Préparer les dossiers commerciaux avant les contacts et rendez-vous des commerciaux
123912 300306 Préparer les éléments constitutifs de la paie
106269 300152 Préparer les embouts et les bords à souder, à visser et les ajuster
500775 300291 Préparer les espaces de cérémonie selon les souhaits des familles
106258 300152 Préparer les joints et positionner les pièces, plaques, tubes, profilés entre eux ou sur un support
485557 300152 Préparer les outils et matériaux nécessaires à la pose de revêtements
511956 300277 Préparer les salles de soins et le matériel nécessaire aux interventions
122730 300294 Préparer les sols, les plantations (épandage, semis, etc.)
106553 300131 Préparer les surfaces (dégraissage, masquage, sablage, ...) selon le type de support
490462 300131 Préparer les surfaces par pose de mastic et applicage d'apprêt
104207 300090 Préparer les viandes et les poissons
403398 300377 Préparer ou établir des propositions commerciales, rédiger les offres de prix, élaborer des devis
403013 300089 Préparer ou réchauffer des pains et des viennoiseries
125491 300152 Préparer un article en vue du repassage
125499 300185 Préparer un contrôle technique
300131 300131 Préparer un support, une matière
120050 300269 Préparer un véhicule pour la livraison
125030 300089 Préparer une pâte de pâtisserie
115342 402006 Prescrire des solutions techniques pour l'exploitation de nouveaux sites, l'amélioration de l'équipement ou des réseaux
513217 300150 Présenter clairement les équipements de sécurité à bord du véhicule et leur fonctionnement
489831 300090 Présenter et décorer les préparations selon les consignes
300374 300374 Présenter et valoriser un produit ou un service
102797 300157 Présenter une épreuve pour obtention du bon à rouler, lancer et surveiller l'impression
489929 300477 Prévenir les risques et la sécurité de la personne accompagnée
108267 404530 Prévenir les troubles à la tranquillité publique par îlotage, ronde, et régler les conflits
511340 300248 Procéder à des analyses physico-chimiques et biologiques de l'eau
300080 300080 Procéder à des tests, expérimentations
300303 118069 Procéder à l'encaissement
101622 300129 Procéder à l'enregistrement, au tri, à l'affranchissement du courrier
101905 300043 Procéder à la mise en forme, au coiffage, à la fixation des cheveux (bouclage, brushing, ...)
107935 300034 Procéder à la toilette et aux soins de l'enfant
116715 300141 Procéder au brancardage d'un patient
108864 300270 Procéder au cérémonial de conduite de véhicule funéraire
108867 300120 Procéder au cérémonial funéraire de préparation de la mise en terre ou en sépulture
300534 300177 Procéder au tri du linge sale
110675 300180 Procéder aux vérifications de sécurité d'un véhicule
107936 404512 Procurer à l'enfant des éléments de confort, de réconfort
300043 300043 Prodiguer des soins corporels et esthétiques
300045 300045 Prodiguer les gestes de premiers secours en cas d'urgence
513228 300055 Prodiguer les gestes professionnels appropriés ou dictés par le médecin
511287 300139 Programmer les opérations de broyage, de criblage et de retournement
485995 300298 Promouvoir des pratiques écologiques parmi les passagers comme le tri des déchets
501974 300471 Promouvoir l'interactivité et la collaboration
502249 300449 Promouvoir le respect des règles de l'établissement
487122 300444 Promouvoir les bonnes pratiques environnementales
503959 404528 Promouvoir les initiatives de recyclage auprès des usagers
482426 300373 Proposer des produits adaptés aux besoins des clients
508543 300376 Proposer des promotions et des réductions pour fidéliser la clientèle
483278 300380 Proposer des services additionnels pour améliorer le séjour
503642 300377 Proposer des solutions adaptées à la demande du client
300352 300352 Protéger des personnes et des biens
400793 300477 Protéger les lieux et les biens des dommages
121314 300220 Raccorder et fixer des lignes et accessoires de tuyauterie
123262 300228 Ragréer une surface de pose
123660 300262 Ranger des produits ou marchandises selon leurs dates de validité et les conditions de conservation
126444 300262 Ranger du matériel
489833 300262 Ranger le linge, les produits d'entretien et les consommables
485769 300408 Rapporter les incidents de distribution
500042 300408 Rapporter les incidents et les comportements inhabituels
484279 300408 Rapporter toute anomalie ou incident
115112 300035 Réaliser des actions de développement ou de maintien du lien social ou familial
300178 300178 Réaliser des corrections ou réparations sur un ouvrage
114523 300364 Réaliser des courses à la demande d'un client ou pour les besoins de l'établissement
485736 300374 Réaliser des démonstrations de produits de jardinage
120111 300232 Réaliser des éléments d'agencement
123667 300224 Réaliser des enduits
115692 300004 Réaliser des entretiens de recrutement
105754 300149 Réaliser des interventions de sécurité nécessitant une habilitation
109189 300043 Réaliser des maquillages
300267 300267 Réaliser des marquages
300318 300318 Réaliser des opérations comptables
103449 300225 Réaliser des opérations d'étanchéité (calfatage, lattes de bois, application, masticage, ...) sur les bateaux
105199 300226 Réaliser des opérations de boutonnière sur des articles textiles
489834 300156 Réaliser des opérations de dépose et de démontage
105987 300166 Réaliser des opérations de détourage, poinçonnage
125358 300228 Réaliser des opérations de fixation
402264 300183 Réaliser des opérations de maintenance à caractère préventif, systématique ou conditionnel
300138 300138 Réaliser des opérations de montage, d'assemblage et démontage
105202 300233 Réaliser des opérations de pose d'élastique sur des articles textiles
106889 300235 Réaliser des opérations de réfection d'enveloppe de bâtiment, d'ouvrage d'art en accès difficile et périlleux
101981 300226 Réaliser des opérations de rempliage (ourlet, couture surpiquée...) sur des articles textiles
405397 300233 Réaliser des opérations de soudage de fibre optique
120022 300214 Réaliser des opérations de traitement de surface
404020 300214 Réaliser des opérations de traitement hydrofuge, insecticide, fongicide, pesticide
106524 300214 Réaliser des opérations de traitement sur un produit micromécanique
113906 404525 Réaliser des opérations de vinification (assemblage, mesure du taux d'alcool, filtration, ...)
403010 403010 Réaliser des opérations liées à la gestion des ressources humaines
121957 300223 Réaliser des ouvertures de portes ou fenêtres
140913 300221 Réaliser des ouvrages de maçonnerie paysagère (dallages, pavages, murets, escaliers, ...)
115353 300282 Réaliser des petits travaux d'entretien
118907 300163 Réaliser des préparations pharmaceutiques
101916 300043 Réaliser des prestations de coiffure
123259 300181 Réaliser des purges de tuyauterie
106905 300078 Réaliser des recherches, des reconnaissances ou des contrôles dans les fonds aquatiques, sur les berges, ...
104420 300130 Réaliser des relevés dimensionnels
123693 300182 Réaliser des réparations ou modifications de tuyauteries
102054 300043 Réaliser des soins d'épilation
107661 300043 Réaliser des soins d'hygiène corporelle, de confort et de prévention
102050 300043 Réaliser des soins du visage et du corps
107715 300055 Réaliser des soins infirmiers
116233 300090 Réaliser des techniques de préparation culinaire en collectivité
113933 300078 Réaliser des tests de contrôle chimique au cours du processus de fermentation et émettre des préconisations (ajouts d'ingrédients)
504097 118069 Réaliser des transactions financières en espèces, cartes bancaires
122817 300297 Réaliser des travaux d'aménagement
514814 300297 Réaliser des travaux d'aménagement et d'entretien d'un espace naturel
489457 300238 Réaliser des travaux d'entretien ou de nettoyage de bâtiments, d'infrastructures ou d'équipements
116215 300181 Réaliser des travaux de bricolage courants (changer un joint, une ampoule...)
123695 300220 Réaliser des travaux de raccordement aux appareils de chauffage et éléments sanitaires
113818 300157 Réaliser des travaux de reprographie
300219 300219 Réaliser des travaux de terrassement, de fondations
101178 300232 Réaliser des vêtements
108411 300017 Réaliser du soutien scolaire (réalisation/correction d'exercices, devoirs...)
103775 300226 Réaliser et lisser les joints
513252 404516 Réaliser et/ou contrôler les documents liés à la circulation internationale des marchandises (facture douanière, crédit documentaireetc.)
103495 300220 Réaliser et poser des chemins de câbles et des conduits électriques en apparent ou en encastré
106501 300214 Réaliser et surveiller les traitements, les mises aux bains (dégraissage, décapage, application, passivation, ...)
400680 300181 Réaliser l'entretien périodique des machines et équipements selon les préconisations du constructeur
103592 300214 Réaliser l'étanchéité de l'ensemble support et châssis et poser les mousses de polyuréthane, joints, bandes adhésives, cornières, etc
102912 300268 Réaliser l'étiquetage de produits
103408 300225 Réaliser l'isolation et l'étanchéité de la toiture, terrasse
489835 118069 Réaliser la facturation
114849 300226 Réaliser la finition d'une pièce en matériaux composites
117290 300348 Réaliser la gestion administrative des contrats
105672 300307 Réaliser la gestion administrative du personnel
102175 300183 Réaliser la maintenance de premier niveau
114969 300183 Réaliser la maintenance de premier niveau de moteurs marins
119281 300166 Réaliser la mise au point des machines et outillages de production
106826 300258 Réaliser la mise en conformité de fonctionnement (état de référence, sécurité, environnement, etc.)
100347 300268 Réaliser la mise en fûts ou en bouteilles, le bouchage, l'étiquetage
117932 300291 Réaliser la mise en place de la salle et de l'office
117468 300375 Réaliser la mise en rayon
402268 300214 Réaliser la peinture, le vernissage, l'enduit ou la laque de petits objets ou de grandes surfaces
104262 300177 Réaliser la plonge
103797 300228 Réaliser la pose d'éléments de couverture
103742 300228 Réaliser la pose de réseaux de canalisations, fourreaux d'évacuation, branchements
102976 300228 Réaliser la pose de visuels
300655 300131 Réaliser la préparation des supports
106936 300277 Réaliser la préparation logistique des matériels et des équipements d'intervention
513256 300129 Réaliser la production en appliquant les modes opératoires transmis
108679 300282 Réaliser la remise en état de vitrerie
115301 300261 Réaliser la répartition du linge en fonction des urgences ou des besoins des différents postes de travail
125063 300212 Réaliser la salaison d'une viande
126060 300296 Réaliser la traite
103931 300241 Réaliser le bilan du projet éducatif ou d'animation sportive et proposer des évolutions
108713 300181 Réaliser le curage mécanisé, hydrodynamique, hydrocurage
101903 300043 Réaliser le diagnostic capillaire, les préparations du lavage et le shampoing
125062 300212 Réaliser le fumage d'une viande
114960 300138 Réaliser le montage et la mise en place de protections collectives (écran, sas, paroi, ...)
482991 300282 Réaliser le nettoyage des surfaces et sols en milieu hospitalier
110036 300265 Réaliser le prélèvement de produits selon les instructions de préparation de commande et constituer les colis, lots, ...
117469 300260 Réaliser le réassort
104175 300364 Réaliser le service des petits-déjeuners en salle ou en chambre, selon l'établissement
103929 300287 Réaliser le suivi du matériel ou des équipements sportifs
114828 300214 Réaliser le traitement thermique de soudures (acier carbone, ...)
110265 300278 Réaliser le tri des bagages, du fret et des sacs postaux en soute, sur piste ou en galerie, selon leur destination
513305 300298 Réaliser le tri des emballages et protections retirés
105936 300226 Réaliser les ajustements et les finitions, assembler les éléments et les sous-ensembles mécaniques
103819 300229 Réaliser les éléments constitutifs d'un moule (sous ensemble métal, bois, pvc, armature) en vue du coulage du béton
121054 300080 Réaliser les essais de fonctionnement
489852 300310 Réaliser les fiches techniques pour chaque plat (ingrédients, quantités, prix, ...)
403063 300256 Réaliser les finitions (meulage, ébavurage, redressage)
108255 404530 Réaliser les interventions de lutte contre les troubles à la tranquillité et à l'ordre public (maintien de l'ordre, lutte contre la délinquance, la criminalité, ...)
107076 300135 Réaliser les modifications de la coque ou des supports (ouvertures, pose de cale, ...) et installer les équipements et accessoires (moteurs, apparaux, compas, ...)
513311 300270 Réaliser les opérations d'attelage d'un véhicule poids lourds
489853 404518 Réaliser les opérations d'entretien des circuits d'allumage, air, carburant, échappement du moteur
489854 404518 Réaliser les opérations d'entretien des circuits de lubrification
489857 404518 Réaliser les opérations d'entretien du système de freinage
489858 404518 Réaliser les opérations d'entretien du système de transmission (embrayage, boite de vitesse)
490090 300183 Réaliser les opérations d'entretien du système de transmission (embrayage, boite de vitesse, chaine de transmission)
110044 300264 Réaliser les opérations de levage et de déplacement des charges selon les indications des équipes au sol
115052 300268 Réaliser les opérations de stérilisation (tri, conditionnement, répartition dans les appareils, ...)
106795 402007 Réaliser les préréglages et la mise en service de l'installation de chauffage (circuits électriques, brûleurs, organes hydrauliques, systèmes de régulation, ...)
405393 300220 Réaliser les raccordements des équipements et des accessoires
107077 300220 Réaliser les raccordements hydrauliques, électriques, mécaniques des équipements et des accessoires
106714 300180 Réaliser les réglages de mise au point de l'équipement industriel ou d'exploitation et contrôler son fonctionnement
489519 300153 Réaliser les réglages de premier niveau d'une machine
105113 300130 Réaliser les relevés de mesure du produit (humidité, température, ...) et détecter les anomalies liées à sa transformation
114151 300064 Réaliser les soins d'hygiène et de confort des animaux
513317 300219 Réaliser les tâches confiées dans le cadre de la réalisation d'un ouvrage (excaver, charger, décharger, remblayer...)
300233 300233 Réaliser les travaux de montage, d'assemblage
107740 300043 Réaliser ou contrôler les soins d'hygiène, de confort et apporter une aide au patient
490295 402007 Réaliser ou superviser les interventions de maintenance préventive et corrective
300224 300224 Réaliser, poser des revêtements
115624 300377 Réaliser un circuit touristique ou personnalisé et dispenser un commentaire à la demande du client
125586 300069 Réaliser un croquis, un dessin de pièce
114975 300183 Réaliser un dépannage sur site (terrain agricole, route, ...) ou le remorquage d'un engin (engin de chantier, machine agricole, ...)
113669 300185 Réaliser un diagnostic de panne ou de dysfonctionnement d'installation
125324 300046 Réaliser un diagnostic infirmier
300185 300185 Réaliser un diagnostic technique
101107 300073 Réaliser un patron
105851 300185 Réaliser un premier diagnostic de dysfonctionnement et appliquer les mesures correctives
125416 300220 Réaliser un raccordement d'étanchéité
102084 300234 Réaliser une composition florale
101918 300043 Réaliser une coupe ou une coiffure
124121 300065 Réaliser une enquête
124951 300090 Réaliser une garniture alimentaire
124318 300318 Réaliser une gestion comptable
300660 300225 Réaliser une isolation thermique par l'extérieur par procédé enduit MI
105734 300220 Réaliser une opération de câblage électrique
300183 300183 Réaliser une opération de maintenance
105962 300226 Réaliser une opération de ponçage, polissage, lissage
106585 300136 Réaliser une opération de séchage
123277 300220 Réaliser une opération de tirage de câbles
102796 300157 Réaliser une première impression avant roulage et procéder aux ajustements (densité, calage des couleurs, contours, ...)
300409 300409 Réaliser une traduction, transposer un texte
300263 300263 Réceptionner des produits, des matières premières, vérifier la conformité d'une livraison
115356 300276 Réceptionner, distribuer ou mettre à disposition des courriers, colis, avis d'échéance, quittances de loyer, ...
107664 300263 Réceptionner et distribuer le linge propre
403532 300315 Réceptionner et étudier les éléments du dossier technique (plans d'architecte, rapport d'études, budget prévisionnel)
115630 300268 Réceptionner et préparer des commandes
108858 300277 Réceptionner le cercueil et les articles funéraires et organiser le transfert
126155 300364 Réceptionner les bagages, les vêtements des clients
400500 300261 Réceptionner les matériaux en vue d'organiser la production
511289 300395 Réceptionner les prestataires lors de l'enlèvement des bennes
511290 300262 Réceptionner, suivre les quantités et contrôler les déchets issus des végétaux et des collectes bio-déchets
115845 300044 Rechercher, traiter et transmettre les informations pour assurer la continuité des soins et des activités
122860 300206 Récolter le produit d'un élevage
403002 300206 Récolter les produits de la mer
122853 300294 Récolter un produit à maturité et selon les consignes de calibrage
403454 300004 Recruter et intégrer les nouveaux cuisiniers avec le chef d'établissement et le responsable de restaurant
300004 300004 Recruter et intégrer une personne
300366 300366 Recueillir et analyser les besoins client
122327 300366 Recueillir l'avis et les remarques d'un client
108743 404528 Recycler des produits et matériaux électroménagers
108742 404528 Recycler des produits et matériaux en bois, palettes
108745 404528 Recycler des produits et matériaux en papier, carton, plastique, caoutchouc, verre, ...
108749 404528 Recycler des produits et matériaux informatiques
108744 404528 Recycler des produits et matériaux métalliques
501701 300408 Rédiger des rapports d'intervention détaillés
513750 300451 Rédiger des rapports sur l'évolution et le quotidien des enfants, et communiquer ces informations avec les familles et les autres professionnels
300188 300188 Rédiger un cahier des charges, des spécifications techniques
121219 300408 Rédiger un compte rendu de réunion
122236 300451 Rédiger un écrit professionnel
400660 300408 Rédiger un rapport d'intervention pour rendre compte de la situation
484285 300179 Redresser un élément de carrosserie en acier
106469 300153 Régler et monter les outils et abrasifs (meules, bandes, feutres, ...), le positionnement et le maintien de la pièce et les paramètres d'abrasion
485178 300139 Régler les paramètres des machines de manutention pour optimiser leur fonctionnement
117907 300139 Régler les paramètres des machines de production
102828 300139 Régler les paramètres des machines et équipements
300160 300153 Régler les systèmes hydrauliques des machines agricoles
106500 300166 Régler ou contrôler les équipements, les bains ou les produits de traitement (fluidité, température, ...)
122833 300135 Régler un équipement d'irrigation et d'arrosage
123075 300296 Regrouper des animaux
300130 300130 Relever, contrôler, ajuster des mesures et dosages
114906 300130 Relever des mesures (thermiques, mécaniques, électriques, magnétiques, ...) et les consigner sur des supports de suivi
106160 300130 Relever et reporter des cotes
511390 300129 Relever le courrier déposé dans les boîtes aux lettres publiques
123639 300338 Relever une infraction
114354 300220 Relier des appareils au tableau électrique
103758 300219 Remblayer l'excavation et compacter les tranchées
104230 300364 Remettre la commande au client (service à l'assiette, emballage à emporter, plateau, ...)
490454 300182 Remettre le véhicule en état de fonctionnement et de conformité
489474 300183 Remplacer des éléments de charpente pour réparer ou rénover une structure
503980 300182 Remplacer les composants défectueux des appareils électroménagers
499891 300178 Remplacer les éléments abimés et rendre la voie utilisable et sécure
400856 300182 Remplacer les pièces défectueuses et assembler les éléments
504979 300182 Remplacer ou réparer des éléments défectueux dans les installations
400392 300408 Remplir les documents d'intervention
513347 300462 Rendre compte à l'exploitant de son activité
124221 404516 Renseigner des documents médico-administratifs
126019 300408 Renseigner des supports de suivi d'activité
489870 300125 Renseigner l'état des pièces démontées à l'aide d'un support informatisé
126267 300367 Renseigner le client sur les races et le mode de vie des animaux
126186 300344 Renseigner le personnel sur la législation sociale et les spécificités de l'entreprise
300504 404516 Renseigner le support de suivi de traçabilité des marchandises
508313 300408 Renseigner les documents de suivi d'intervention et les transmettre au service concerné
511976 300184 Renseigner les salariés sur leur dossier personnel et répondre à leurs questions liées aux ressources humaines
300506 404516 Renseigner les supports de contrôle et de constat
102694 300462 Renseigner les supports de suivi d'intervention
126336 300125 Renseigner les supports qualité et de suivi de production
300125 300125 Renseigner, mettre à jour une documentation technique
103760 300219 Répandre les granulats, les gravillons ou les déblayer
400807 300182 Réparer des installations défectueuses sur la base d'un diagnostic
489548 300182 Réparer la motorisation thermique ou électrique des cyclomoteurs, des scooters et des motocycles
489549 300182 Réparer la transmission des cyclomoteurs, des scooters et des motocycles
489551 300182 Réparer le freinage des cyclomoteurs, des scooters et des motocycles
486401 300182 Réparer les systèmes de propulsion marine
300182 300182 Réparer un équipement, une machine, une installation
100300 300296 Répartir les animaux dans des locaux d'élevage ou en plein air
107716 300177 Répartir les instruments et les dispositifs médicaux selon le mode de traitement par stérilisation ou par destruction
101974 300177 Repasser du textile (vêtements, linge)
124867 300477 Repérer des dégradations ou incidents
105766 300169 Repérer et positionner les éléments électriques, composants électroniques dans l'ordre d'assemblage ou alimenter la machine
115215 402007 Repérer et signaler des anomalies concernant la voirie, l'éclairage public, les signalisations défectueuses
513358 300183 Repérer la cause de la panne ou du dysfonctionnement et identifier les interventions techniques à réaliser, les pièces et éléments à remplacer
123028 300301 Repérer la présence de nuisibles et constater la nature et l'étendue des dégâts
108844 300283 Repérer les anomalies, incidents et informer les forces de l'ordre et les clients
400675 300181 Repérer les fuites et les obstructions d'un réseau d'assainissement
107915 300044 Repérer les modifications de l'état de santé d'une personne
489301 300240 Replier et nettoyer le chantier à la fin des travaux (engins, restes de matériaux, déchets, cabanes de chantier) en respectant les procédures environnementales liées au chantier
485132 300364 Répondre aux appels téléphoniques, mails, tchat et renseigner les clients
486851 300361 Répondre aux demandes d'information
122156 300267 Reporter les repères de taille sur un bloc de pierre
513363 300463 Représenter l'entreprise et son image de marque auprès des donneurs d'ordre et des clients
489283 300446 Respecter des règles de sécurité
483712 300339 Respecter et faire respecter les normes environnementales
404019 402004 Respecter le bien-être animal
400661 300421 Respecter le code de la route
403898 300147 Respecter les consignes de sécurité lors de l'utilisation de machines
505395 300417 Respecter les consignes et la méthodologie d'enquête prédéfinie
482864 300448 Respecter les délais convenus avec le client pour la livraison
483842 300269 Respecter les délais de livraison prévus
499696 300464 Respecter les délais de production
404169 300448 Respecter les délais de production pour répondre aux demandes des clients
485793 300269 Respecter les horaires de livraison prévus
513375 300275 Respecter les horaires de transport prévus
487069 300464 Respecter les horaires et itinéraires prévus
483694 300276 Respecter les horaires prévus pour les livraisons
402294 300446 Respecter les normes de sécurité
483177 300446 Respecter les normes de sécurité alimentaire
484656 300448 Respecter les normes de sécurité dans l'entrepôt
486882 300150 Respecter les normes de sécurité en construction
483624 300448 Respecter les normes de sécurité en vigueur
490066 300446 Respecter les normes de sécurité et d'environnement en vigueur
114888 300149 Respecter les normes de sécurité sur les chantiers
486483 300446 Respecter les normes environnementales dans le lavage de véhicules
507196 300446 Respecter les protocoles d'hygiène et de sécurité
404219 300177 Respecter les protocoles de nettoyage et de désinfection
400613 300448 Respecter les protocoles de sécurité en vigueur
500921 300446 Respecter les protocoles de sécurité sanitaire
485781 300448 Respecter les réglementations locales en matière de distribution
489877 300446 Respecter les règles d'hygiène et de sécurité alimentaire
489878 300446 Respecter les règles d'hygiène et de sécurité au travail
405390 300448 Respecter les règles de sécurité dont le port des EPI et la tenue vestimentaire adaptée
513379 300298 Respecter les règles de tri des emballages et protection retirés
483277 300448 Respecter les standards de service de l'établissement
489879 300446 Respecter les standards qualité de l'établissement
483768 300177 Restaurer des éléments en pierre anciens
101967 300364 Restituer les articles au client après contrôle du nettoyage, repassage
109620 300269 Restituer les éléments non distribués au service concerné
102903 300255 Retirer des produits non conformes
102030 300178 Retoucher ou faire des modifications sur tissu
102039 300178 Retoucher ou faire des modifications sur un vêtement
403893 300410 S'adapter à son interlocuteur
511268 300180 S'assurer du bon état des véhicules et des équipements de nettoyage
490542 300149 S'assurer du bon fonctionnement des systèmes de ventilation
403613 300307 Saisir les dépenses en fin de journée (utilisation des matériaux, location du matériel)
490065 300474 Savoir alerter en cas de problème
510987 300313 Savoir calculer les marges et déterminer les prix de vente
511233 300181 Savoir réaliser des petites réparations et des travaux de soudure
123266 300228 Sceller des éléments
489966 300472 Se coordonner avec des professionnels et développer le réseau d'intervenants adapté
140932 300149 Sécuriser des personnes, des lieux et des biens par un système de vidéoprotection
121159 300150 Sécuriser le périmètre d'intervention
113872 300149 Sécuriser le public en cas d'incidents et alerter les services compétents de gendarmerie, pompiers
100240 300150 Sécuriser un équipement, un périmètre
484999 300205 Sélectionne les bois adaptés à la construction navale et aux pièces à réaliser
125977 300131 Sélectionner des blocs de pierre selon les caractéristiques de l'objet à tailler
510980 300205 Sélectionner des fruits pour la vente directe
102794 300211 Sélectionner, doser et mélanger les encres selon la teinte attendue et les supports à imprimer
513399 300274 Sélectionner et charger le matériel de déménagement en fonction des objets à déménager
405522 300205 Sélectionner le bois ou les matériaux composites en fonction du projet
105730 300152 Sélectionner le matériel électrique à partir du schéma, du plan de câblage ou de la puissance des appareils
101199 300206 Sélectionner les matériaux (tissus, fils, ornements, ...), coloris et outils appropriés à l'ouvrage
300205 300205 Sélectionner les matières premières à mobiliser
400679 300152 Sélectionner les produits et matériels de nettoyage adaptés
121048 300028 Sensibiliser le personnel à l'organisation, la qualité, la sécurité
513407 404516 Signer électroniquement des documents de réception et de livraison
122574 300294 Soigner un arbre, une plante
404021 404527 Sortir l'animal dans un espace extérieur
504048 300039 Soutenir les apprenants dans la construction de leur projet professionnel
117548 300262 Stocker un produit
300458 300458 Structurer, synthétiser des informations
513411 300276 Suivre l'acheminement des marchandises, informer le client sur le déroulement de la prestation et présenter des solutions en cas d'anomalies
117521 300285 Suivre la gestion des zones de stockage
400119 300323 Suivre le budget de fonctionnement du périmètre confié
503643 300348 Suivre les dossiers clients jusqu'à résolution
483230 300446 Suivre les normes de sécurité maritime
300486 300486 Superviser des opérations, des actions
502920 300440 Superviser l'activité d'une équipe de caissiers
114487 300091 Superviser l'élaboration des menus, des cartes et des tarifs
505962 300486 Superviser l'exploitation quotidienne des installations de traitement d'eau
511267 300404 Superviser la collecte et la gestion de déchets urbains
505064 300486 Superviser la collecte et le tri des déchets selon les normes de sécurité
117561 300260 Superviser la gestion des stocks
502239 300149 Superviser la sécurité des enfants et adolescents durant les activités
486374 300486 Superviser le bon déroulement des opérations portuaires
483368 300181 Superviser le nettoyage et la maintenance des équipements
403610 300240 Superviser le repli du chantier à la fin des travaux et la remise en état des lieux
502395 300486 Superviser le tri et la classification des déchets selon leur nature
503388 300255 Superviser les opérations de récolte ou de cueillette et contrôler la qualité des produits
507379 300436 Superviser une équipe de nettoyage industriel
483446 300172 Surveiller et ajuster les conditions de température à l'intérieur du véhicule
404880 300352 Surveiller et protéger les zones sensibles (vestiaires, parkings, tribunes, aire de jeu, scène ...)
104854 300486 Surveiller l'approvisionnement des machines, des installations et le flux des matières ou des produits
117646 300173 Surveiller l'assemblage de pièces
123046 300294 Surveiller l'état d'une plantation
100387 300180 Surveiller l'état de l'embarcation pendant la navigation, détecter les anomalies (avaries, ...) et en informer le maître d'équipage ou l'officier de quart
300675 300044 Surveiller l'état de santé d'un enfant
123042 300294 Surveiller l'état de santé des plantes et des arbres
483082 300044 Surveiller l'état de santé général de la personne
506967 300181 Surveiller l'état des équipements et signaler tout dysfonctionnement
107736 300044 Surveiller l'évolution de l'état de santé des patients
108394 300449 Surveiller la ponctualité, l'assiduité des élèves aux cours, contrôler les justificatifs
483911 300255 Surveiller la qualité des produits servis
100238 300279 Surveiller la route d'un bateau
485735 300255 Surveiller la santé des plantes en vente
502244 300031 Surveiller le comportement des élèves dans les espaces communs
507759 300283 Surveiller le comportement des voyageurs durant le trajet
106802 300172 Surveiller le fonctionnement d'installations de chauffage
106750 300172 Surveiller le fonctionnement d'installations frigorifiques
102981 300172 Surveiller le fonctionnement de la machine d'impression (arrivée papier, bourrage, impression, ...)
106395 300172 Surveiller le fonctionnement de la machine ou de la ligne de conditionnement et des appareils de contrôle et ajuster en cas d'écarts
501699 300172 Surveiller le fonctionnement des systèmes d'assainissement et intervenir en cas d'anomalie
121876 300149 Surveiller le respect des normes de sécurité
510978 300301 Surveiller les arbres et les plantes pour détecter les signes de maladies ou de parasites et informer les responsables agricoles si nécessaire
108264 300283 Surveiller les biens communaux (bâtiments, écoles, transport public, parcs, cimetières, ...), les manifestations et lieux publics
505669 300285 Surveiller les conditions de stockage des médicaments
511169 300031 Surveiller les élèves dans les espaces communs, la permanence, lors des épreuves d'examen et des sorties
108819 300283 Surveiller les lieux et les biens et faire appliquer le règlement intérieur par les résidents, locataires, visiteurs
499811 300260 Surveiller les niveaux de stock et passer des commandes en conséquence
501865 118069 Surveiller les opérations de caisse
484996 300172 Surveiller les systèmes de chauffage et de refroidissement pour garantir leur bon fonctionnement
483221 300172 Surveiller les systèmes de filtration
115330 300283 Surveiller un site de déchetterie et contrôler la nature des déchets, encombrants, composts déposés
125305 300278 Synchroniser les activités logistiques avec le cahier des charges
300231 300231 Tailler, découper des matériaux
100063 300230 Tailler les arbres
103310 300219 Taluter les sols ou décaper les talus et les accotements (végétation, ...) sur le lieu d'une tranchée prévue
513424 300183 Tenir à jour le carnet d'entretien en remplissant les fiches d'intervention journalières et les fiches de suivi de pièces (pour alimenter la gestion de stocks)
400887 300436 Tenir compte des compétences des collaborateurs dans la répartition des tâches
103767 300219 Terrasser et niveler la fondation
121977 300219 Terrasser un terrain ou une construction
122864 402007 Tester l'étanchéité d'une pente d'écoulement
126021 300124 Tracer au sol l'ensemble d'une structure en fonction de la fiche technique
105978 300069 Tracer les développés et reporter les cotes sur les matériaux (plaques, tubes, profilés, ...)
122161 300069 Tracer les plans ou croquis d'un ouvrage
485353 300452 Traiter des informations sensibles avec discrétion
486421 300280 Traiter les commandes de clients et organiser les priorités de production
484044 300280 Traiter les commandes et préparer les expéditions
486263 300280 Traiter les demandes de modification de plans en cours de projet
124094 300363 Traiter les demandes de support technique
489286 300363 Traiter les demandes et réclamations des clients selon la procédure établie et en proposant des solutions adaptées
104181 300363 Traiter les demandes particulières d'installation
486957 300322 Traiter les données de performance des équipements installés
507290 300305 Traiter les factures et les paiements
489883 300327 Traiter les factures et les rapprochements bancaires
486884 300280 Traiter les informations de commande et de livraison
485802 300276 Traiter les informations de livraison et ajuster les plans en conséquence
482892 300305 Traiter les informations de suivi de colis
485564 300280 Traiter les informations relatives aux commandes et aux spécifications des clients
513435 300363 Traiter les remontées d'informations pendant la prestation et ajuster les plans en conséquence
107905 300449 Transmettre et expliquer aux personnes les règles sociales et civiques au cours des activités de la vie quotidienne
512288 300020 Transmettre les informations adaptées relatives au projet personnalisé
490451 300451 Transmettre les règles et consignes à son équipe et s'assurer de leur compréhension
300274 300274 Transporter des marchandises
300681 300274 Transporter des matières dangereuses
300275 300275 Transporter des passagers
513444 300275 Transporter des personnes en situation de handicap et/ou à mobilité réduite
513445 300275 Transporter des voyageurs
484497 300363 Transporter les bagages à la chambre
405361 300396 Travailler avec d'autres professionnels de la santé et des organisations communautaires pour développer des programmes de prévention
490432 300017 Travailler en équipe pluridisciplinaire pour répondre aux orientations du projet personnalisé de chaque individu
123013 300262 Trier des pièces de viande
123080 300262 Trier des produits de la pêche
110069 300262 Trier et répartir les colis, marchandises selon les indications (codification, format, poids, nombre, ...)
108655 300177 Trier le linge selon le type et la couleur des articles, la nature du textile et retirer les objets indésirables
115021 300262 Trier le matériel, les instruments médicaux selon le type de traitement (stérilisation, destruction, ...)
511388 300129 Trier les courriers fragiles
400528 300298 Trier les déchets selon leur traitement ou leur valorisation futurs
119496 300212 Trier les poissons et effectuer leur préparation
105769 404528 Trier les produits défectueux et les diriger vers les zones ou services concernés (réparation, recyclage, évacuation, ...)
108740 404528 Trier les produits, pièces, matériaux et les orienter vers les filières de valorisation ou d'élimination
511159 300262 Trier les végétaux récoltés en fonction de leur utilisation future
403321 300158 Usiner, débiter des éléments menuisés, profils ou tôles aluminium
114944 300232 Usiner des éléments ou réaliser des pièces de remplacement
486812 300428 Utiliser des applications de navigation pour optimiser les trajets
125180 300264 Utiliser des équipements de manutention en toute sécurité
513453 300270 Utiliser des équipements de navigation modernes adaptés au véhicule
506079 300153 Utiliser des équipements de nettoyage spécifiques pour les vitres
482123 300446 Utiliser des équipements de protection individuelle (EPI)
486767 300153 Utiliser des équipements de pulvérisation de peinture
300683 300153 Utiliser des équipements de télésurveillance
484193 300153 Utiliser des équipements spécifiques pour l'accessibilité des personnes à mobilité réduite
485267 300428 Utiliser des logiciels de gestion de stock
500550 300428 Utiliser des logiciels de suivi de courrier
489556 300185 Utiliser des outils de diagnostic pour identifier les problèmes des motocycles
486189 300280 Utiliser des systèmes informatiques pour la gestion des commandes
486344 300134 Utiliser des techniques de pliage spécifique pour les serviettes
486137 300166 Utiliser des techniques de soudage à l'arc sous protection gazeuse avec électrode fusible
501955 300138 Utiliser des techniques spécifiques pour retirer l'amiante sans libérer de fibres dans l'air
484857 300153 Utiliser et maitriser des engins forestiers manuels et mécanisés
300134 300134 Utiliser et régler des appareils et équipements textiles
300163 300163 Utiliser et régler des machines ou équipements de combinaison d'éléments liquides ou chimiques
513464 300275 Utiliser les équipements d'accès au véhicule spécifiques Personnes à Mobilité Réduite (PMR)
404748 300146 Utiliser les matériels de saisie Mettre en œuvre les procédures adéquates
513468 300204 Utiliser les outils digitaux (communication, applications, objets connectés, interfaces portuaire et aéroportuaire) adaptés au secteur transport et logistique
400608 300260 Utiliser ou renseigner les outils dédiés à la traçabilité de l'activité des équipes logistiques
484509 300153 Utiliser une tronçonneuse
502254 300481 Veiller à l'application des procédures d'évacuation
403582 300243 Veiller à l'application et au respect des règles d'hygiène, de sécurité (port du casque...), et environnement (gestion des déchets, pollution sonore, etc.) sur le chantier
489979 300034 Veiller à l'hygiène corporelle des personnes
511279 300258 Veiller à la bonne affectation des déchets et corriger les erreurs éventuelles
403553 300149 Veiller à la bonne application des procédures de sécurité et d'hygiène en lien avec le coordonnateur SPS (sécurité protection de la santé)
513473 300305 Veiller à la bonne réalisation des prestations commandées aux prestataires de services
403316 300257 Veiller à la conformité de l'ouvrage et du chantier au regard des normes de qualité et participer à la phase d'audit qualité
485638 300234 Veiller à la présentation soignée des plats
483215 300282 Veiller à la propreté et à l'ordre dans les espaces de vie
489285 300364 Veiller à la satisfaction du client
107372 300031 Veiller à la sécurité de l'enfant au domicile et à l'extérieur
483486 300352 Veiller à la sécurité des biens et des personnes dans l'établissement
513753 404512 Veiller à la sécurité des enfants et à l'environnement dans lequel ils évoluent
500469 300352 Veiller à la sécurité des personnes dans l'atelier
511387 300153 Veiller au bon fonctionnement des machines à trier et à oblitérer
513476 300477 Veiller au bon fonctionnement du véhicule et des équipements de sécurité
501167 300150 Veiller au confort et à la sécurité des passagers
486291 300464 Veiller au respect des délais de manutention
402094 300243 Veiller au respect des normes d'hygiène
489565 402008 Veiller au respect des réglementations techniques et environnementales
484740 300449 Veiller au respect des règles de vie collective
502927 403010 Veiller au respect du code du travail et du règlement intérieur de l'entreprise (respect des horaires, absences, ...)
404204 300057 Veiller, avec les professionnels de santé, à la bonne adaptation des prescriptions de médicaments et de soins
107873 300468 Veiller sur l'environnement de la zone d'affectation (quartiers, lignes de bus, centres commerciaux, sorties d'école, ...)
490648 300368 Vendre des articles souvenirs, des produits sous licence et des produits dérivés
300368 300368 Vendre ou louer des produits ou des services
123642 300340 Verbaliser une infraction
402099 300181 Vérifier et maintenir l'état de l'équipement
106394 300181 Vérifier et maintenir l'état de propreté des équipements
105110 300177 Vérifier et maintenir l'état de propreté des équipements de production et de contrôle
485215 300257 Vérifier l'alignement et l'aplomb des structures montées
123250 300257 Vérifier l'équerrage et l'aplomb
123776 300257 Vérifier l'étanchéité d'un revêtement
113678 300172 Vérifier l'étanchéité d'une installation
106440 300172 Vérifier l'état de fonctionnement des équipements (broyeurs, mélangeurs, ...) et surveiller le démarrage des machines
114538 300177 Vérifier l'état de propreté de la vaisselle et la ranger
483582 300256 Vérifier l'état des biens avant et après le déménagement
110474 300256 Vérifier l'exactitude et la conformité de documents de transport de marchandises
513485 300256 Vérifier l'exactitude et la conformité des documents de transport de marchandises
121931 300313 Vérifier la conformité d'une réalisation avec un cahier des charges
120371 300180 Vérifier la conformité de l'installation sur site, help desk, hot line
486454 300255 Vérifier la conformité de la charge transportée
483859 300180 Vérifier la conformité des installations aux normes en vigueur
485766 300263 Vérifier la conformité des livraisons
106396 300256 Vérifier la conformité du conditionnement des produits (étanchéité, poids, température, ...)
300505 300255 Vérifier la conformité du montage et de l'assemblage
513481 404516 Vérifier la présence des documents nécessaires pour le voyage/circuit
115119 300034 Vérifier la prise de médicaments par la personne en fonction de la prescription médicale
400820 300255 Vérifier la qualité de produits textiles (dimensions, aspect, coutures, etc.)
400152 300257 Vérifier la qualité et la fiabilité de l'installation
110261 300149 Vérifier la sécurisation des aires de roulement ou de stationnement des aéronefs
508310 300180 Vérifier la sécurité des installations d'affichage
114182 300130 Vérifier la température des réfrigérateurs, des chambres froides en réserve et en rayon
107327 300258 Vérifier le contenu du chariot de ménage et procéder à la préparation des solutions de nettoyage
107613 300181 Vérifier le fonctionnement des appareils, effectuer la maintenance de premier niveau ou informer le responsable, le service maintenance en cas de dysfonctionnements
486343 300172 Vérifier le fonctionnement des équipements de la chambre
400631 300149 Vérifier le fonctionnement des équipements de sécurité
107387 300180 Vérifier le fonctionnement des équipements du véhicule sanitaire, repérer les dysfonctionnements
108770 300242 Vérifier le fonctionnement des équipements et des installations, identifier les anomalies et les actions préventives ou correctives
105812 300172 Vérifier le fonctionnement des installations et des équipements (arche de recuisson, presse, feeders, étireuse, ...)
105775 300255 Vérifier le montage et le câblage (valeur des composants, continuité électrique, ...)
404879 300284 Vérifier les accréditations, droits d'entrée, titres d'accès
105771 300255 Vérifier les composants et les disposer en fonction du déroulement des opérations de montage
114179 300254 Vérifier les conditions de livraison du carburant (niveau de cuve, transvasement, ...)
486135 300180 Vérifier les dispositifs de sécurité sur les équipements de soudage
104908 300149 Vérifier les éléments de sécurité sur les équipements de production (machine-outil, ligne de montage, etc.)
486856 300327 Vérifier les factures et les paiements
400210 300307 Vérifier les modes de paiements et conserver les justificatifs
505664 300130 Vérifier les prescriptions médicales pour éviter les interactions médicamenteuses
103514 300242 Vérifier les pressions et températures, les échanges de chaleur, ... et ajuster les réglages
123778 300259 Vérifier les stocks de matières premières
513809 300284 Vérifier les titres de transport des voyageurs
106184 300228 Vérifier, positionner et fixer les pièces et les éléments de l'assemblage (bâtis, grappes, gabarits, structures, ...)
114110 300212 Vider et nettoyer des bêtes
`);
