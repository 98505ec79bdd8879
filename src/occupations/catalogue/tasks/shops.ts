/** Shops, food trades, kitchens, hotels: what advertisements call their tasks. */
export const shopsAndKitchens = `
D
117468: mise/mettre =rayon/=rayons; remplir/remplissage/garnir/alimenter =rayon/=rayons/linéaires; =installation =produits/=produit =rayon; facing; remplissage
117469: approvisionner/approvisionnement/réapprovisionnement/réassort/réassortir =rayon/=rayons/magasin/linéaires; réassort; réassortiment
300261: gestion/maîtrise approvisionnement; approvisionnements
300375: tenue/tenir/organiser/aménager/agencer/implanter =rayon/=rayons/magasin/boutique/surface; implantation/implantations =rayon/=rayons/magasin/produits; merchandising; présentation =rayon
400769: théâtralisation/théâtraliser =rayon; =vitrine/=vitrines; mise valeur =produits/=produit; mettre valeur =produits/=produit; mise avant =produits/=produit; =animer/=animez/=animerez/=animation =rayon
121228: balisage/étiquetage/affichage =prix; balisage; étiquetage; affichage; vérifier =prix
486238: propreté/nettoyage/entretien/rangement magasin/=rayon/boutique/surface/supermarché/point; magasin/supermarché/=rayon propre; propreté
402094: hygiène =rayon/magasin; hygiène
483520: normes/règles/respect hygiène sécurité alimentaire; sécurité alimentaire
500737: fraîcheur =produits/=produit
123793: =dates péremption/limites/DLC; rotation =produits/=produit/=stocks/=stock/=dates; contrôler =dates; conservation =produits/=produit; assurer conservation
115684: connaissance =produits/=produit
300374: présenter/présentation/valoriser =produits/=produit/offre/articles; démonstration =produits/=produit
300368: =vente/=ventes/=vendre/=vendez articles/véhicules/additionnelles; =vendre/=vendez produits; assurer/réaliser/conclure/effectuer =vente/=ventes
300303: caisse; passage caisse; hôte/hôtesse/employé caisse
483913: opérations promotionnelles/commerciales; =promotions; mise place =promotions
476913: =retours marchandises/fournisseurs/=produits/=produit
117172: démarque; invendus; casse gérer; gestion démarque/pertes
124661: antivol
104324: prendre/prise commande/commandes
300307: gestion centre profit/magasin/point; administrative magasin/supermarché
510987: marge/marges
508535: analyser/analyse/suivi chiffres/ventes/résultats/indicateurs
118018: découper/découpe/désosser/parer/désossage/parage viande/viandes/carcasses; travail viande
104207: préparer/préparation viandes/poissons
123660: ranger/rangement marchandises/=produits/=produit/réserve
110036: prélèvement =produits/=produit; collecter =produits/=produit commandes
126198: étal/étals mettre/=monter/=montez/=montent/installer; mise place étal
100359: marche avant
101716: chaîne froid
104230: emballer/emballage =produits/=produit; remise commande clients
300620: renseigner/informer clients/clientèle; informations clients
490153: =accueil; =accueillir/=accueillez clients/clientèle
404007: apporter/donner conseils; =conseiller/=conseillez/=conseils; =conseil
D1102 D1104 H2102 G1604
125029: pâtisserie/pâtisseries =fabriquer/=fabriquez/=fabrication/confectionner/préparer/réaliser; gâteaux/entremets/tartes préparer/réaliser/confectionner; =fabrication entremets/desserts
126357: viennoiserie/viennoiseries =fabriquer/=fabriquez/=fabrication/confectionner/réaliser/préparer
489491: pain/pains =fabrication/=fabriquer/=fabriquez/confectionner/réaliser/préparer; =fabrication pains
486446: pétrir/pétrissage; pâte/pâtes préparer/réaliser/confection
124960: cuire/cuisson pain/pains/viennoiseries; défourner; enfourner; cuisson
403013: point chaud; terminal cuisson; cuisson pains viennoiseries
126105: décor/décorer/décoration gâteaux/pâtisseries; =montage entremets
104227: sandwichs/snacking/salades préparer/réaliser/confection/préparation/=fabrication
126245: poissons préparer/lever/écailler/vider; filets lever
G16 G18
300090: =cuisiner/=cuisinez; préparer/préparation/élaborer/élaboration/réaliser/réalisation/confection/=production plats/repas/mets/menus/recettes/entrées/desserts; =cuisine traditionnelle/gastronomique; =production culinaire; préparations culinaires/froides/chaudes
124919: cuisson/cuire viandes/poissons/légumes/aliments; cuissons
124935: dresser/dressage/envoi assiettes/plats; dressage
489790: éplucher/épluchage/tailler/couper/découper/laver légumes; taillage; épluchage
104227: sandwichs/salades/snacking/burgers/hors préparer/assembler/confectionner/préparation; assemblage plats/=produits/=produit
116233: liaison froide/chaude; =cuisine collective; restauration collective =production
104262: =plonge; laver/lavage/nettoyage vaisselle/batterie; =plonge batterie
104263: ranger/essuyer vaisselle; rangement vaisselle
483906: nettoyage/nettoyer/entretien/propreté/entretenir =cuisine/poste/locaux/restaurant/laboratoire
400173: nettoyage/entretien matériel/équipements/ustensiles
489877: normes/règles/respect hygiène/sanitaires; hygiène sécurité alimentaire; sécurité alimentaire; hygiène alimentaire
117932: mise place; dresser/dressage/redressage/débarrasser/débarrassage/préparer table/tables/salle; mise place salle
117933: =service/=servir/=servez plats/table/salle/repas/convives/plateau; assurer/effectuer/participer =service; =servir clients
124961: boissons préparer/préparation/=servir/=servez/cocktails; préparation cocktails/cafés; =service bar
104324: prise/prendre/prises commande/commandes
101901: accueil/accueillir/installer/placer clients/convives/table
300556: conseiller/conseil clients carte/vins/plats/choix; conseil vins
300303: encaissement; encaisser; additions
403543: =stockage/=stocker/ranger/rangement denrées/marchandises/=produits/=produit/aliments; =dates DLC denrées
403496: commandes fournisseurs/denrées/matières/marchandises; gestion/passer commandes
485641: gestion =stocks/=stock
114487: élaborer/élaboration/création/concevoir carte/menus/recettes
489791: coût/coûts matière/matières/revient; food cost; ratios
489852: fiches techniques
101716: chaîne froid
124952: pizza/pizzas cuire/cuisson/préparer/confection/réaliser
104256: crêpes confection/réaliser/préparer/cuisson
140976: gaspillage alimentaire
126226: =traiteur prestation/partie; =traiteur
125029: pâtisseries/desserts réaliser/préparer/confectionner
107663: distribution/distribuer repas/plateaux
402102: encadrer/manager brigade; gestion brigade/équipe
G15 G17 G11 G12
484075: nettoyage/nettoyer/entretien/entretenir/=menage/propreté chambre/chambres/étages/parties; entretien espaces; chambres propres
104160: lit/lits faire/refaire/réfection; changer/change draps/=linge; draps
489797: sanitaires/bains nettoyer/nettoyage/entretien; nettoyage salles bain
489833: ranger/rangement =linge/=produits/=produit; réapprovisionner chariot/chambres; réassort =linge
124101: chariot
506875: gestion/=inventaire/=trier/=triez/=tri =linge
101974: repasser/repassage
478722: réception hôtel; check in out; accueil réception; arrivées départs clients
483378: accueil/accueillir clients/clientèle/hôtes/voyageurs/vacanciers; accueil
104292: réservations; gérer/gestion/prise réservation/réservations
485873: facturer/facturation/encaisser/encaissement séjour/séjours/notes; encaissements
489286: demandes clients/clientèle
104175: petit/petits déjeuner/déjeuners
484497: bagages
103841: informations/renseigner touristiques/clients/clientèle
117667: logiciel hôtelier/opera/PMS
484507: standards normes hôtel
483346: contrôler/contrôle chambres/propreté/nettoyage
483577: plaintes clients
G12
300030: =animer/=animez/=animerez/=animation/organiser/proposer/concevoir activités/animations/=jeux/ateliers; activités loisirs/ludiques/éducatives/sportives
103888: programme/projets activités/animations; projet =animation
300031: encadrer/encadrement/accueil/accueillir enfants/groupe/jeunes
502239: sécurité enfants/public/participants
121801: projet pédagogique/éducatif
122647: projets/projet =animation socioculturel
103909: parents/familles informer/relation/accueil
`;
