/**
 * What employers, town halls and temp agencies write at the head of a bare title, mainland and overseas: short, seldom the
 * appellation of the release. By fiche, from general knowledge of the trades; no advertisement was copied.
 */
export const titleNames = `
  A1101: conducteur de tracteur, tractoriste, chauffeur de tracteur, conducteur de coupeuse de canne, conducteur d'engins agricoles canne
  A1201: élagueur, élagueur grimpeur, tronçonneur, ouvrier sylvicole bûcheron
  A1202: agent d'entretien des sentiers, agent de débroussaillage, débroussailleur, agent d'entretien des espaces naturels, ouvrier brigade verte, agent d'environnement, agent de lutte contre les espèces invasives, agent d'entretien des ravines, agent de ramassage des sargasses, agent d'entretien du littoral, éco-agent, ouvrier de génie écologique
  A1203: agent d'embellissement, agent des espaces verts, ouvrier espaces verts, tondeur débroussailleur, agent de nettoyage espaces verts, chef d'équipe espaces verts, paysagiste
  A1204: garde du littoral, animateur environnement, ambassadeur de l'environnement, écogarde, garde nature
  A1301: technicien canne, conseiller canne
  A1402: ouvrier canne, ouvrier de plantation, planteur de canne, ouvrier agricole canne à sucre, coupeur de cannes, ouvrier agricole ananas, ouvrier maraîchage, aide maraîcher, récolteur, ouvrier agricole saisonnier
  A1404: aquaculteur, ouvrier aquacole, ouvrier piscicole, agent de ferme aquacole
  A1405: ouvrier de bananeraie, ouvrier agricole banane, ouvrier en arboriculture fruitière
  A1414: ouvrier maraîcher, ouvrier horticole, ouvrier pépiniériste, agent de pépinière, chef de culture maraîchère
  A1415: marin pêcheur, matelot pêche, patron pêcheur
  A1501: asv, assistant de clinique vétérinaire, agent animalier, agent de fourrière animale, agent de refuge, promeneur de chiens
  B1803: couturier retoucheur, couturier
  C1102: conseiller assurance, commercial en assurance, agent général d'assurance, conseiller prévoyance
  C1206: conseiller clientèle particuliers banque, conseiller clientèle, conseiller financier, téléconseiller bancaire
  C1502: chargé de gestion locative, gestionnaire de patrimoine locatif, chargé de clientèle bailleur social, assistant location, chargé d'attribution logement, agent de recouvrement locatif
  D1101: boucher, aide boucher, boucher préparateur, boucher chef
  D1102: boulanger, aide boulanger, tourier, boulanger tourier, ouvrier boulanger, snackeur boulanger
  D1104: pâtissier, aide pâtissier, ouvrier pâtissier, pâtissier chocolatier, glacier
  D1103: traiteur, charcutier, préparateur traiteur
  D1106: vendeur alimentaire, vendeur en boulangerie, vendeur boulangerie pâtisserie, vendeur fromage, vendeur fruits et légumes, vendeur ambulant, vendeur snack, vendeur station service, vendeur traiteur, employé boutique station service, pompiste
  D1202: coiffeur mixte, coiffeur, barbier, assistant coiffeur
  D1203: hydrothérapeute, agent de soins thermaux
  D1204: agent de comptoir, agent de location de voitures, loueur de véhicules, convoyeur location de véhicules, agent de parc location
  D1208: esthéticien, prothésiste ongulaire, praticien spa, spa thérapeute, masseur bien-être, technicien ongulaire, conseiller beauté, maquilleur conseil
  D1209: vendeur fleuriste, vendeur jardinerie, fleuriste
  D1211: vendeur sport, vendeur cycles, vendeur articles de sport, vendeur librairie, libraire, vendeur jouets, vendeur en papeterie, disquaire
  D1212: vendeur multimédia, vendeur téléphonie, vendeur bricolage, vendeur quincaillerie, vendeur meubles, vendeur électroménager, vendeur décoration, conseiller de vente bricolage, vendeur matelas, vendeur informatique, cuisiniste, vendeur cuisiniste
  D1213: vendeur pièces automobiles, vendeur magasinier pièces auto, vendeur comptoir matériaux, magasinier vendeur pièces détachées, vendeur accessoires auto, vendeur matériaux, vendeur comptoir sanitaire
  D1214: vendeur textile, vendeur chaussures, vendeur bijouterie, vendeur lingerie, vendeur mode, vendeur maroquinerie, vendeur accessoires de mode, vendeur parfumerie, vendeur optique, vendeur prêt à porter
  D1301: gérant de magasin, responsable de boutique, responsable magasin, gérant station service, adjoint responsable boutique, responsable point de vente, gérant supérette
  D1401: assistant commercial, assistant adv, gestionnaire de commandes, secrétaire commercial, assistant ventes, assistant import export
  D1402: commercial grands comptes, commercial professionnels, commercial b to b, attaché commercial professionnels, commercial gms
  D1403: démarcheur, commercial fibre, vendeur porte à porte, conseiller commercial photovoltaïque, recruteur de donateurs
  D1404: vendeur de voitures, vendeur deux roues, vendeur moto, vendeur véhicules neufs
  D1407: technico-commercial bâtiment, technico-commercial photovoltaïque, attaché technico-commercial
  D1408: téléconseiller, télévendeur, téléopérateur, conseiller clientèle à distance, chargé de clientèle à distance, conseiller relation client, téléenquêteur, téléprospecteur, conseiller centre d'appels
  D1501: animateur commercial, animateur des ventes, démonstrateur, hôte de vente évènementiel
  D1502: chef de rayon frais, responsable de rayon alimentaire, chef de rayon boucherie, responsable fruits et légumes, manager de rayon alimentaire
  D1503: chef de rayon bazar, responsable de rayon non alimentaire, chef de rayon textile
  D1505: caissier, hôte de caisse, caissier polyvalent, employé de caisse, hôte caisse libre service, caissier station service
  D1506: marchandiseur, merchandiseur, étalagiste merchandiseur
  D1507: employé libre service, employé de rayon, mise en rayon, employé de mise en rayon, rayonniste, employé de supermarché, agent de rayon, employé drive, équipier de magasin, employé polyvalent de magasin, employé polyvalent de libre service, gondolier, préparateur drive, employé commercial, agent de mise en rayon
  E1101: cm, community manager, animateur réseaux sociaux, gestionnaire de réseaux sociaux
  E1103: chargé de communication, assistant communication, agent de communication, chargé de com
  E1205: infographiste, graphiste, monteur infographiste, technicien pao
  E1204: monteur vidéo, vidéaste
  E1307: reprographe, agent de reprographie
  F1104: dessinateur bâtiment, dessinateur projeteur, dessinateur vrd, dessinateur métreur
  F1106: économiste de la construction, chargé d'opérations de construction, chargé d'affaires btp, conducteur d'opérations, ingénieur travaux
  F1201: conducteur de travaux, conducteur de travaux gros œuvre, conducteur travaux vrd, aide conducteur de travaux
  F1202: chef de chantier, chef de chantier gros œuvre, chef d'équipe gros œuvre, chef d'équipe btp, chef d'équipe maçonnerie
  F1301: grutier, conducteur de grue, grutier à tour, grutier mobile, chauffeur grue
  F1302: conducteur d'engins, chauffeur d'engins, pelleur, conducteur de pelle, conducteur de bull, conducteur de chargeuse, conducteur de niveleuse, conducteur de tractopelle, pelliste, chauffeur tractopelle, conducteur de compacteur, opérateur d'engins
  F1501: monteur de maison bois, charpentier ossature bois
  F1502: monteur charpente métallique, charpentier métallique, bardeur, monteur bardage
  F1503: charpentier, aide charpentier
  F1601: plâtrier, enduiseur, staffeur
  F1602: électricien bâtiment, aide électricien, monteur électricien, électricien courant faible, électricien, électricien courant fort
  F1603: plombier, aide plombier, plombier sanitaire, installateur chauffe-eau solaire, plombier zingueur, poseur de chauffe-eau solaire
  F1604: plaquiste, jointeur, poseur de faux plafond, agenceur, monteur cloisons, plaquiste jointeur
  F1605: monteur réseaux, monteur réseaux secs, câbleur réseau, électricien réseau, monteur lignes, monteur fibre optique, tireur de câbles
  F1606: peintre, peintre bâtiment, aide peintre, peintre décorateur, peintre en bâtiment finitions
  F1607: menuisier aluminium, poseur menuiserie, poseur alu, poseur de fermetures, menuisier poseur, storiste, poseur de portails, menuisier pvc, poseur de volets roulants, poseur de cuisines, vitrier
  F1608: carreleur, aide carreleur, carreleur mosaïste, marbrier
  F1609: solier, moquettiste, parqueteur, poseur de sol
  F1610: couvreur, aide couvreur, couvreur zingueur, poseur de panneaux solaires, installateur photovoltaïque, poseur photovoltaïque, technicien photovoltaïque
  F1611: façadier, ravaleur, façadier enduiseur, applicateur de façade
  F1613: étancheur, aide étancheur, isolateur, désamianteur, calorifugeur, applicateur de résine, étancheur bardeur, ouvrier désamiantage
  F1701: coffreur, coffreur bancheur, bancheur, boiseur, coffreur boiseur, coffreur ferrailleur, coffreur brancheur
  F1702: ouvrier vrd, ouvrier tp, ouvrier travaux publics, poseur de bordures, paveur, applicateur d'enrobés, ouvrier routier, maçon vrd, chef d'équipe vrd, agent de voirie, agent des routes, ouvrier voirie, tireur au râteau, manœuvre tp, aide poseur vrd, applicateur signalisation routière
  F1703: maçon, aide maçon, maçon finisseur, maçon gros œuvre, maçon traditionnel, maçon polyvalent, maçon coffreur, bâtisseur
  F1704: manœuvre, manœuvre btp, manœuvre bâtiment, ouvrier du bâtiment, ouvrier polyvalent du bâtiment, ouvrier polyvalent, manœuvre gros œuvre, ouvrier bâtiment, homme toutes mains bâtiment, démolisseur, échafaudeur, monteur échafaudage, manœuvre chantier, ouvrier second œuvre
  F1705: canalisateur, poseur de canalisations, ouvrier canalisateur, aide canalisateur, plombier réseaux extérieurs, poseur réseaux humides
  F1706: ferrailleur, armaturier, poseur d'armatures
  G1101: agent d'accueil touristique, agent d'accueil office de tourisme, hôte d'accueil touristique, conseiller en séjour, agent de billetterie, agent d'accueil musée
  G1201: guide de randonnée, guide touristique, guide canyoning, accompagnateur en montagne, guide de musée, guide culturel, accompagnateur touristique
  G1202: animateur culturel, médiateur culturel, animateur d'atelier, animateur multimédia, intervenant culturel, animateur d'ateliers manuels, animateur ludothèque, conteur
  G1203: animateur périscolaire, animateur centre aéré, animateur pause méridienne, animateur accueil de loisirs, animateur bafa, animateur de vacances, animateur enfance, animateur jeunesse, animateur extrascolaire, animateur alsh, directeur alsh, directeur de centre de loisirs, animateur cantine, agent d'animation, encadrant pause méridienne, surveillant de cantine, animateur hôtel, animateur mini club, animateur garderie, agent périscolaire, animateur séjours
  G1204: éducateur sportif, maître nageur, maître nageur sauveteur, coach sportif, moniteur de plongée, moniteur de sport, moniteur de surf, moniteur de voile, professeur de fitness, bpjeps, surveillant de baignade, éducateur apa, entraîneur, moniteur d'équitation, professeur de yoga, coach fitness
  G1303: agent de voyages, forfaitiste, conseiller voyages, billettiste
  G1501: femme de chambre, valet de chambre, valet, employé d'étage, agent d'étage, agent de chambre, équipier d'étage, lingère hôtel, agent d'entretien hôtel, agent de propreté hôtel, agent d'entretien gîte
  G1502: employé polyvalent d'hôtellerie, employé d'hôtel, agent polyvalent hôtelier, employé polyvalent hôtel restaurant
  G1503: gouvernante, gouvernante d'hôtel
  G1601: chef de cuisine, chef cuisinier, responsable cuisine, chef de partie cuisine
  G1602: cuisinier, commis de cuisine, aide cuisine, aide cuisinier, second de cuisine, cuisinier de collectivité, chef de partie, cuisinier snack, grillardin, crêpier, commis, cuisinier traiteur
  G1603: employé polyvalent de restauration, équipier restauration rapide, agent polyvalent de restauration, agent de restauration scolaire, agent de restauration, agent de cantine, employé de cantine, aide de cantine, employé de snack, crew member, employé snacking, barista fast food, agent de service restauration, équipier polyvalent restauration, préparateur sandwich, vendeur restauration rapide, employé de restauration collective, agent polyvalent de cantine
  G1604: pizzaïolo, pizzaiolo, préparateur pizza
  G1605: plongeur, plonge, aide plongeur, agent de plonge, plongeur restaurant, plongeur aide de cuisine
  G1701: bagagiste, concierge, voiturier
  G1703: réceptionniste, réceptionniste de nuit, veilleur de nuit hôtel, réceptionniste hôtel, night auditor, réceptionniste tournant
  G1801: barman, barmaid, employé de bar, serveur bar, barista
  G1803: serveur, chef de rang, commis de salle, serveur restaurant, serveur brasserie, serveur extra, runner, garçon de café, limonadier, serveur petit déjeuner, commis de rang
  H1102: chargé d'affaires, ingénieur d'affaires
  H1302: responsable hse, responsable qhse, ingénieur hse
  H1303: animateur hse, technicien hse, préventeur sécurité, animateur prévention
  H2101: ouvrier d'abattoir, découpeur viande, désosseur, pareur, opérateur de découpe viande, agent d'abattoir
  H2102: opérateur agroalimentaire, agent de fabrication agroalimentaire, ouvrier agroalimentaire, ouvrier de sucrerie, ouvrier de distillerie, opérateur de brasserie, agent de production agroalimentaire, opérateur d'embouteillage, ouvrier boulangerie industrielle
  H2206: menuisier, menuisier d'atelier, menuisier bois, aide menuisier, menuisier agenceur, ouvrier menuisier
  H2804: centralier, opérateur centrale à béton, agent de préfabrication béton, centralier béton
  H2902: chaudronnier, aide chaudronnier, chaudronnier soudeur, chaudronnier polyvalent, tôlier chaudronnier
  H2909: monteur, assembleur, monteur assembleur, opérateur de montage
  H2911: métallier, serrurier, métallier serrurier, ferronnier, métallier soudeur, serrurier soudeur, métallier poseur
  H2913: soudeur, aide soudeur, soudeur tig, soudeur mig, soudeur arc, soudeur tuyauteur
  H2914: tuyauteur, tuyauteur industriel
  H3302: agent de conditionnement, conditionneur, opérateur de conditionnement, ouvrier de conditionnement, agent de triage conditionnement, emballeur
  I1203: agent technique, agent d'entretien bâtiment, agent de maintenance, factotum, homme à tout faire, agent technique polyvalent, agent de maintenance polyvalent, agent polyvalent d'entretien, ouvrier d'entretien, agent de maintenance des bâtiments, technicien polyvalent, employé technique polyvalent, agent d'entretien technique, ouvrier de maintenance, technicien de maintenance bâtiment, agent des services techniques, agent technique municipal, agent technique territorial
  I1304: technicien de maintenance, agent de maintenance industrielle, mécanicien industriel, technicien de maintenance industrielle, technicien maintenance, technicien éolien
  I1305: technicien alarme, technicien vidéosurveillance, technicien biomédical, technicien électronique, installateur alarme, technicien sécurité électronique
  I1306: frigoriste, technicien climatisation, technicien froid, monteur frigoriste, climaticien, installateur climatisation, poseur climatisation, technicien frigoriste, technicien froid et climatisation, monteur climatisation, aide frigoriste
  I1307: technicien fibre, technicien télécom, technicien fibre optique, installateur antennes, raccordeur fibre optique, technicien ftth, tireur raccordeur, technicien courants faibles
  I1308: chauffagiste, technicien cvc, technicien chauffage, technicien de maintenance cvc, technicien piscine, pisciniste
  I1309: électromécanicien, électricien industriel, électricien de maintenance, bobinier électromécanicien, électricien maintenance
  I1310: mécanicien de maintenance, mécanicien d'entretien, graisseur
  I1401: technicien informatique, technicien support informatique, technicien helpdesk, technicien réseau informatique, dépanneur informatique, technicien micro, technicien systèmes et réseaux
  I1402: dépanneur électroménager, technicien sav, technicien service après-vente, réparateur téléphonie, technicien copieur, réparateur smartphones
  I1501: cordiste, technicien cordiste
  I1503: technicien hygiène 3d, dératiseur, désinsectiseur, technicien désinsectisation, agent de lutte antivectorielle, applicateur 3d, agent de démoustication, technicien traitement des nuisibles, agent de dératisation
  I1603: mécanicien engins, mécanicien tp, mécanicien engins de chantier, mécanicien agricole, mécanicien matériel, technicien matériel de manutention, mécanicien chariots élévateurs
  I1604: mécanicien, mécanicien auto, mécanicien automobile, mécanicien poids lourds, technicien automobile, monteur pneus, opérateur service rapide, aide mécanicien, mécanicien vl, contrôleur technique automobile, monteur pneumatiques, électricien automobile, diagnosticien automobile, mécanicien pl, mécanicien bus
  I1605: mécanicien nautique, mécanicien bateau, mécanicien marine, motoriste bateau
  I1606: carrossier, peintre automobile, carrossier peintre, tôlier, préparateur peintre automobile, débosseleur, peintre auto
  I1607: mécanicien moto, mécanicien deux roues, mécanicien scooter, mécanicien cycles, réparateur vélos
  J1301: ash, agent de service hospitalier, agent hospitalier, agent de bionettoyage, brancardier, agent de service, agent des services hospitaliers, agent de service en ehpad, agent de stérilisation, agent hôtelier ehpad, agent hôtelier
  J1303: assistant dentaire, aide dentaire
  J1304: auxiliaire de puériculture, auxiliaire puéricultrice, auxiliaire petite enfance diplômé
  J1305: ambulancier, auxiliaire ambulancier, conducteur ambulance, ambulancier dea, ambulancier diplômé d'état, chauffeur vsl
  J1307: préparateur en pharmacie, préparateur pharmacie hospitalière, rayonniste pharmacie
  J1501: aide soignant, aide soignant de nuit, aide soignant ehpad, aide soignant à domicile, faisant fonction d'aide soignant
  J1502: cadre de santé, infirmier coordinateur, idec, infirmier référent
  J1506: infirmier, infirmier diplômé d'état, infirmier libéral, infirmier de nuit, infirmier ehpad, infirmier hospitalier
  K1201: assistant social, travailleur social, conseiller en économie sociale et familiale, référent social, intervenant social
  K1202: éducateur de jeunes enfants, directeur de micro-crèche, référent technique micro-crèche
  K1203: encadrant technique, encadrant technique d'insertion, moniteur d'atelier, encadrant chantier d'insertion, encadrant technique espaces verts, éducateur technique, chef d'équipe insertion, moniteur d'atelier esat
  K1204: médiateur, médiateur social, agent de médiation, médiateur de rue, adulte relais, médiateur scolaire, médiateur de santé, agent de médiation transport, conseiller numérique, médiateur numérique, écrivain public
  K1205: agent d'accueil social, agent d'information sociale, animateur france services, conseiller france services, agent ccas
  K1206: animateur socioculturel, coordinateur enfance jeunesse, référent famille, directeur centre social, animateur social, animateur ehpad, animateur seniors, coordinateur périscolaire, animateur de quartier, référent périscolaire, animateur de vie sociale
  K1207: éducateur spécialisé, moniteur éducateur, éducateur, intervenant éducatif, veilleur de nuit foyer, surveillant de nuit qualifié, maître de maison, animateur éducatif, éducateur de rue, éducateur pjj
  K1302: auxiliaire de vie, assistant de vie, accompagnant éducatif et social, auxiliaire de vie sociale, aide à la personne, assistant de vie aux familles, auxiliaire de vie à domicile, aide médico-psychologique, aide aux personnes âgées, accompagnateur de personnes handicapées, auxiliaire de vie de nuit, accueillant familial, tierce personne, auxiliaire familial, intervenant social à domicile, assistant personnel handicap
  K1303: aide maternelle, assistant maternel, garde d'enfants, baby-sitter, agent petite enfance, atsem, nourrice, auxiliaire petite enfance, animateur petite enfance, assistant petite enfance, cap aepe, agent de crèche, accompagnant petite enfance, agent d'école maternelle, auxiliaire parentale, agent spécialisé des écoles maternelles
  K1304: aide à domicile, aide ménagère, employé de maison, employé familial, femme de ménage chez particulier, agent à domicile, intervenant à domicile, garde malade, homme de compagnie, dame de compagnie, gardien de propriété, aide ménagère à domicile, agent d'entretien à domicile, agent d'entretien au domicile de particuliers, repasseur à domicile, jardinier ménager
  K1305: technicien de l'intervention sociale et familiale, responsable de secteur aide à domicile, tisf
  K1404: chargé de mission, chef de projet politique de la ville, coordonnateur clspd, chargé de développement
  K1501: agent d'état civil, agent d'accueil état civil, placier, agent municipal, instructeur du droit des sols, agent de mairie, régisseur de recettes, agent recenseur
  K1601: agent de médiathèque, agent de bibliothèque, bibliothécaire, documentaliste, archiviste
  K1705: sauveteur, surveillant de plage, secouriste, pompier, nageur sauveteur
  K1706: adjoint de sécurité, surveillant pénitentiaire, gardien de la paix, gendarme adjoint volontaire
  K1707: policier municipal, asvp, agent de surveillance de la voie publique, garde champêtre, agent de police municipale, brigadier police municipale, opérateur vidéoprotection
  K1801: conseiller en insertion, accompagnateur socioprofessionnel, conseiller emploi, conseiller insertion professionnelle, référent insertion, chargé d'accompagnement, accompagnateur social, conseiller mission locale, job coach, accompagnateur vae, chargé de relations entreprises insertion
  K2104: surveillant, assistant d'éducation, accompagnant d'élèves en situation de handicap, aesh, maître d'internat, aide vie scolaire, auxiliaire de vie scolaire, surveillant de lycée, assistant pédagogique, accompagnateur transport scolaire, surveillant de nuit internat, accompagnateur de bus scolaire, accompagnant scolaire
  K2105: professeur de musique, professeur de danse, professeur de piano, professeur d'arts plastiques, professeur de chant
  K2106: professeur des écoles, instituteur, maître des écoles
  K2107: professeur de mathématiques, professeur de français, professeur d'anglais, professeur particulier, soutien scolaire, cours particuliers, professeur contractuel, enseignant contractuel, aide aux devoirs, intervenant soutien scolaire, professeur d'espagnol, professeur de collège, professeur de physique chimie, professeur d'histoire géographie, professeur de svt, intervenant aide aux devoirs
  K2109: professeur de lycée professionnel, professeur d'enseignement technique, plp
  K2110: moniteur auto école, enseignant de la conduite, moniteur de conduite, formateur caces, moniteur de conduite poids lourd
  K2111: formateur, formateur technique, formateur fle, formateur bureautique, animateur de formation, formateur illettrisme, formateur savoirs de base, formateur pour adultes, formateur btp, formateur consultant, formateur vente
  K2201: blanchisseur, agent de blanchisserie, agent de lingerie, lingère, repasseur, employé de pressing, agent de buanderie
  K2202: laveur de vitres, laveur de vitrerie, laveur de façades
  K2203: chef d'équipe propreté, responsable de site propreté, chef de secteur propreté
  K2205: agent d'entretien, agent d'entretien ménage, agent d'entretien nettoyage, femme de ménage bureaux, homme de ménage, agent de propreté, agent de nettoyage, femme de ménage, technicien de surface, agent d'entretien des locaux, agent de service propreté, agent d'hygiène, agent de ménage, agent d'entretien bureaux, agent de propreté urbaine locaux, laveur de locaux, nettoyeur, agent d'entretien école, agent d'entretien des écoles, machiniste propreté, ouvrier nettoyeur, agent d'entretien et de service
  K2204: agent de nettoyage industriel, ouvrier nettoyeur industriel
  K2303: ripeur, éboueur, agent de collecte, agent de déchetterie, gardien de déchetterie, balayeur, cantonnier, agent de propreté urbaine, agent de propreté voirie, agent de nettoiement, rippeur, agent de salubrité, conducteur de balayeuse, agent de collecte des déchets, agent de nettoyage des voiries, agent de nettoyage urbain, agent de ramassage des encombrants
  K2304: agent de tri, trieur, valoriste, agent de recyclage, opérateur de tri, agent valoriste, agent de ressourcerie, agent de recyclerie, trieur de déchets
  K2301: agent d'assainissement, agent de réseau d'eau, fontainier, agent d'exploitation eau potable, opérateur station d'épuration, égoutier, agent réseau assainissement, releveur de compteurs, plombier fontainier, agent hydrocureur, technicien spanc
  K2501: gardien d'immeuble, gardien, concierge d'immeuble, gardien de résidence, gardien d'école, gardien de stade, gardien de nuit, gardien d'équipements sportifs, employé d'immeuble, gardien de parking, gardien de complexe sportif
  K2503: agent de sécurité, vigile, agent de sûreté, agent cynophile, ssiap, maître chien, agent de prévention et de sécurité, agent de surveillance, rondier, agent de télésurveillance, convoyeur de fonds, agent de sécurité incendie, agent de sûreté aéroportuaire, agent de sécurité magasin, agent événementiel, agent de filtrage, inspecteur filtreur, agent d'exploitation sécurité
  K2601: porteur funéraire, agent funéraire, maître de cérémonie, fossoyeur, agent de cimetière, chauffeur porteur, assistant funéraire
  L1508: technicien son, régisseur son, sonorisateur, ingénieur du son
  L1504: technicien lumière, éclairagiste
  L1509: régisseur, régisseur général, technicien du spectacle, technicien polyvalent du spectacle, régisseur plateau, régisseur technique
  L1506: machiniste, technicien plateau, monteur de scènes, rigger, technicien évènementiel, monteur de structures évènementielles, roadie
  M1101: acheteur, approvisionneur acheteur
  M1203: comptable, aide comptable, assistant comptable, comptable unique, comptable fournisseurs, comptable clients, gestionnaire comptable, agent comptable, employé comptable, collaborateur comptable
  M1501: assistant ressources humaines, assistant rh, gestionnaire rh, chargé de recrutement junior, gestionnaire ressources humaines, assistant formation rh
  M1502: chargé de recrutement, chargé rh, consultant recrutement, chargé de ressources humaines, responsable formation rh
  M1601: agent d'accueil, standardiste, hôte d'accueil, chargé d'accueil, hôte standardiste, hôtesse d'accueil, réceptionniste en entreprise, agent d'accueil et administratif, agent d'orientation accueil
  M1602: agent administratif, employé administratif, assistant administratif, employé de bureau, opérateur de saisie, agent de bureau, agent administratif polyvalent, agent de gestion administrative, gestionnaire administratif, agent administratif et d'accueil, agent de saisie
  M1603: facteur, agent courrier, distributeur de prospectus, distributeur de journaux, vaguemestre, coursier courrier, distributeur de publicités
  M1604: assistant de direction, office manager, secrétaire de direction
  M1605: assistant technique, secrétaire technique, assistant travaux, assistant technique bâtiment, assistant btp
  M1607: secrétaire, secrétaire administratif, secrétaire polyvalent, assistant secrétaire, secrétaire standardiste, secrétaire bureautique, secrétaire de mairie polyvalent, secrétaire juridique, secrétaire d'accueil
  M1608: secrétaire comptable, assistant de gestion pme, assistant comptable et administratif, assistant de gestion
  M1609: secrétaire médical, assistant médico-social, secrétaire médico-social, assistant médical, télésecrétaire médical, agent administratif hospitalier
  M1805: développeur, développeur web, développeur full stack, ingénieur développement
  M1801: administrateur réseau, administrateur systèmes, ingénieur système, administrateur systèmes et réseaux
  N1101: cariste, conducteur de chariot élévateur, cariste magasinier, cariste manutentionnaire, cariste préparateur de commandes
  N1102: déménageur, aide déménageur
  N1103: magasinier, préparateur de commandes, préparateur, agent logistique, employé de stock, aide magasinier, magasinier vendeur, réceptionnaire, agent de stock, gestionnaire de stock, agent d'entrepôt, agent de réserve, magasinier livreur, agent magasinier, inventoriste, réceptionnaire magasin
  N1104: opérateur portuaire, conducteur de portique, conducteur de cavalier, pontier
  N1105: manutentionnaire, agent de manutention, dépoteur, porteur, aide livreur, chargeur, manutentionnaire polyvalent, agent de dépotage, empoteur, manœuvre manutention, déballeur, dépotage de conteneurs, équipier de livraison
  N1303: approvisionneur, gestionnaire approvisionnement
  N1202: agent de transit, déclarant en douane, transitaire, agent import export, agent de fret, agent maritime
  N2101: hôtesse de l'air, steward, pnc
  N2201: agent d'escale, agent passage, agent d'enregistrement
  N2203: agent de piste, bagagiste aéroport, avitailleur, assistant avion, agent de fret aérien, agent de tri bagages
  N3101: capitaine, patron de navire, chef mécanicien, skipper, patron de vedette
  N3102: matelot, marin, hôtesse de bateau, mécanicien embarqué, matelot polyvalent, matelot transport passagers, hôte de bord
  N3203: docker, ouvrier docker, agent portuaire, lamaneur, pointeur quai, agent de port
  N4101: chauffeur poids lourd, chauffeur pl, chauffeur spl, conducteur pl, conducteur spl, chauffeur super lourd, chauffeur toupie, chauffeur malaxeur, chauffeur benne, chauffeur camion benne, chauffeur ampliroll, chauffeur semi-remorque, conducteur camion grue, chauffeur citerne, chauffeur 6x4, chauffeur 8x4, chauffeur poids lourd travaux publics, chauffeur camion citerne, chauffeur camion, conducteur toupie, chauffeur porte-conteneur, conducteur ampliroll, chauffeur routier
  N4102: chauffeur de taxi, chauffeur vtc, taxi, chauffeur de maître, transporteur de personnes, conducteur accompagnateur, chauffeur accompagnateur, chauffeur tpmr, conducteur véhicule léger, chauffeur de personnes handicapées, accompagnateur tpmr, chauffeur vl personnes
  N4103: conducteur de bus, chauffeur de bus, conducteur de car, chauffeur de car, conducteur receveur, conducteur transport scolaire, conducteur transport en commun, chauffeur transport en commun, conducteur de minibus, chauffeur minibus, chauffeur scolaire
  N4104: coursier, livreur à vélo, livreur scooter, livreur de repas, livreur pizza, livreur deux roues
  N4105: livreur, chauffeur livreur, livreur vl, chauffeur vl, chauffeur livreur vl, chauffeur livreur poids lourd, chauffeur ramasseur, livreur installateur, livreur magasinier, livreur polyvalent, conducteur livreur, livreur de colis, chauffeur ripeur, livreur messagerie, chauffeur polyvalent, chauffeur livreur manutentionnaire, livreur gaz
`;
