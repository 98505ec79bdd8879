/**
 * Sentences as counsellors write them of somebody, invented. Every second one (`tuned`) was looked at while the rules
 * were written; the others (`heldOut`) only measure them, and no rule was changed for one of them.
 */
const refused = `
RQTH depuis l’an dernier, à l’aise sur un poste debout.
Reconnue travailleuse handicapée, très appliquée.
Vient de la Mission locale, très volontaire.
Suivi par Cap emploi, poste aménagé à prévoir.
Mère célibataire, disponible aux horaires d’école.
Séparée, élève seule ses trois enfants.
D’origine comorienne, parle très bien français.
Réfugié statutaire, titre de séjour de dix ans.
Arrivée d’Ukraine en 2022, ancienne comptable.
De nationalité tunisienne, carte de séjour en cours de renouvellement.
Senior dynamique, à trois ans de la retraite.
Jeune de 22 ans qui cherche un premier emploi.
59 ans mais en pleine forme.
Femme courageuse, veut travailler.
Elle est sérieuse et ne compte pas ses heures.
Il sait tenir une caisse et fermer le magasin.
Bénéficiaire du R.S.A. depuis six mois.
Touche l’ASS, en fin de droits.
Demandeur d’emploi de longue durée (DELD), très motivé.
Issu d’un quartier prioritaire, connaît la manutention.
Habite aux Flamants, dans le 14e.
Sort de détention, suivi par le SPIP.
A un casier mais veut tourner la page.
Sous curatelle renforcée, budget géré par l’UDAF.
Hébergée en hôtel social avec sa fille.
SDF jusqu’en mars, maintenant en foyer.
Dossier de surendettement déposé à la Banque de France.
En arrêt maladie l’an dernier, apte à la reprise.
Mi temps thérapeutique possible.
Ancien alcoolique, abstinent depuis deux ans.
A vaincu un cancer, pleine d’énergie.
Enceinte de trois mois, cherche un temps partiel.
Pratique le ramadan, prévoir les horaires.
Porte le voile mais accepte de l’enlever.
Militant CGT dans son ancienne usine.
Homosexuel assumé, bonne intégration en équipe.
Forte corpulence, mais endurant.
Jolie présentation, grande et mince.
Salariée en insertion dans une ETTI.
En PASS IAE valable jusqu’en juin.
Parcours ASE, aucun soutien familial.
Accompagné en CEJ, a fait une E2C.
Primo-arrivant, niveau A1 de FLE.
Ne sait ni lire ni écrire, suit des cours d’alphabétisation.
A travaillé trois ans chez Onet à la gare.
Dix ans pour la société Provence Nettoyage.
Sourd appareillé, lit sur les lèvres.
Travaille en ESAT depuis cinq ans, veut le milieu ordinaire.
Perçoit l’A.A.H. et peut faire vingt heures.
Suivie en hôpital de jour une fois par semaine.
Restriction de port de charges après un accident du travail.
H4ndic4pé moteur léger.
Personne en handi cap, autonome en transport.
r s a et prime d’activité.
Veuf, deux enfants à charge.
Divorcé, garde alternée une semaine sur deux.
Gens du voyage, sédentarisé depuis peu.
Musulman, ne manipule pas d’alcool.
Sous bracelet, sorties autorisées de 7 h à 18 h.
A fait son TIG à la mairie, très bien noté.
Bénéficiaire de la protection internationale, récépissé renouvelé.
Bac obtenu au Cameroun, équivalence en cours.
Née le 12 mars 1988, permis B.
M. est disponible de suite.
Contrat d’engagement jeune, moins de 26 ans.
Contrat aidé en PEC terminé en juin.
Traitement lourd terminé, reprise possible.
Dépression passée, va beaucoup mieux.
Joignable au zéro six douze trente-quatre cinquante-six soixante-dix-huit.
Vit à La Castellane, sans voiture.
Allocataire CAF, mode de garde trouvé pour ses jumeaux.
Chômeur depuis 2023, ne se décourage pas.
`;

