/** Usual French words of three and four letters, folded: a short name written backwards may be one of them. */
export const shortWords: ReadonlySet<string> = new Set(
  `
abri acte agee agir aide aile aime air aire ais aise ait ame ami amie amis ane ange ans aout apte arc arme
arts asse atre auge aura auto aux avec aves avis axe axes bac bacs bail bain bal bals banc bar bars bas base
bat bati beau bec bel ben bete bien bile bio bis ble bloc bois bol bon bons bord bout bras bref brut bue bus
but buts cage cale camp cap caps car care cari cars cas case cave ceci cela cent cep cerf ces cet cire clef cles
clin clos clou coin col cola cole cols come cone coq cor cote cour cout cran cree crue cuir cuit cul cure cuve
dame dans date demi dent des deux dieu dire dis dit dix doit dont dos dose doux drap dure eau eaux ecru egal
elan elle elus emis ere ergo est etat ete etre etui euro eux face fait fame fane faux fax fee fer fera fers
feu feux fief fil file film fils fin fine fini fixe flux foie foin fois fond font for fort four fret froc fuit
gant gare gars gate gaz gel gens gere gite gout gris gros grue gue haie hall halo haut hier hors hote huit ici
idee ile iles ils ira issu ivre jean jet jeu jeux joie joue jour jus kilo lac laid lait lame lard las lave les
lest leur lie lien lier lieu lime lin line lion lire lis lise lit lits loge loi loin lois long lors lot lots
loup lui lune luxe mage mai main mais mal mali mare mars mas mat mate maux mege mele meme mene menu mer mere
mes met midi mie miel mien mil mile mine mini mise mixe moi mois mon mont mort mot mots mou mule mur mure murs
naif nain nee nef nes net nez nid nier noel nom noms non nord nos note nous nuit nul ode oie oies oing once
onde ont onze opte oral orge orne ose oser oui ours paie pain paix pan paon par parc pare part pas pate peau
pele peu peur pied pige pile pin pion pire plan plat plie plis plot plus poil poli pont pop port pose pot pots
pour pre pres pret prev prix pro puis puit pur pure quai que quel qui quoi race rade raie rail rame rang rape
rare ras rat rate rats ravi raye reel rein relu rene rez ride rien rime ris rite rive riz robe roc roi role
rome rond rose roue rude rue rues ruse sac sacs sage sain sale sali sang sans sape sauf saut scie seau sec
sein sel sels sens sept sera serf seri ses set seul sien site ski soie soin soir sois soit sol sole sols son
sons sont sort sot sous sud suit sur sure tact tale tard tas taux taxe taxi tel tels tene tes test tete the
tige tir tire tirs toi toit tole tome ton tons tope tort tot tour tous tout trac tram tres tri trio trop trou
tube tue tuer une uni unie unis urne use usee user vain val vals van vase veau vent vers vert veut vide vie
vif vile vin vins vis vite vive voie voir voit voix vol vols vont vos vote vous vrac vrai vue vues zero zone
`
    .trim()
    .split(/\s+/),
);
