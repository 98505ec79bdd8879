/** Building, green spaces, farms, industry, maintenance, logistics, driving. */
export const worksAndTransport = `
F
482770: entretien/nettoyage/=maintenance engin/engins
300646: préparer/préparation/installer/sécuriser/implanter chantier/chantiers; =installation chantier/chantiers
489301: nettoyage/nettoyer/ranger/replier/propreté/rangement chantier/chantiers; repli chantier; nettoyage fin
114888: sécurité chantier/chantiers
403500: suivi/suivre/avancement/piloter/gestion/gérer chantier/chantiers; suivi =travaux; =conduite/conduire chantier/chantiers/=travaux
403554: coordonner/coordination/organiser activités/chantier/intervenants/=travaux; coordination/coordonner =montage
403547: corps métier/métiers/état; sous traitants coordonner/gérer/suivi
118788: planifier/planification/planning =travaux/chantier/chantiers/opérations
118803: réunions/réunion chantier/chantiers; visites chantier
482029: reporting chantier
125508: avancement chantier/=travaux contrôler
403314: encadrer/gérer/manager/encadrement/gestion compagnons/ouvriers/équipes/équipe/chefs
512838: réception =travaux/chantier/chantiers; levée réserves
117243: =devis; chiffrage; chiffrer
100038: métrés; métré; études =prix; chiffrage
403532: dossiers techniques étudier/étude; =appels/=appel offres
103070: lecture/lire =plan/=plans
122952: =monter/=montez/=montage/=elever/construire =murs/=maconnerie; élévation =murs; parpaings/briques/agglos; =maconnerie
103771: coffrage/coffrages/coffrer/banches; coffrage
121811: couler/=coulage béton/dalles/dalle; =betonnage; =coulage
122814: ferraillage; armatures poser/pose
121482: enduits/mortier mortiers appliquer
123667: enduit/enduits réaliser/appliquer/application/enduire/projection; ravalement; enduits
100596: =maconnerie techniques
121977: terrassement/terrasser; terrassements
400337: tranchée/tranchées; fouilles
103758: remblayer/remblayage/remblaiement/compactage/compacter; remblais
103742: canalisations/réseaux/canalisation pose/poser; réseaux humides/secs/assainissement
121956: bordures/bordure pose/poser
124912: pavés/pavage/dallage/dalles pose/poser; pavage
121468: enrobés/enrobé; couches chaussée
123761: =voirie éléments/pose/=travaux
300264: engins/pelle/chargeuse/compacteur/tractopelle/bulldozer/minipelle conduire/conduite/manipuler/manoeuvrer/utiliser; conduite engins; conducteur/conductrice engins
121954: planchers
489345: plaques plâtre/=placo/placoplâtre; =placo; =plaquiste; pose =placo
122945: =cloisons/=cloison/=plafonds/=doublages/=doublage pose/poser/=monter/=montez/=montage; =cloisons; =doublages
122948: isolation/isolant/isolants thermique/pose/poser/réaliser; isolation
122639: plafonds suspendus; faux plafonds
485216: bandes/joints =placo/bande; bandes
300655: préparation/préparer/décaper/lessiver/reboucher/poncer supports/surfaces/fonds/=murs; préparation supports
126395: =peinture/=peindre/=peintures intérieure/extérieure/appliquer/application/=travaux/=murs; =peinture; =peintures
300224: revêtements/revêtement pose/poser/sols/muraux; papier peint; toile verre; moquette/moquettes/parquet/parquets/lino/PVC; toiles verre; sols souples
123249: carrelage/carreaux/faïence pose/poser; carrelage; faïence
123262: ragréage/ragréer; chape/chapes
103775: joints carrelage
122017: couverture/toiture pose/poser/réaliser; tuiles/ardoises/tuile; couverture
121358: zinguerie; gouttières/gouttière/chéneaux
103408: étanchéité toiture/terrasse/terrasses; étanchéité
121973: =charpente/=charpentes pose/poser/=monter/=montez/=montent/=montage/assembler/levage; =charpente; =charpentes
121501: =charpentes/structures/structure métallique/métalliques =monter/=montez/=montent/=montage/assembler
123243: =menuiseries/=menuiserie/=portes/fenêtres/volets/bois pose/poser/installer/=installation; pose =menuiseries; fenêtres
103595: fermetures; portails/volets/stores pose/poser
120111: agencement; meubles/cuisines =fabriquer/=fabriquez/pose/poser/=monter/=montez/=montent; dressings
122993: vitrage/vitrages
122872: =installation/installer/=installations =electrique/=electriques/=electricite; =travaux =electricite/=electriques
105734: câblage/câbler; armoires =electriques
123277: tirage/tirer/passage câbles/câble; tirage
103495: chemins/chemin câbles/câble; =cheminement
114354: tableaux/tableau =electrique/=electriques raccordement/pose
105725: raccordement/raccorder/raccordements =electrique/=electriques/armoires; branchements =electriques
400248: appareillage/appareillages; prises éclairage
122781: éclairage installer/pose
106762: courants faibles; courant faible
102717: =electricite connaissances; courants forts
122970: sanitaires/sanitaire/appareils pose/poser/installer/=installation; salle bains/bain
504976: tuyauterie/=plomberie pose/poser/installer/réseaux/=installation; =plomberie; réseaux eau
122213: chauffage/chaudière/chaudières/pompes/pompe/radiateurs installer/=installation/pose/poser; =installation chauffage
106662: entretien chauffage/chaudière/chaudières/sanitaire
122206: VMC ventilation
123695: raccordement/raccorder chauffage/sanitaires
300182: dépannage/dépanner/=reparations/=reparation
403063: =finitions réaliser/effectuer
400409: échafaudage/échafaudages
400330: démolition/démolir/déconstruction
400526: gravats; évacuer/évacuation déchets/gravats
489834: dépose/déposer/=demontage
100507: outillage/outils électroportatifs/électroportatif
400776: approvisionner/approvisionnement/acheminer chantier/chantiers/matériaux
300228: pose/poser/installer/fixer éléments/garde-corps/portails/clôtures/ouvrages/équipements; garde corps; portails
403316: conformité ouvrages/=travaux qualité
482587: contrôler/vérifier conformité/qualité =travaux/ouvrages
482123: EPI
A12
300292: entretien/entretenir/aménager/aménagement/création espaces/jardins/verts/parcs/espace; espaces verts
116214: tondre/tonte/tontes/désherber/désherbage/jardin; tonte; gazon/pelouse; désherbage
100064: tondeuse/tondeuses/autoportée
100032: tailler/taille/tailles haies/végétaux/arbustes/massifs/arbres; taille haies; taille
122567: débroussailler/débroussaillage/fauchage
122843: =planter/=plantation/=plantations arbres/végétaux/massifs; =plantation/=plantations
122580: élaguer/élagage
100023: abattage/abattre arbres; bûcheronnage
400492: soufflage/ramassage feuilles
122783: arrosage/irrigation installer/entretien/systèmes; arrosage
140913: =maconnerie paysagère; terrasses/dallages/murets/pavage
122739: engazonnement; gazons semer
484509: tronçonneuse
489310: clôtures/clôture pose/poser
507792: phytosanitaires/phytosanitaire traitements; traitement végétaux
122817: aménagement paysager/aménagements =travaux
A11 A13 A14
122853: récolte/récolter/récoltes/cueillette/cueillir/vendanges/ramassage/arrachage; récolte; vendange
125527: semis/semer =travaux/culture/agricoles; =travaux cultures; =travaux agricoles
122730: sols/terres préparer/préparation/travail/labour; labour; épandage
122843: =planter/=plantation/=plantations
122826: taille/tailler vigne/arbres/fruitiers; taille; palissage/ébourgeonnage/relevage; =travaux vigne
122825: entretien/entretenir vigne/vignes/=plantations/cultures
404006: tracteur/tracteurs/engins conduire/conduite; conduite tracteur; =tractoriste
126060: traite; traire
404009: alimentation/nourrir/alimenter animaux/bovins/troupeau/porcs; alimentation; distribution aliments
100409: animaux/troupeau/troupeaux soins/manipulation/manipuler
404003: soins chevaux/équidés
114151: soins animaux; soins
119351: surveiller/surveillance/observer/suivi animaux/troupeau/santé
120679: paillage/litière/litières/boxes/bâtiments nettoyer/nettoyage/entretien/curer; paillage; nettoyage bâtiments/stalles
123076: pâturages/pâturage
122280: élevage connaissances/conduite; conduite élevage
478603: irrigation
100003: mécanique engins/agricole; notions mécanique
100063: taille arbres
507792: traitements phytosanitaires
510979: =conditionnement/=conditionner/=conditionnez/emballage fruits/légumes/=produits/=produit; calibrage
124629: entretien matériel
125255: clôtures entretien
H I
121378: rapports/compte/comptes =production
103070: lecture/lire/interpréter =plan/=plans/schéma/schémas; lecture =plans techniques
402194: fiches/fiche instruction/instructions; gammes =fabrication; dossier =fabrication; ordre =fabrication; ordres =fabrication
513256: modes/mode opératoires/opératoire; procédures =fabrication/=production
300155: démarrer/démarrage/lancer/=conduire/=conduite/piloter machine/machines/ligne/lignes/=production; mise =route; démarrage arrêt
300208: alimenter/approvisionner/alimentation/approvisionnement machine/machines/ligne/lignes/poste; approvisionnement matières
102828: régler/réglage/réglages/paramétrer/paramétrage machine/machines/paramètres/outils/équipements; réglages machines
106030: =montage/=monter/=montez/=montent/=demontage/changement outils/outillage/outillages/série; changements série/format
124468: commande/commandes numérique/numériques; CNC
102884: programmer/programmation/programmes machine/machines/numérique/commande/CN
100822: =usinage/=usiner/=usinez; =percage/=taraudage; =fraisage/=tournage
114944: =usiner/=usinage/réaliser/=fabrication pièces
106034: machines outils conventionnelles; =fraiseuse/=tour conventionnel/conventionnelle; machines outils
106252: découpe/découpage/sciage/scie/guillotine/cisaille; découpe laser; oxycoupage
102848: plieuse/pliage/presse plieuse; pliage
300231: débit/débiter/couper/coupe matériaux/pièces/barres/tôles; débit
105941: =chaudronnerie/chaudronnier
100286: =souder/=soudez/=soudage/=soudure/=soudures/=soudures pièces/TIG/MIG/MAG/semi/arc/éléments; =soudage; =soudure/=soudures; TIG; =soudures
126180: =soudures contrôle/contrôler/conformité
106256: =soudures identifier
121314: tuyauterie/tuyauteries
403063: =ebavurage/=ebavurer/=meulage/=meuler; =finitions/=finition pièces/réaliser/effectuer
105962: =polissage/=polir/=poncage/=poncer
120022: traitement surface/surfaces; sablage; grenaillage
106553: préparation/préparer/dégraissage/masquage surfaces/pièces/supports; préparation surfaces
300233: assembler/assemblage/=monter/=montez/=montent/=montage pièces/composants/éléments/ensembles/ensembles/machines/structures/=produits/=produit; assemblage; =montage assemblage; assemblages
123498: =montage mécanique; mécanique =montage; =montage/=monter/=montez/=montent mécaniques
300138: =montage =demontage; =montage; démonter remonter; =demontage remontage
105935: façonnage/formage pièces; mise =forme pièces
105936: =ajustage/=ajuster pièces; =ajustage
105734: câblage/câbler armoires/machines/coffrets/=electrique; câblage
105725: raccordement/raccorder/raccordements =electrique/=electriques; connexions =electriques
405393: raccordement/raccorder/raccordements équipements/machines/réseaux
105767: composants électroniques/=electriques; cartes électroniques; brasage/braser; =soudure/=soudures étain
121054: =essai/=essais/=tests/=tester fonctionnement/machines/équipements/produits; réaliser/effectuer/faire =tests/=essais; =essais; exécuter =tests
106188: =mesure/=mesures dimensionnelle/dimensionnel/métrologie/pied/comparateur/micromètre; contrôle/contrôles dimensionnel/dimensionnels; pied coulisse; instruments =mesure; appareils =mesure
300255: contrôle/contrôler/vérifier/contrôles qualité/conformité/pièces/=produits/=produit/visuel/visuels/aspect/=production/=fabrication; autocontrôle/autocontrôles/autocontrôle
105456: non conformités/conforme/conformes; défauts
126336: documents/fiches/suivi/supports =production/qualité/=fabrication renseigner/compléter/remplir; renseigner documents
300504: traçabilité
300268: =conditionner/=conditionnez/=conditionnement/emballer/emballage/mise carton/cartons/sachets/palette =produits/=produit/pièces; =conditionnement; emballage; palettisation; mise palette; mise carton
102912: étiquetage/étiqueter
106439: peser/=pesee/=pesees =matieres/=produits/=ingredients; =doser/=dosage; =pesage
501848: paramètres =production/=fabrication/process surveiller/contrôler/suivre/suivi
117646: surveiller/surveillance =production/ligne/lignes
300172: contrôler/contrôle/vérifier/surveiller/surveillance/vérification fonctionnement/équipements/=installations; bon fonctionnement; contrôle automatismes
102175: maintenance premier =niveau; premier =niveau; maintenance 1er/=niveau; maintenance =niveau 1
300181: entretien/entretenir/nettoyer/nettoyage machine/machines/équipements/=installations/parc; =maintenance équipements/parc; entretien courant
403326: propreté/nettoyage/rangement/propre poste/ligne/zone/atelier
490295: maintenance préventive corrective/curative; maintenance curative/corrective; maintenances préventives; préventif curatif/correctif; curatif
402264: maintenance préventive/systématique/conditionnelle; opérations maintenance préventive; préventif
300183: =maintenance industrielle/=installations/machines/outils; opérations/interventions/travaux/assurer/réaliser/effectuer =maintenance
300182: dépanner/dépannage/dépannages/=reparer/=reparez/=reparation/=reparations; dépannage
106679: remplacer/remplacement/changer/changement/échange/=reparer/=reparez pièces/pièce/organes/éléments/composants/défectueuses
113669: diagnostiquer/=diagnostic/=diagnostics/recherche/identifier/analyser panne/pannes/dysfonctionnements/défaillances/anomalies; =diagnostic; =diagnostics; recherche pannes
123311: analyser/analyse/gestion dysfonctionnements/anomalies; causes racines; résolution problèmes
489834: dépose/déposer/=demontage/démonter organes/pièces/éléments/équipements
119506: GMAO
119507: GPAO
104546: électrotechnique
105666: électromécanique
102717: =electricite compétences/connaissances/industrielle/connaissance/notions; =electricite
104547: =pneumatique
104425: =hydraulique
104415: automatisme/automatismes/automates/automate
104552: régulation
114802: programmation automates/automate
106795: mise =service chauffage/chaudières
400832: mise/mises =service/=route équipements/=installations/machines; mise =service; mises =service; =installation mise =service
106761: =installer/=installez équipements/matériel/machines; =installation équipements/matériel/machines/site/client/clients
300135: =monter/=montez/=montent/régler/réglage =installation/machine
106725: configuration/configurer/paramétrage/paramétrer équipements/=installation/=installations
106962: =former/=formez/=formation client/clients/=utilisateurs; =conseiller =utilisateurs
104605: conseil/conseiller/prescrire/proposer solutions techniques/améliorations; solutions techniques
124398: interventions/intervention déterminer/préparer/planifier
122329: planifier/planification/organiser maintenance/interventions/maintenances
300125: documentation/documents technique/techniques/=plans mise/mettre/renseigner/rédiger/rédaction
400660: =rapport/=rapports/compte/=comptes intervention/interventions/rendus/=service; =rapports; bons intervention
121048: sensibiliser sécurité
300263: réception/réceptionner matières/marchandises/pièces/composants
300264: chariot/chariots élévateur; conduire/conduite =chariot/=chariots; pont roulant; =pontier
100213: levage élingage
300266: =levage; élinguer; manutention =charges lourdes
300260: gestion/gérer/suivi =stock/=stocks/=stocks/=stock pièces/magasin; pièces rechange
300261: approvisionnement/approvisionner matières
300232: =fabriquer/=fabriquez/=fabrication/façonner pièces/=produits/=produit/éléments/équipements
126104: planifier/planification/ordonnancement/ordonnancer =production
300174: programme =production; =plan =production
403509: objectifs =production
121525: indicateurs qualité/performance/suivi
300322: indicateurs performance/=production/KPI
300242: actions correctives
300146: procédures/modes rédiger/rédaction/définir/élaborer opératoires; rédaction procédures
100594: =dessin industriel; DAO; =plans réaliser =dessin
125586: =plans dessiner/réaliser/réalisation
105193: piquage/coudre/couture; piqueuse
102039: retouche/retouches
126530: dépannage/maintenance informatique/informatiques/numériques/ordinateurs
106860: réseau/réseaux/serveurs configurer/administrer/=installation; réseaux informatiques
405382: mise/mises jour logiciels/logiciel
124094: =support technique/=utilisateurs; assistance =utilisateurs; hotline; helpdesk
121870: conformité/contrôle réglementaire/réglementaires =installations; contrôles réglementaires
113678: étanchéité
489755: fluides frigorigènes
508104: froid/frigorifique/frigorifiques/climatisation installer/=installation/mise
485113: climatisation entretien/maintenance
508106: froid/frigorifiques maintenance/entretien
I16
107028: mécanique automobile; mécanique auto
126374: vidange/vidanges; révision/révisions/entretien véhicule/véhicules/courant; entretien véhicules; entretien périodique
106679: remplacer/remplacement/changer/remplacements pièces/plaquettes/organes/éléments/parebrise; échange pièces
489774: freinage/freins
107046: moteur/moteurs/embrayage/distribution/boîte/distributions/embrayages changer/remplacement/=reparer/=reparez/=reparation/=reparations
478619: pneumatiques/pneus/pneumatique =montage/changement/=monter/=montez/=montent; pneumatiques
489554: =diagnostic/diagnostiquer/=diagnostics panne/pannes/électronique/véhicule/véhicules/mécanique; valise =diagnostic; =diagnostic
478993: outils =diagnostic électronique
300182: =reparer/=reparez/=reparation/=reparations véhicule/véhicules/mécaniques/mécanique; =reparations
484285: redresser/redressage/débosselage/tôlerie/=carrosserie/remise =forme/éléments =carrosserie; =carrosserie
126395: =peinture/=peindre/=peintures; =peinture
490462: mastic/mastiquer/apprêt/apprêter/apprêts
490463: ponçage/poncer
490474: teinte/teintes
490467: vernis/vernir/couches appliquer/application/=finition
106553: préparation surfaces/surface; marouflage/masquage
489834: dépose/déposer/démonter/=demontage/remontage organes/éléments/pièces
490457: structure/déformations véhicule
110527: contrôle/contrôler/=essais/=essai/contrôles véhicule/véhicules/=route/sécurité; points sécurité
513158: lavage/laver/nettoyage/nettoyer/préparation véhicule/véhicules; préparation esthétique
489559: accueil/accueillir/conseiller/conseil clients/client
400745: =devis
125499: contrôle technique
485790: pression pneus
N11 N
300265: =charger/=chargez/=chargement/=chargements/=chargement/=chargements/=dechargement/=dechargements/=decharger/=dechargez/manutention/manutentionner camions/marchandises/véhicule/palettes/conteneurs/colis; =chargement/=chargements =dechargement/=dechargements; manutention; port =charges; manutentions
400110: =charger/=chargez/=chargement/=chargements/=chargement/=chargements/=decharger/=dechargez/=dechargement/=dechargements camion/camions/véhicule/véhicules/remorque/containers/poids
484039: chariot/chariots élévateur/élévateurs/frontal/mât; conduire/conduite chariot/chariots; manoeuvrer chariot
101829: transpalette/transpalettes; tire palette; gerbeur
125180: engins manutention; matériel manutention/levage
300645: préparation/préparer commandes/commande; picking; commande vocale
300263: réception/réceptionner; réception marchandises/=produits/=produit
117548: =stockage/=stocker/entreposer/entreposage; mise =stock/=stocks; mise racks
122623: ranger/rangement/entreposer marchandises/=produits/palettes/entrepôt/stocks
126064: organiser/organisation/rangement entrepôt/espace/dépôt =stockage; rangement entrepôt
300285: espace =stockage/zones
300260: gestion/gérer/suivi/suivre =stock/=stocks/=stocks/=stock
300259: =inventaire/=inventaires
110069: =tri/=trier/=triez/répartir/répartition colis/marchandises/paquets/courrier
300268: =conditionnement/=conditionner/=conditionnez/emballer/emballage/filmage/filmer/palettiser/palettisation/cerclage; emballage; filmage; =conditionnement
102912: étiquetage/étiqueter
484044: expédition/expédier/expéditions préparer/commandes/marchandises/=produits/=produit; expéditions; expédition
485777: gestes postures manutention
484656: sécurité règles/consignes/normes/respect; règles sécurité
403326: propreté/nettoyage/rangement/propre/entretien poste/zone/entrepôt/quai/atelier/dépôt/plateforme; propreté entrepôt
300255: contrôle/contrôler/vérifier conformité/qualité/marchandises/colis/=produits/=produit
486454: conformité =chargement/=chargements/=charges/=charge
400608: scanner/scannage/saisie/logiciel/traçabilité/WMS; traçabilité; WMS
485267: logiciel =stock/=stocks/=stocks/=stock/gestion
109618: distribution/distribuer/remettre marchandises/colis/courrier/plis/documents
125102: livraison/livraisons/livrer; =livreur; livraison
110603: tournée/tournées
119989: itinéraire/itinéraires; trajet optimiser
110288: documents transport; dossiers transport
110474: documents/bons transport/livraison/bord vérifier/faire/contrôler/remplir; bons livraison; lettre voiture; documents bord; CMR
124098: arrimage/arrimer/sangler/sanglage/sécuriser =chargement/=chargements/marchandises; arrimage
110684: coordonner/superviser chargements/=chargement/=chargements/quais
513016: planning/plannings conducteurs/chauffeurs/tournées
402102: encadrer/manager/=animer/=animez/=animerez/encadrement/management/piloter équipe/équipes/caristes/préparateurs
481181: flux marchandises/logistique/logistiques gérer/gestion/optimiser
476913: =retours marchandises/=produits/clients
124018: flux contrôler
489375: ruptures rupture =stock/=stocks
N41 N42 N43 N44
110024: poids lourd/lourds conduire/conduite/chauffeur/conducteur; camion/camions/PL/SPL/porteur/semi/ampliroll conduire/conduite/chauffeur/conducteur; super lourd; =semi remorque; conduite camion
300274: transport/transporter/transports/acheminer/acheminement marchandises/=produits/=produit/matériaux/béton/conteneurs; transport routier
113751: véhicule/VL/taxi/fourgon/utilitaire/VUL léger/conduire/conduite/chauffeur; permis véhicule conduite
512899: autocar/car/autocars conduire/conduite/conducteur/conductrice; conducteur/conductrice car/autocar
513445: bus/voyageurs/scolaire/scolaires/lignes/élèves transporter/transport/transports/conducteur/conductrice/conduite; transports scolaires; lignes régulières; transport voyageurs; services scolaires
300275: passagers/patients/personnes transporter/transport/prise; transport sanitaire/personnes
513106: installer/=installation patient/patients
116715: brancardage/brancarder
485951: sécurité/confort passagers/voyageurs
490153: accueil/accueillir/renseigner clients/voyageurs/passagers/clientèle
300303: encaisser/encaissement/=vente/=vendre/=vendez/billets/=titres; billetterie
513809: =titres/billets contrôle/vérifier/contrôler
400661: code =route; règles conduite
512709: chronotachygraphe/tachygraphe; temps conduite
513076: temps conduite =repos; réglementation sociale
487216: entretien/propreté/prendre/bon véhicule/camion/autocar/état/soin; entretien véhicule/camion/courant
483361: propreté/nettoyage/laver/lavage/nettoyer véhicule/camion/car/intérieure/extérieure; propreté intérieure
110527: vérifier/contrôler/contrôle/vérification/état véhicule/camion/niveaux/départ
119992: prise/prendre/récupérer =service véhicule
110523: feuille =route; préparer véhicule/parcours
512850: horaires/arrêts respect/respecter
513311: atteler/attelage/dételer
485108: relation/contact/communication clients/client
500042: comportement
513074: incidents/panne/retard/accident informer/signaler/hiérarchie
`;