const kept = `
Aime le contact avec les personnes âgées.
Trois ans d’expérience comme aide à domicile auprès de personnes âgées dépendantes.
A accompagné des enfants en situation de handicap à l’école.
À l’aise avec les enfants, a gardé des fratries de trois enfants.
Expérience en EHPAD : toilettes, repas, animation.
A travaillé en maison de retraite, de nuit et le week-end.
Entretien des chambres en hôpital de jour, protocoles d’hygiène respectés.
Ménage chez des particuliers depuis cinq ans.
Permis B depuis 2015, véhicule personnel.
3 ans d’expérience en préparation de commandes.
Disponible le 12 janvier.
Disponible à partir du 3 février 2027, tous les jours.
Aime le travail d’équipe et les journées bien remplies.
Titulaire du CACES 1, 3, 5 et de l’habilitation B0.
A tenu la caisse d’un magasin bio pendant deux ans.
Formation à l’AFPA en maçonnerie, titre professionnel obtenu.
Bénévole aux Restos du cœur : tri, rangement, accueil.
Soudure TIG et MIG, lecture de plans.
Plie et range le linge, repassage soigné.
Traitement des commandes et gestion des retours.
Connaît la cuisine italienne et les desserts.
Parle anglais et espagnol avec les clients.
Nettoyage de fin de chantier, vitrerie, autolaveuse.
Vente au rayon alcools et épicerie fine.
Manutention de casiers de bouteilles, charges jusqu’à 25 kg.
Vingt ans de métier dans le bâtiment.
Plus de dix ans d’expérience en restauration collective.
Accompagne des résidents âgés ou handicapés dans les gestes du quotidien.
A encadré de jeunes apprentis sur les chantiers.
Auxiliaire de vie auprès d’adultes malades, toilettes et repas.
Sait lire un plan et poser des cloisons.
Tutorat de stagiaires, bon esprit d’équipe.
Rigueur, ponctualité, goût du travail bien fait.
Dynamique et ponctuelle.
Vingt ans de métier.
Garde d’enfants à domicile, sortie d’école et devoirs.
Agent de service hospitalier en psychiatrie : bionettoyage, linge.
Travail de nuit accepté, horaires en 3x8.
Permis C et FIMO à jour, dix ans sans accident.
A conduit des chariots des catégories 1, 3 et 5 pendant 4 ans.
Peut se déplacer dans tout le département.
Bonne connaissance des règles de sécurité, port du gilet jaune et des EPI.
Surveillance de l’enceinte du site et rondes de nuit.
Mise en dépression et confinement des zones amiante.
Animation d’ateliers pour des seniors en résidence.
A organisé des réunions d’équipe et tenu les plannings.
Relance des impayés et suivi des comptes clients.
Accueil de la clientèle étrangère, anglais courant.
Ouverture et fermeture de la boutique en autonomie.
Une personne fiable et volontaire ; elle apprend vite.
Il faut peu de temps pour lui apprendre un poste.
Maintien à domicile, courses et repas pour un couple âgé.
Cuisine halal et casher maîtrisée en restauration collective.
Boucherie : découpe, vitrine, conseil à la clientèle.
Tri sélectif et conduite de benne, équipe du matin.
Sensibilisation au handicap suivie en 2024.
Déchets séparés, bacs nettoyés, quais propres.
Stage réussi de deux semaines en crèche, changes et repas des tout-petits.
Nettoyage de bus la nuit, travail debout et dehors.
Titre d’agent de sécurité, carte professionnelle en cours de validité.
À l’aise avec un ordinateur, saisie rapide.
Peut commencer à 5 h et finir à 13 h.
A déjà remplacé au pied levé, apprend vite les gestes.
Prépare deux cents commandes par jour, sans erreur.
Couture, retouches, ourlets et repassage pour un atelier.
Taille, tonte et débroussaillage pendant trois saisons.
Service en salle de 80 couverts, plateau et encaissement.
A suivi une remise à niveau en mathématiques.
Aide aux devoirs bénévole auprès de collégiens de 11 à 15 ans.
Conduite de nacelles et travail en hauteur.
Motivation intacte pour ce poste.
Sait gérer un stock et passer les commandes aux fournisseurs.
`;

