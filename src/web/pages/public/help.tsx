import { textPage } from './words-of-house.tsx';

/** One part a persona: what they come for, in the order of their day. */
export const helpPage = textPage(
  '/aide',
  'Aide',
  <>
    <p>
      <a href="#relations">Relations entreprises</a> · <a href="#referents">Référents</a> ·{' '}
      <a href="#responsables">Responsables</a> · <a href="#entreprises">Entreprises</a> ·{' '}
      <a href="#personnes">Personnes accompagnées</a> · <a href="#aide-aux-jeunes">Aide aux jeunes</a> ·{' '}
      <a href="#administration">Administration</a> · <a href="#compte">Votre compte</a>
    </p>
    <section id="relations" class="card">
      <h2>Vous êtes chargée ou chargé de relations entreprises</h2>
      <ol>
        <li>
          <strong>Nouveau besoin</strong> : donnez le SIRET, collez l’annonce. Ce qui a été compris vient à
          côté du texte ; gardez, corrigez ou videz. Les mots que la loi refuse sont cités, avec une autre
          façon de dire.
        </li>
        <li>
          <strong>Ouvrir</strong> : toutes les personnes accompagnées sont classées. Les mieux classées sont
          proposées à leur référent, cinq par poste ; vous pouvez proposer quelqu’un d’autre en disant
          pourquoi.
        </li>
        <li>
          <strong>Présélection</strong> : seules les personnes retenues par leur référent et d’accord peuvent
          y être. Vous voyez exactement ce que l’entreprise verra, puis vous envoyez.
        </li>
        <li>
          <strong>Réponses</strong> : l’entreprise répond sur sa page, ou vous notez ce qu’elle dit au
          téléphone.
        </li>
      </ol>
      <p>
        Un besoin se ferme de lui-même après deux mois ; vous êtes prévenu avant, et vous pouvez le prolonger.
      </p>
    </section>
    <section id="referents" class="card">
      <h2>Vous êtes référente ou référent</h2>
      <ol>
        <li>
          <strong>Avis à donner</strong> : la proposition la plus urgente, avec ses raisons et les questions à
          poser. Retenez ou déclinez ; l’avis s’annule tant que rien n’a suivi. Au clavier : <kbd>J</kbd>,{' '}
          <kbd>R</kbd>, <kbd>D</kbd>, <kbd>U</kbd>.
        </li>
        <li>
          <strong>Accord</strong> : notez ce que la personne a dit, ou envoyez-lui un lien et donnez-lui le
          code autrement. Un refus n’a pas de raison et ne sort jamais de votre structure.
        </li>
        <li>
          <strong>Fiche</strong> : chaque section s’enregistre seule. Ce qui est vide est une question, pas un
          non. Les freins ne comptent jamais dans le classement et ne sont jamais montrés aux entreprises.
        </li>
      </ol>
      <p>
        Vous avez cinq jours ouvrés pour un avis ; ensuite un rappel vous est fait, puis à votre responsable.
      </p>
    </section>
    <section id="responsables" class="card">
      <h2>Vous êtes responsable de structure</h2>
      <p>
        Vous voyez et faites ce que font vos référents, pour toute la structure. Ce qui est en retard vous est
        dit dans vos messages.
      </p>
      <ol>
        <li>
          <strong>Activité</strong> : ce qui est attendu et ce qui est en retard, par référente ou référent,
          et ce que sont devenues les personnes présentées. Chaque ligne mène à la proposition.
        </li>
        <li>
          <strong>Comptes</strong> : vous invitez les référentes et les référents, et vous suspendez un compte
          quand quelqu’un part.
        </li>
      </ol>
    </section>
    <section id="entreprises" class="card">
      <h2>Vous êtes une entreprise</h2>
      <ol>
        <li>Vos besoins et vos présélections sont dans le menu.</li>
        <li>
          Une candidature est d’abord sans nom. Répondez « rencontrer » et fixez la date, ou « pas cette fois
          » avec une raison : elle aide la personne et son référent.
        </li>
        <li>Le nom, le contact et le CV viennent après « rencontrer », tant que la personne est d’accord.</li>
        <li>
          Dites ce qui s’est passé après la rencontre : quand tous les postes sont pourvus, les autres sont
          libérées.
        </li>
      </ol>
      <p>Une réponse est attendue sous dix jours.</p>
    </section>
    <section id="personnes" class="card">
      <h2>Vous êtes accompagnée ou accompagné</h2>
      <p>
        Vous n’avez pas besoin de compte. Votre référent ou votre référente vous donne un lien et un code.
        Vous lisez le travail. Vous dites oui, non, ou « appelez-moi ». Vous pouvez changer d’avis avec le
        même lien. Pour voir ou corriger ce qui est écrit sur vous, demandez à votre référent ou à votre
        référente.
      </p>
    </section>
    <section id="aide-aux-jeunes" class="card">
      <h2>Vous tenez le fonds d’aide aux jeunes</h2>
      <ol>
        <li>
          <strong>Secrétariat</strong> : vous inscrivez les demandes à une commission, vous notez ses
          décisions et vous notifiez. Une décision se corrige tant qu’elle n’est pas notifiée.
        </li>
        <li>
          <strong>Présidence</strong> : en urgence, vous décidez seul ou seule ; la commission ratifie
          ensuite.
        </li>
        <li>
          <strong>Paiement</strong> : vous prenez l’ordre de virement, puis vous notez ce qui est payé ou
          revenu.
        </li>
      </ol>
      <p>La fiche du règlement éclaire, elle ne décide pas : « hors barème », la commission peut accorder.</p>
    </section>
    <section id="administration" class="card">
      <h2>Vous administrez Passerelle</h2>
      <ol>
        <li>
          <strong>Structures</strong> d’abord, puis <strong>Comptes</strong> : invitez leurs responsables ;
          chacun choisit son mot de passe par un lien. Suspendre un compte le ferme partout, sans rien
          effacer.
        </li>
        <li>
          <strong>Files</strong> : ce qui attend, ce qui a échoué et pourquoi ; vous pouvez faire réessayer.
        </li>
        <li>
          <strong>Jetons de l’API</strong>, dans votre compte : ce que d’autres programmes peuvent lire.
        </li>
      </ol>
    </section>
    <section id="compte" class="card">
      <h2>Votre compte</h2>
      <p>
        Mot de passe perdu, ou jamais choisi : <a href="/mot-de-passe-oublie">recevez un lien</a>. Une fois
        connecté, votre nom, en haut, mène à votre compte : mot de passe, deuxième étape avec un code de votre
        téléphone, appareils connectés, courriels.
      </p>
      <p>
        Téléphone perdu ? Un code de secours le remplace. Sans code non plus, demandez à qui a ouvert votre
        compte de remettre cette étape à zéro.
      </p>
    </section>
  </>,
);
