import { textPage } from './words-of-house.tsx';

export const accessibilityPage = textPage(
  '/accessibilite',
  'Accessibilité',
  <>
    <p>
      Passerelle est construite pour être utilisée par tous : au clavier, avec un lecteur d’écran, sans
      script, à 320 pixels de large, en clair et en sombre. Chaque page est contrôlée par un outil automatique
      (axe-core) à chaque version ; aucune violation n’y est admise.
    </p>
    <h2>État de conformité</h2>
    <p>
      Non conforme au sens du RGAA 4.1, parce qu’aucun audit complet n’a encore été fait par des personnes.
      Les contrôles automatiques ne couvrent qu’une partie des critères.
    </p>
    <h2>Signaler un problème</h2>
    <p>
      Dites-le à votre référent, à votre interlocutrice ou à l’administration de votre territoire, avec
      l’adresse de la page. Si la réponse ne vient pas, vous pouvez saisir le Défenseur des droits
      (defenseurdesdroits.fr).
    </p>
  </>,
);

export const privacyPage = textPage(
  '/donnees-personnelles',
  'Données personnelles',
  <>
    <h2>Pourquoi</h2>
    <p>
      Rapprocher les besoins des entreprises et les personnes que les structures d’insertion accompagnent. La
      base légale est la mission d’intérêt public du territoire (RGPD, article 6.1.e) ; l’accord demandé pour
      chaque besoin est une protection de plus.
    </p>
    <h2>Quoi</h2>
    <p>
      Ce qui sert à accompagner et à proposer : identité et contact, projet, expérience, compétences, titres,
      déplacements, disponibilité. La commune ou l’arrondissement est le lieu le plus fin qui soit gardé. Les
      freins, et les documents confiés à la structure, y restent : jamais classés, ni montrés à une
      entreprise.
    </p>
    <p>
      De qui a un compte : nom, adresse électronique, rôle, et, tant que dure une session, le navigateur et le
      système de l’appareil. Le mot de passe n’est gardé que sous une forme qui ne permet pas de le relire.
    </p>
    <h2>Qui voit quoi</h2>
    <p>
      La structure voit ses participants. Les chargés de relations entreprises voient des références et des
      raisons ; un nom seulement quand la personne est présentée. Une entreprise voit une carte sans nom, puis
      l’identité après « rencontrer », tant que la personne est d’accord. Chaque lecture d’identité est
      inscrite dans un journal.
    </p>
    <h2>Combien de temps</h2>
    <p>
      Deux ans après le dernier contact pour l’accompagnement, deux ans au plus pour une candidature déclinée,
      deux ans pour un document, après son ajout ou la fin de sa validité, douze mois pour le journal des
      accès.
    </p>
    <h2>Vos droits</h2>
    <p>
      Accès, copie, rectification, effacement, opposition au classement, explication : demandez à votre
      référent ou à votre référente, ou au délégué à la protection des données de votre territoire. Vous
      pouvez saisir la CNIL (cnil.fr).
    </p>
  </>,
);

export const legalPage = textPage(
  '/mentions-legales',
  'Mentions légales',
  <>
    <p>
      Passerelle est un logiciel libre, sous licence EUPL 1.2. L’organisme qui l’exploite est la collectivité
      qui vous y a donné accès ; elle en est responsable et l’héberge.
    </p>
    <p>
      Les métiers et leurs codes sont ceux du répertoire ROME 4.0 (France Travail, Licence Ouverte). Police de
      caractères : Atkinson Hyperlegible Next (Braille Institute, licence OFL).
    </p>
    <p>
      Pages : aucun traceur, aucune requête vers un autre site. Un cookie tient votre session ; d’autres
      portent, le temps d’une page, la confirmation de ce que vous venez de faire ou un code qui n’est affiché
      qu’une fois, et le temps d’une connexion par un autre service, ce qui la protège.
    </p>
  </>,
);