/** Written afterwards, to widen what the rules were tuned on. */
const moreRefused = `
Reconnu travailleur handicapé depuis 2020
Titulaire de la RQTH, autonome.
Bénéficiaire de l’AAH à temps partiel.
Orientation Cap emploi.
Déficience auditive légère, autonome sur poste.
Suivi psychologique régulier, stable.
Sort d’une longue maladie, motivé.
Épileptique stabilisé.
Diabétique, pauses nécessaires.
Sous traitement, mais apte.
Kabyle, parle trois langues.
Comorienne de Marseille, courageuse.
Titulaire d’un récépissé de demande de titre.
Réfugiée syrienne, ancienne enseignante.
Bénéficie de la protection subsidiaire.
De confession musulmane.
Ne mange pas de porc, pas de travail en charcuterie.
Âgé de 54 ans, robuste.
Cinquante-quatre ans, robuste.
Jeune diplômé de 23 ans.
Proche de la retraite, cherche un dernier contrat.
Maman solo de trois enfants.
Mère de famille, horaires d’école souhaités.
Elle élève seule ses enfants.
Elle est ponctuelle et motivée.
Il est très sérieux.
Un homme de confiance.
Monsieur B. est volontaire.
Allocataire du RSA depuis 4 ans.
Bénéficiaire RSA socle, suivi par la Maison de la solidarité.
En fin de droits ASS.
Issu des quartiers nord de Marseille.
Domiciliée à Frais-Vallon.
Habite Martigues.
Réside dans un QPV.
Sortant de prison, sous contrôle judiciaire.
Placé sous main de justice.
Effectue un TIG.
Sous surveillance électronique.
Sous curatelle simple.
Majeur protégé.
Hébergé au 115.
Sans domicile fixe.
Vit en foyer de jeunes travailleurs.
En résidence sociale.
Surendettée, saisie sur salaire.
Ancien toxicomane sous méthadone.
Sevré depuis un an.
Ancien salarié de Carrefour Vitrolles.
A travaillé chez Sodexo.
Employé par la société Durand BTP.
Suivi par la mission locale d’Aubagne.
En contrat d’insertion dans un ACI.
Parcours IAE en AI.
En E.T.T.I. depuis mars.
Bénéficiaire du P.L.I.E.
P L I E de Marseille.
R Q T H obtenue.
h.a.n.d.i.c.a.p léger.
Ex ASE, pupille.
Sorti de l’aide sociale à l’enfance.
Délégué syndical CFDT.
Pacsé, stable.
Lesbienne, équipe ouverte souhaitée.
Grossesse en cours.
Congé parental terminé.
Personne de petite taille.
Forte et grande, 1m85.
Belle présentation.
Chômeuse de longue durée.
Sans emploi depuis 3 ans.
Niveau A2 en français, cours FLE en cours.
Non lecteur.
Illettrée mais courageuse.
Malvoyant.
A une prothèse de hanche.
Problèmes de dos.
Inapte au port de charges.
Accident de travail en 2021.
Dépressif par le passé.
A connu la rue.
Victime de violences.
Vient de divorcer.
Sa femme travaille aussi.
Père de 2 enfants.
Noir, bonne présentation.
Rom de Roumanie.
D’origine maghrébine.
Nationalité française.
Français de naissance.
Carte vitale, CMU.
Suivie par une assistante sociale.
Bénéficie d’un aménagement de peine.
Ancien détenu.
Fiché B2.
Demande d’asile en cours.
Titre de séjour « vie privée et familiale ».
A obtenu ses papiers en 2023.
Arrivé en France il y a deux ans.
Né à Alger.
Né le 12/05/1980.
Senior expérimenté.
Quinqua dynamique.
+50 ans.
Plus de cinquante ans.
La cinquantaine, dynamique.
Tél. 06 11 22 33 44
Trans, prénom d’usage.
Témoin de Jéhovah.
Juif pratiquant, ne travaille pas le samedi.
Hyperactif.
Bipolaire stabilisée.
VIH.
Sclérose en plaques.
Reconnaissance de la qualité de travailleur handicapé.
Bénéficiaire OETH.
Handi, autonome.
Travailleuse handicapée.
Bénéficiaire de l’O.E.T.H.
Travailleur handicapé, sérieux sur le terrain.
Personne en situation de handicap, très à l’aise en nettoyage.
Plus de 50 ans, très motivée.
Résident QPV, sortant de l’ASE.
Née au Sénégal, parle wolof.
Demandeur d’asile régularisé, trois ans de nettoyage.
Bénéficiaire de l’obligation d’emploi (BOE).
BRSA, disponible de suite.
Musulmane pratiquante, porte le voile.
En CDDI depuis un an dans un ACI.
Mi-temps thérapeutique après une dépression.
DELD, chômeur depuis trois ans.
Sous bracelet électronique, libération conditionnelle.
Parent isolé, surendettée, hébergée en CHRS.
Sourde, invalidité catégorie 1.
Marocaine, carte de résident.
Mariée, 2 enfants, RQTH.
A une reconnaissance TH, rien de gênant pour le poste.
Dossier MDPH en cours.
Orienté par le PLIE Marseille Provence Centre.
Suivie par le plie depuis un an.
Habite le quartier, à deux pas du magasin.
Vient des quartiers nord, très bonne volonté.
Logé chez un ami en attendant un logement.
Ex-détenu, réinsertion réussie.
Placé sous tutelle.
A eu un problème d’alcool, c’est réglé.
Suit un traitement pour son diabète.
Ne peut pas porter de charges lourdes.
A des soucis de dos mais reste volontaire.
Quinquagénaire expérimenté en logistique.
Moins de 30 ans, très à l’aise en informatique.
Âgée de quarante-cinq ans, quinze ans de caisse.
Né en 1979, conducteur routier.
D’origine algérienne, parle arabe et français.
Sénégalais, trois ans en France.
Demandeuse d’asile avec autorisation de travail.
Catholique pratiquant, ne travaille pas le dimanche.
Syndiquée, connaît bien ses droits.
Sans enfant, donc très disponible.
Deux enfants en bas âge, mais une nounou.
Elle a travaillé dix ans en cuisine.
Un homme de confiance, fort et endurant.
Monsieur très poli et soigné.
Ancienne serveuse en brasserie, très souriante.
Vit en couple, stable.
Au chômage depuis 18 mois, inscrit à France Travail.
Salarié d’un chantier d’insertion espaces verts.
Entreprise d’insertion depuis janvier.
Prescription IAE valide.
En contrat unique d’insertion dans une école.
Éligible à la clause sociale.
Numéro : 06 12 34 56 78.
A quitté Castorama l’an passé.
Était chez leclerc au rayon frais.
Petite et mince, passe partout.
Vient d’avoir 18 ans.
Bénéficie de l’ARE jusqu’en mai.
P.L.I.E. et E.2.C. l’ont recommandé.
Personne trans, équipe bienveillante souhaitée.
`;
const moreKept = `
Sérieux et ponctuel, 3 ans d’expérience en logistique.
Motivée, souriante, sens du service.
Auxiliaire de vie depuis 6 ans auprès de personnes âgées.
S’occupe avec patience des enfants et des personnes âgées.
Toilettes, repas et promenades avec des personnes handicapées.
À l’aise avec le public, y compris difficile.
Permis B et véhicule.
Permis B depuis 2015.
CACES 1, 3 et 5 à jour.
Connaît bien la préparation de commandes et le filmage.
Disponible immédiatement, y compris le week-end.
Disponible à partir du 15 janvier 2027.
A travaillé dans un hôpital de jour comme agent d’entretien.
Trois ans en maison de retraite comme agent de service.
Expérience en crèche avec des enfants de 0 à 3 ans.
Ménage et repassage chez des particuliers.
Travail d’équipe sur chantier.
Formation AFPA de carreleur.
A tenu la caisse d’un magasin bio.
Bénévole aux Restos du cœur.
Titre professionnel d’assistante de vie aux familles.
Lecture de plans, traçage, soudure TIG.
Peut travailler tôt le matin ou de nuit.
Accepte les horaires décalés.
Gère le stress et garde le sourire.
Sait utiliser un autolaveuse et un monobrosse.
Cuisine familiale et régimes spéciaux.
Tri des déchets, port de charges lourdes.
Connaissance des produits d’entretien.
Aide à domicile : courses, ménage, compagnie.
Capable de travailler seul ou en équipe.
Apprend vite et pose des questions.
Très bonne maîtrise d’Excel.
Parle anglais couramment.
Bon contact avec les enfants.
Bon niveau de français écrit.
A encadré deux apprentis.
10 ans d’expérience dans le bâtiment, dont 4 en plâtrerie.
Prêt à se former au poste.
Recherche un contrat de 25 à 30 heures.
Aime cuisiner pour les autres.
A géré une petite équipe de 5 personnes.
Conduite d’engins de chantier, CACES R482 catégorie A.
Habilitation électrique BR.
Sauveteur secouriste du travail à jour.
Entretien des parties communes d’immeubles.
Service en salle, bar, dressage.
A déjà travaillé de nuit en EHPAD.
Soigneuse et rapide sur la machine à coudre.
Taille des oliviers et de la vigne.
Le goût du travail bien fait.
Mise en place du buffet pour des séminaires.
Personne calme et attentive, rassurante avec les résidents.
Connaissance de la langue des signes.
Maintenance d’ascenseurs pour PMR.
Garde d’enfants de 2 et 5 ans.
Surveillance d’une cour d’école maternelle.
Conducteur de bus scolaire pour enfants handicapés.
Aide aux repas en unité Alzheimer.
Vente de prêt-à-porter homme.
Remplacements d’été en mairie.
Une personne fiable, avec 3 ans d’expérience en entrepôt.
Travaille depuis 20 ans dans la restauration collective.
A travaillé chez un grossiste en fruits et légumes, puis dans une entreprise de nettoyage.
Sait accompagner de jeunes enfants et des personnes en situation de handicap.
Aime le contact avec les clients ; ponctuelle, organisée, motivée par ce poste.
Peut commencer à 5 h du matin, du lundi au samedi, 35 heures par semaine.
Accompagnement de personnes handicapées au domicile, lever et coucher.
Repas et changes pour des enfants de 3 mois à 3 ans en crèche.
Travail en hôpital : stérilisation, linge, brancardage.
Stage en foyer de vie auprès d’adultes.
Cuisine de collectivité pour une maison de retraite de 80 lits.
Connaît les gestes pour une personne atteinte de la maladie d’Alzheimer.
Titulaire du DEAES, aide aux repas et aux transferts.
Sait se servir d’un lève-personne et d’un fauteuil roulant.
Soudeur TIG, inox et aluminium.
A passé le CACES R489 en 2024.
Disponible dès le 1er février.
Libre à partir du 15 mars 2027.
Expérience de deux saisons en agriculture, récolte et conditionnement.
Sait faire les vitres, les sols et les sanitaires.
Connaît la pâtisserie orientale et la boulangerie.
Lit et écrit bien l’anglais, bases d’espagnol.
À l’aise au téléphone et avec la caisse.
Travail en équipe de nuit, en 2x8 ou le week-end.
Permis B, prêt à passer le permis C.
Expérience d’aide ménagère chez plusieurs particuliers.
Très bon relationnel avec les familles et les résidents.
A déjà travaillé seul sur un poste isolé.
Réception de chantier, tri des déchets, rangement du matériel.
Montage de meubles à domicile, outils personnels.
Distribution de médicaments sous contrôle infirmier en EHPAD.
Prépare les commandes au scanner, filme les palettes.
Vingt ans comme maçon, dont cinq comme chef d’équipe.
Plus de 20 ans dans la peinture en bâtiment.
Titre professionnel de conducteur de bus en cours.
Aime travailler dehors, par tous les temps.
Connaît l’hygiène alimentaire (HACCP) et le plan de nettoyage.
A remplacé une gardienne d’immeuble pendant six mois.
Sait rendre compte et alerter en cas de problème.
Débute dans le métier, deux immersions très réussies.
Bonne mémoire, soin du détail, respect des consignes.
Conduit une mini-pelle et un tractopelle.
Vente de vêtements femme et enfant, encaissement.
Peut porter des charges et rester debout.
Accueil, standard et prise de rendez-vous dans un cabinet médical.
Recherche un temps plein, horaires variables acceptés.
Bénévolat à la Croix-Rouge : collecte et tri.
Chauffeur-livreur pendant quatre ans, tournée de 90 colis.
A suivi une formation de secrétaire médicale.
Entretien d’espaces verts, taille de haies, arrosage.
Une personne organisée, qui sait gérer plusieurs tâches à la fois.
Il suffit de lui montrer une fois.
Un vrai sens du service, le sourire et la patience.
Assiduité sans faille pendant tout le parcours de formation.
Motivation, énergie et sens des responsabilités.
Contrôle qualité et conditionnement de produits cosmétiques.
A aidé au service à table pour des mariages et des réceptions.
Mise en rayon, étiquetage, facing, gestion des périmés.
Travail précis sur machine à coudre industrielle.
`;

