import { after, served, work } from './contexts.ts';
import type { Ground } from './ground.ts';

/** What somebody goes through: health, disability, allowances, insertion, justice, protection, housing, money. */

/** Those whose trade it is to accompany others. */
const professional = after(
  "encadr\\w*|chefs? d'equipe|conseill\\w*|coordonn\\w*|moniteu\\w*|monitrice|animat\\w*|formateu\\w*|formatrice|educat\\w*|assistante? de vie|auxiliaires? de vie",
  6,
);

const disability: Ground = {
  code: 'disability',
  why: 'ni handicap, ni reconnaissance, ni aménagement : la personne en parle elle-même si elle le souhaite.',
  instead: 'les gestes et les tâches que la personne maîtrise.',
  clues: [
    {
      words:
        'rqth, oeth, doeth, boe, mdph, cdaph, agefiph, sameth, aah, pch, aeeh, TH, obligation d emploi, carte d invalidite, carte mobilite inclusion, carte cmi, cmi (priorite|invalidite|stationnement), pension d invalidite, milieu ordinaire, entreprise adaptee, poste (amenage|adapte), amenagement(s) (de|du|des) poste(s), amenagement(s) raisonnable(s), cap emploi',
    },
    {
      shape:
        /\bpension (?:de |d'|en )?(?:\d|premiere|deuxieme|seconde|troisieme|1ere|2e|2eme|3e)? ?(?:categorie|invalidite|reversion|veuvage|militaire|vieillesse)\b|\bpensionnee?s?\b/g,
    },
    { words: 'handicap*, handi, invalid*, inapt*, deficien*', unless: [served] },
    {
      words: 'travailleu(r|se)(s) handicape*',
      unless: [{ before: /\b(?:aupres|encadr\w*|accompagn\w*|equipe) (?:de |des |d')(?:[a-z]+ )?$/ }],
    },
    { words: 'milieu (protege|adapte)', unless: [professional] },
    { words: 'esat, ime, sessad, itep, segpa, ulis, CAT', unless: [work, served, professional] },
    {
      words:
        'begue(s), begai*, begay*, TSA, TND, sourd(e)(s), surdite, malentendant(e)(s), mal entendant(e)(s), muet(te), malvoyant(e)(s), mal voyant(e)(s), mi voyant(e)(s), demi voyant(e)(s), entend mal, entend peu, n entend (pas|plus) (bien|d une), (un|d un|son|l) seul oeil, perdu (un|l|son) oeil, borgne, aveugle(s), non voyant(e)(s), hemipleg*, parapleg*, tetrapleg*, ampute*, prothese(s), appareillee, appareillé, appareil auditif, en fauteuil, fauteuil roulant, dys, dyslex*, dysprax*, dyscalcul*, dysphas*, autis*, hyperacti*, asperger, tdah, trisom*, retard mental, deficience*, lit sur les levres',
      unless: [
        served,
        { after: /^ \d{4}/ },
        {
          before:
            /\b(?:pouss\w*|servir|utilis\w*|fabrication|pose|laboratoire|manipul\w*|transferts?|tapiss\w*|refection|transport|brancard\w*|materiel|equipements?)\b[^,;]{0,30}$/,
        },
      ],
    },
  ],
};

const health: Ground = {
  code: 'health',
  why: 'la santé ne se dit pas à une entreprise : l’aptitude relève de la médecine du travail.',
  instead: 'les tâches et les horaires que la personne souhaite.',
  clues: [
    {
      words:
        'mi temps therapeutique, temps partiel therapeutique, therapeutique, burn out, burnout, epuisement professionnel, surmenage, bipolair*, schizo*, suivi psy*, suivie psy*, suivi medical, suivie medical*, sante (fragile|mentale), (probleme|souci|ennui|raison)(s) de sante, raisons medicales, etat de sante, fragilite(s), restriction(s), contre indication(s), en remission, chimio*, radiotherap*, tumeur(s), leucem*, seropositi*, zeropositi*, menopaus*, pacemaker, stimulateur cardiaque, sous lithium, hemophil*, drepanocyt*, mucovisc*, myopath*, bipolar, vih, sida, hepatite*, fibromyalg*, endometriose, hernie(s), lombalgi*, sciatique*, scoliose, arthrose, infarctus, mal de dos, mal au dos, (probleme|souci)(s) de dos, probleme(s) (physique|medica)*, arret maladie, arret de travail, longue maladie, longue duree maladie, conge maladie, hospitalis*, convalescen*, parcours de soins, inaptitude, reclassement (professionnel), sans contre indication, ALD, fatigable, fatigabilite, station debout (penible|prolongee interdite|impossible|difficile), suit un traitement, suit une therapie, therapie, sous traitement, son traitement, prend un traitement, traitement (medical|lourd|medicamenteux|psychiatrique|de substitution|de fond|hormonal), sous medicament(s), accident (de la route|de voiture|de moto|de la vie|vasculaire), accidente(e) du travail, rechute(s), insomni*, enceinte de',
      unless: [
        after(
          'aupres|prevention|agents? de|produits?|dosage|isolation|surveill\\w*|observ\\w*|evalu\\w*|reper\\w*|suivi|evolution|modifications?',
        ),
        after('salaries', 8),
      ],
    },
    {
      words: 'en soins',
      unless: [
        { after: /^ (?:generaux|infirmiers|palliatifs|intensifs|a domicile|esthetiques)/ },
        after('formation|diplome'),
      ],
    },
    {
      words: 'accident(s) (du|de) travail',
      unless: [{ before: /\b(?:zero|aucun|sans|prevention|jamais)\b[^,;]{0,20}$/ }],
    },
    {
      words:
        'cancer*, diabet*, epilep*, asthm*, sclerose(s), parkinson, alzheimer, avc, cardiaque(s), hypertension, maladie(s), malade(s), psychiatr*, trouble(s) (psy|du comportement|de l attention|anxieux|alimentaire|bipolaire)*, anxie*, angoisse(s), phobi*, hopital de jour, hopital psychiatrique, reeducation, operee (du|de|des), a ete opere*, dialys*, anorex*, boulim*, demence, allergique*',
      unless: [
        served,
        work,
        { before: /\b(?:massages?|arrets?|garde|assurance|fiche|aide) $/ },
        { before: /\bmoins $/ },
        after('unites?'),
        after('arbres?|plantes?|vegeta\\w*|signes|cultures?|identifier|parasites?'),
        { after: /^(?:s? (?:du bois|des plantes|de la vigne)|,? (?:un|ou de|et) parasite)/ },
      ],
    },
    {
      words:
        'depression(s), depressi*, (anti )depresseur(s), antidepresseur(s), anxiolytique(s), neuroleptique(s)',
      unless: [served, { before: /\b(?:zones?|mise|confinement|sas|chantiers?|air|salles?)\b[^,;]{0,20}$/ }],
    },
    {
      shape:
        /(?:^|[.;\n] ?)en arret ?(?=[.;,\n]|$)|\b(?:actuellement|toujours|encore) en arret\b|\ben arret (?:depuis|pendant|jusqu|prolonge|longue|de (?:longue|\d))|\b(?:long|son|ses|un|apres) arrets? (?:de (?:longue|\d)|prolonge|maladie)/g,
      unless: [
        {
          before:
            /\b(?:machines?|lignes?|chaines?|fours?|moteurs?|equipements?|installations?|chantiers?|vehicules?)\b[^,;]{0,30}$/,
        },
      ],
    },
    {
      shape:
        /(?:^|[.;\n] ?)sobre ?(?=[.;,\n]|$)|\b(?:sobre|clean|abstinente?) depuis\b|\bsobriete\b(?! (?:energetique|numerique|carbone))|\bne (?:boit|consomme|fume|touche) (?:pas|plus)\b(?! (?:aux?|a la))/g,
    },
    {
      shape:
        /\bne (?:porte|souleve|leve|supporte|tient|reste) (?:pas|plus|aucune?|guere|jamais) (?:(?:de|d'|des|longtemps|trop) ?)*(?:charges?|poids|lourde?s?|objets lourds|debout|la station|station)\b|\b(?:sans|evit\w+(?: le| tout)?) port de charges?\b|\b(?:pas de|sans) charges? lourdes?\b|\bevit\w+ (?:de porter )?(?:des |les |de )?charges?\b/g,
    },
    {
      shape:
        /\bne (?:peut|doit) (?:pas|plus) (?:porter|soulever|rester debout|se baisser|forcer)\b|\bpas de port de charges?\b|\bport de charges? (?:interdit|limite|deconseille)\w*/g,
    },
    {
      words:
        'addict*, toxicoman*, alcoolique(s), alcoolism*, alcoolo*, alcoolodepend*, probleme(s) (d |avec l )alcool, abstinen*, sevre*, sevrage, cure de (desintoxication|sevrage), en cure, une cure, post cure, postcure, desintox*, drogue(s), droguee, drogué, stupefiant*, cannabis, heroine, cocaine, methadone, subutex, csapa, caarud, alcooliques anonymes',
      unless: [
        served,
        after('lutte|detection|detecter|prevention|situations?|tests?|chiens?|medicaments|delivrance'),
      ],
    },
  ],
};

const allowance: Ground = {
  code: 'aid',
  why: 'ni aide, ni allocation, ni chômage.',
  instead: 'ce que la personne sait faire et quand elle peut commencer.',
  clues: [
    {
      words:
        'rsa, brsa, ARE, ASS, ASI, aspa, fsl, faj, caf, apl, cmu, C2S, FIPJ, allocation(s), allocataire(s), minima sociaux, minimum vieillesse, prime d activite, prestation(s) sociale(s), aide(s) sociale(s), aide au retour, aide(s) a l embauche, revenu de solidarite, fonds d aide, fin de droits, indemnisee, indemnisé, complementaire sante solidaire, colis alimentaire(s), aide alimentaire, (une|son|l|par l) assistante sociale, (un|son) assistant social, par un travailleur social, ccas, cas social',
      unless: [after('dossiers?|gestion|instruction|distribution|benevol\\w*|assistante? de vie'), work],
    },
    { words: 'revenu de solidarite active, solidarite active' },
    { words: 'restos du coeur', unless: [{ before: /\bbenevol\w*[^,;]{0,30}$/ }] },
    {
      words:
        'chomage, chomeu(r|se)(s), deld, detld, demandeu(r|se)(s) d emploi, sans emploi, longue duree, pole emploi, france travail, inscrit(e) comme demandeur, privee d emploi, radie(e), droits au chomage',
      unless: [
        { before: /\b(?:contrats?|missions?|stages?|projets?|garde|trajets?|location)\b[^,;]{0,20}$/ },
      ],
    },
  ],
};

const insertion: Ground = {
  code: 'aid',
  why: allowance.why.replace('ni chômage', 'ni dispositif, ni structure d’insertion'),
  instead: allowance.instead,
  clues: [
    {
      words:
        'ase, qpv, zrr, cddi, pass iae, passiae, iae, siae, etti, eiti, geiq, pacea, cej, e2c, epide, pjj, cip, aci, AI, EI, PEC, CUI, ACI, contrat(s) aide(s), cui cie, parcours emploi competences, emploi(s) franc(s), emploi d avenir, emplois d avenir, contrat d engagement (jeune), mission(s) locale(s), (ecole de la )deuxieme chance, 2e chance, chantier(s) d insertion, atelier(s) et chantier(s), entreprise(s) d insertion, association(s) intermediaire(s), interim d insertion, regie de quartier(s), en insertion, parcours d insertion, contrat d insertion, contrat unique d insertion, salariee en insertion, dispositif d insertion, heures d insertion, clause d insertion, clause(s) sociale(s), MLM, via la ml, pmsmp, agrement iae, eligible(s) (a|au|iae)*, aide sociale a l enfance, enfance protegee, famille d accueil, enfant place, placée, quartier(s) prioritaire(s), politique de la ville, freins, frein (social|peripherique)*, sans diplome, decroch* scolaire, decrocheu*, eloignee de l emploi, eloigné de l emploi, public(s) (fragile|prioritaire|eloigne)*, decrochage',
      unless: [
        professional,
        { before: /\b(?:j'|n'|d'|gestes et|conseillere? en|conseillere? d')$/ },
        after('disques?|plaquettes?|plateau|reglage|changement|systemes?|entretien'),
        { after: /^ (?:a disque|a tambour|moteur)/ },
      ],
    },
    {
      words: 'MECS, maison d enfants a caractere social, foyer de l enfance, reinsertion*, reinsere*',
      unless: [work, served, professional],
      in: ['introduction', 'message'],
    },
    { words: '(seconde|2nde) chance', unless: [{ after: /^ (?:aux?|a) / }] },
    {
      shape:
        /\b(?:suivie?s?|accompagnee?s?|orientee?s?|adressee?s?|envoyee?s?|inscrite?s?) (?:par|a|au) (?:la |une |le |un )?(?:ml|mlm|mlp|mds|mda|mdm|cpam|carsat|caf|ccas|cms)\b/g,
    },
    { words: 'PLIE, (le|du|au|un|par) plie', unless: [{ after: /^ (?:le|la|les|l'|des|du|et range)\b/ }] },
  ],
};

const justice: Ground = {
  code: 'justice',
  why: 'ni justice, ni détention, ni casier.',
  instead: 'les jours et les horaires possibles.',
  clues: [
    {
      words:
        'spip, ecrou, levee d ecrou, (sous )bracelet electronique, sous bracelet, porte un bracelet, sortant(e) de (prison|detention), detention, incarcer*, ex detenu(e), ancien(ne) detenu(e), ancien(ne)(s) detenus, repris de justice, casier judiciaire, casier vierge, un casier, son casier, condamnee, condamné, condamnation(s), probation*, surveillance electronique, fiché, sursis, semi liberte, liberte (conditionnelle|surveillee), liberation conditionnelle, amenagement de peine, sa peine, controle judiciaire, main de justice, suivi judiciaire, juge, garde a vue, delinquan*, delit(s), travail d interet general, travaux d interet general, sejour en prison, fait de la prison, liberable(s), ecroue*, remise de peine, purge (une|sa) peine, purger (une|sa) peine, peine purgee, fraichement libere(e), sort(i|ie) des baumettes, tigiste(s), (en|de) taule, en cabane, sort(i|ie) de cabane, aide juridictionnelle',
      unless: [
        { after: /^ (?:de bouteilles?|a |de rangement|vestiaire)/ },
        { before: /\b(?:range\w*|nettoy\w*|vestiaire) (?:[a-z]+ ){0,2}$/ },
        after('lutte'),
      ],
    },
    {
      words:
        'prison(s), prisonnier(s), prisonniere(s), taulard*, cellule de prison, penitentiaire, maison d arret, detenu(e)(s)',
      unless: [work, served, { before: /\ba $/ }],
    },
    {
      shape:
        /\bliberee?s? (?:en|depuis|le|fin|debut|sous) (?!attente)|\b(?:vient d'etre|sera|bientot) liberee?s?\b/g,
      unless: [
        { before: /\b(?:places?|postes?|charges?|locaux|chambres?|quais?|espaces?|lits?)\b[^,;]{0,20}$/ },
      ],
    },
    {
      // Of a course too, which the sentence then names.
      shape:
        /\b(?:sort|sortira|sera sortie?|sortie? (?:est )?prevue|sortant) (?:bientot|(?:en|fin|debut|mi|courant|au mois de|le|d'ici|dans)(?: (?:le|la|fin|debut|mi|\d{1,2}(?:er)?|un|deux|trois|quatre|cinq|six))? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|mois|semaines?|jours?|printemps|ete|automne|hiver|20\d\d)\b)/g,
      unless: [
        {
          before:
            /\b(?:formation|ecole|lycee|apprenti\w*|alternan\w*|stage|cap|bac|bts|titre|cours|livres?|films?|produits?|collections?|navires?|recoltes?|contrat|mission)\b[^.;]{0,60}$/,
        },
        {
          after:
            /^[^.;]{0,30}\b(?:formation|ecole|lycee|apprentissage|alternance|stage|cap|bac|bts|titre|afpa|diplom\w*)\b/,
        },
      ],
      in: ['introduction', 'message'],
    },
    {
      words: '(aux|des) baumettes',
      unless: [work, { before: /\b(?:chemin|rue|boulevard|avenue|impasse|quartier) $/ }],
      in: ['introduction', 'message'],
    },
    {
      words: 'tig',
      unless: [
        { before: /\b(?:soud\w*|mig|mag|postes?|procedes?|arc|inox|alu\w*|acier)\b[^.;]{0,40}$/ },
        { after: /^[^.;]{0,20}\b(?:mig|mag|arc|inox|alu\w*|acier|soud\w*)/ },
      ],
    },
  ],
};

const protection: Ground = {
  code: 'guardianship',
  why: 'ni tutelle, ni curatelle, ni mesure de protection.',
  instead: 'ce que la personne sait faire.',
  clues: [
    {
      words:
        'curatelle, curateur, curatrice, tutelle, sauvegarde de justice, mandataire judiciaire, mesure de protection, mjpm, udaf, masp, majeur(e) protege(e), habilitation familiale',
      unless: [{ before: /\b(?:ministere|autorites?) de $/ }],
    },
  ],
};

const housing: Ground = {
  code: 'housing',
  why: 'le logement ne se dit pas.',
  instead: 'les horaires possibles : le trajet est déjà vérifié.',
  clues: [
    {
      words:
        'chrs, sdf, sans domicile*, sans abri, sans logement, sans toit, a la rue, vit dans la rue, parcours de rue, connu la rue, vecu a la rue, errance, squat*, hotel (social|115), le 115, heberge(e)(s) au 115, dort au 115, fjt, residence sociale, pension de famille, adoma, sonacotra, hlm, logement (social|precaire|insalubre|temporaire|d urgence|accompagne|stable), nouveau logement, recherche de logement, problemes de logement, loge(e)(s) (en|chez|par|au|dans), logé chez, expulse*, expulsion, domicilie*, domiciliation, bidonville, siao, dalo, samu social, ancien(ne) d emmaus, compagnon d emmaus, bail glissant, dort dans, vit en (caravane|camping|foyer|hotel|residence)',
      unless: [
        { before: /\b(?:la|une|notre|votre) $/ },
        after(
          'agente?|gardien\\w*|entretien|maintenance|locaux|nettoyage|parties communes|travail\\w*|veilleu\\w*|clients?|aupres|maitresse de maison|maitre de maison',
        ),
      ],
    },
    {
      words: 'hebergee(s), hébergé(s), heberge (en|chez|par|a)',
      unless: [
        { before: /\b(?:sites?|serveurs?|donnees|applications?|clients|groupes|residents?)\b[^,;]{0,20}$/ },
        served,
      ],
    },
    { words: 'CHU', unless: [work, { before: /\b(?:au|du|un) $/ }] },
    {
      words:
        'en foyer, au foyer, un foyer, foyer (d hebergement|de jeunes|adoma|social|maternel|d urgence), foyer',
      unless: [
        work,
        served,
        after('maitresse de maison|maitre de maison'),
        { after: /^ (?:de vie|logement|pour personnes|occupationnel|d'accueil medicalise|lumineux)/ },
      ],
      in: ['introduction', 'message'],
    },
    { words: 'mere au foyer, femme au foyer, parent au foyer, loge(e) en foyer, hebergee en foyer' },
  ],
};

const money: Ground = {
  code: 'money',
  why: 'ni dettes, ni difficultés d’argent.',
  instead: 'le temps de travail souhaité.',
  clues: [
    {
      words:
        'surendet*, endette*, dette(s), banque de france, saisie(s) sur salaire, interdit(e) bancaire, huissier(s), difficultes financieres, difficulte financiere, problemes d argent, besoin d argent, precarite, situation precaire, pauvrete',
      unless: [{ before: /\b(?:gestion|recouvrement|suivi|lutte)\b[^,;]{0,30}$/ }],
    },
    {
      words: 'impaye(s)',
      unless: [{ before: /\b(?:relances?|recouvrement|gestion|suivi|traitement)\b[^,;]{0,20}$/ }],
    },
  ],
};

export const situationGrounds: readonly Ground[] = [
  disability,
  health,
  allowance,
  insertion,
  justice,
  protection,
  housing,
  money,
];
