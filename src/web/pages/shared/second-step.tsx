import { Field, Hidden } from '../../kit/form.tsx';
import { QrCode } from '../../kit/qr.tsx';

const secretOf = (address: string): string =>
  URL.canParse(address) ? (new URL(address).searchParams.get('secret') ?? '') : '';

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

/** What to give to an authenticator application, and the field of its first code; the form around it has the button. */
export function SecondStepSetUp({ address }: { address: string }) {
  return (
    <>
      <Hidden name="address" value={address} />
      <ol>
        <li>
          Installez sur votre téléphone une application d’authentification, par exemple FreeOTP, Aegis ou
          Google Authenticator.
        </li>
        <li>Dans l’application, ajoutez un compte et visez ce dessin.</li>
        <li>Écrivez ci-dessous les six chiffres qu’elle affiche.</li>
      </ol>
      <QrCode text={address} label="Code QR à viser avec l’application ; la clé en lettres le remplace" />
      <p>
        Sans appareil photo, choisissez « saisir une clé » dans l’application et recopiez :{' '}
        <strong class="secret">{inFours(secretOf(address))}</strong>
      </p>
      <Field
        name="code"
        label="Code à six chiffres"
        autocomplete="one-time-code"
        inputMode="numeric"
        width="short"
        required
      />
    </>
  );
}

/** Asked of somebody who has a second step already. */
export const Code = ({ hint }: { hint: string }) => (
  <Field
    name="code"
    label="Code de votre application"
    hint={hint}
    autocomplete="one-time-code"
    width="medium"
    spellcheck={false}
    required
  />
);

/** Shown once: nothing of them can be read afterwards. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => (
  <>
    <p>
      Gardez ces codes ailleurs que sur votre téléphone : imprimez-les, ou rangez-les dans un gestionnaire de
      mots de passe. Chacun remplace une fois l’application, si vous ne l’avez plus. Ils ne seront plus
      affichés.
    </p>
    <ul class="codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  </>
);