/** What a hostile tester wrote, with its brothers in gender, number and spelling, and harmless sentences that look alike. */
const hostileRefused = `
Prisonnier libéré.
De peau noire.
Personne de couleur.
Famille rom.
A fui la guerre
Logé au 115.
Ancien de MECS.
Suivi par la MLM.
Bègue
TSA.
Pension de catégorie 2.
Libérable en mars.
En réinsertion.
Mérite une seconde chance.
OQTF
APS
Porte le hidjab
Ne lit pas le français
Débutant en français
Illetré
Parle wolof et bambara.
Sobre depuis deux ans.
En arrêt depuis mars.
Ne porte pas de charges lourdes.
Réside secteur nord.
CAP cuisine obtenu en 1979, permis depuis 1985.
Baccalauréat en 1985.
60 printemps
quarante-deux années au compteur
O6 39 98 I2 34
RQTH13
Prisonnière pendant deux ans, sérieuse.
À la peau mate, souriante.
Parle bambara et lingala.
Porte le hijeb au travail.
Bégaie un peu, mais à l’aise en équipe.
Illettrisme, motivation intacte.
Suivie par la ML d’Aubagne.
Logée dans un centre.
Ne soulève aucun poids.
Réside proche du port.
Permis B obtenu en juin 2003.
51 balais, mais rapide.
Écrouée puis libérée.
Dossier QPV13 complet.
Personnes de couleur, sérieuses.
Titulaire d’une APS.
Libéré en mars.
Sobre.
Pas de charges lourdes.
Éviter les charges lourdes.
Demeurant secteur nord.
Bac (1985).
1985 : permis B.
Permis B (1998).
De 1985 à 1999, magasinier.
Caisse 1988-1992.
`;
const hostileKept = `
Porte des charges lourdes.
Service de nuit, secteur nord de la zone logistique.
Titulaire du CQP APS, surveillance de site.
Agent APS depuis quatre ans.
Prépare 2000 colis par jour.
Bénévole dans une association loi de 1901.
Tenue sobre et soignée.
De 2000 à 3000 colis par semaine.
Tournée de nuit, 2000 cartons.
Places libérées en fin de journée, quais rangés.
Ne lit pas l’anglais technique.
Donne une seconde chance aux meubles : ponçage, vernis.
Parle anglais et espagnol couramment.
Parle anglais et arabe.
Relance des machines en arrêt depuis la veille.
Soins de la peau, maquillage.
Aime lire, ne compte pas ses heures.
Aide aux devoirs, soutien en français.
A travaillé en MECS comme veilleur de nuit.
Câblage RJ45, lecture de plans A3.
Vente de 20 balais par jour.
Entrée et sortie de palettes, 1200 m2 en 2024.
Cuisine créole et plats du monde.
Stock de 2000 références, saisie sur CD-Rom.
Accompagne des personnes en réinsertion.
A quitté le bâtiment pour la logistique.
`;

/** What another hostile tester wrote on 30 November: 15 of 109 went through. With brothers of each. */
const secondHostileRefused = `
Carte CMI priorité
Sous anti-dépresseurs, suivi régulier
Prend des antidépresseurs.
Entend mal de l’oreille gauche
N’entend plus d’une oreille.
A perdu un œil
Mi-voyante
A quatre gosses à la maison
Trois gamins, bien organisée.
Attend un bébé pour juin
Attend un heureux événement.
Engagé à la France insoumise
A fait un séjour aux Baumettes
TIGiste très ponctuel
Bénéficiaire d’un PMSMP via la ML
zéropositif
Lui, c’est un bosseur
Un grand gaillard
Un gars fiable.
A la garde de trois enfants.
A gardé ses trois enfants.
Personne bipolar
A été en taule
Sorti de cabane en avril
Ménopausée
Porteur d’un pacemaker
Sous lithium
Hémophile
Drépanocytose
Blédard mais motivé
Beurette dynamique
Papiers en règle
Bientôt la retraite
Aide juridictionnelle
Dossier Dalo
Ancien d’Emmaüs
`;
const secondHostileKept = `
Nettoyage aux Baumettes, équipe du matin.
Garde de trois bambins, sorties d’école et repas.
Garde d’enfants : a gardé trois gamins de 4 à 9 ans.
Les collègues disent : avec lui, tout avance.
Pose de détecteurs, sait qui appeler quand le poste n’entend pas la radio.
`;

const lines = (text: string): string[] => text.trim().split('\n');
const half = (all: readonly string[], which: 0 | 1): string[] => all.filter((_, i) => i % 2 === which);

export const tuned = {
  refused: [
    ...half(lines(refused), 0),
    ...lines(moreRefused),
    ...lines(hostileRefused),
    ...lines(secondHostileRefused),
  ],
  kept: [...half(lines(kept), 0), ...lines(moreKept), ...lines(hostileKept), ...lines(secondHostileKept)],
};
export const heldOut = { refused: half(lines(refused), 1), kept: half(lines(kept), 1) };
