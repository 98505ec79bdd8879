import { type LetterKind, roleNames } from '../access/index.ts';
import { letter } from '../messages/index.ts';
import { unseal } from '../platform/index.ts';
import {
  codeMinutes,
  entryAddressPlace,
  makeEntryCode,
  makeEntryLink,
  mayEnterByLink,
} from './entry-links.ts';
import { mainOf } from './memberships.ts';
import { User, type UserDoc } from './models.ts';
import { addressPlace, invitationMinutes, makePasswordLink, resetMinutes } from './passwords.ts';

const activeUser = (id = ''): Promise<UserDoc | null> =>
  User.findOne({ _id: id, active: true }).lean<UserDoc>().exec();

const changes: Readonly<Record<string, string>> = {
  password: 'Le mot de passe de votre compte vient d’être changé.',
  'sign-on': 'Votre compte s’ouvre désormais aussi par un service de connexion, où votre adresse est connue.',
  'second-factor': 'La deuxième étape de connexion de votre compte vient d’être changée.',
};

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What accounts are sent that nobody chooses: ways in, and what protects them. */
export const accountLetters: readonly LetterKind[] = [
  {
    code: 'password-reset',
    label: 'Choisir un nouveau mot de passe',
    to: 'account',
    write: async ({ email = '' }, site) => {
      const address = unseal(email, addressPlace);
      const user = await User.findOne({ email: address, active: true }).lean<UserDoc>();
      if (!user) return undefined;
      return letter(
        user.email,
        'choisir un nouveau mot de passe',
        'Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour ce compte. Pour le choisir, ouvrez cette adresse :',
        `${site}${await makePasswordLink(user._id, resetMinutes())}`,
        `Elle sert une fois, pendant ${plural(resetMinutes(), 'minute', 'minutes')}. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.`,
      );
    },
  },

  {
    code: 'invitation',
    label: 'Invitation à ouvrir un compte',
    to: 'account',
    write: async ({ userId }, site) => {
      const user = await activeUser(userId);
      if (!user || user.passwordHash) return undefined;
      const days = Math.round(invitationMinutes() / (24 * 60));
      return letter(
        user.email,
        'votre compte est ouvert',
        `Un compte « ${roleNames[mainOf(user).role]} » vous est ouvert sur Passerelle, le service qui rapproche les besoins des entreprises et les personnes accompagnées du territoire.`,
        'Pour choisir votre mot de passe, ouvrez cette adresse :',
        `${site}${await makePasswordLink(user._id, invitationMinutes())}`,
        `Elle sert une fois, pendant ${plural(days, 'jour', 'jours')}. Ensuite, « Mot de passe oublié » sur la page de connexion vous en envoie une autre.`,
      );
    },
  },

  {
    code: 'membership-given',
    label: 'Un autre rôle est donné',
    to: 'account',
    write: async ({ userId, membershipId }, site) => {
      const user = await activeUser(userId);
      const given = user?.memberships.find(({ id }) => id === membershipId);
      if (!user || !given) return undefined;
      return letter(
        user.email,
        'un autre rôle',
        `Un autre rôle vous est donné sur Passerelle (${site}/) : ${roleNames[given.role]}. Vous passez de l’un à l’autre en haut de chaque page, après vous être reconnecté.`,
        'Si vous ne vous y attendiez pas, prévenez votre administrateur ou votre administratrice.',
      );
    },
  },

  {
    code: 'second-factor-reset',
    label: 'Deuxième étape remise à zéro',
    to: 'account',
    write: async ({ userId }, site) => {
      const user = await activeUser(userId);
      if (!user) return undefined;
      return letter(
        user.email,
        'votre deuxième étape de connexion',
        'La deuxième étape de connexion de votre compte vient d’être remise à zéro, et votre mot de passe ne sert plus. Pour en choisir un autre, ouvrez cette adresse :',
        `${site}${await makePasswordLink(user._id, resetMinutes())}`,
        `Elle sert une fois, pendant ${plural(resetMinutes(), 'minute', 'minutes')}. Ensuite, « Mot de passe oublié » sur la page de connexion vous en envoie une autre. Si vous n’avez rien demandé, prévenez votre administrateur ou votre administratrice.`,
      );
    },
  },

  {
    code: 'entry',
    label: 'Lien de connexion d’un contact',
    to: 'account',
    write: async ({ email = '' }, site) => {
      const user = email
        ? await User.findOne({ email: unseal(email, entryAddressPlace), active: true }).lean<UserDoc>()
        : null;
      if (!mayEnterByLink(user)) return undefined;
      return letter(
        user.email,
        'votre lien de connexion',
        'Voici le lien que vous avez demandé :',
        `${site}${await makeEntryLink(user._id, '/preselections')}`,
        'Elle sert une fois. Un code de six chiffres, envoyé à cette adresse électronique, vous sera demandé.',
      );
    },
  },

  {
    code: 'entry-code',
    label: 'Code de connexion d’un contact',
    to: 'account',
    write: async ({ linkId = '' }) => {
      const made = await makeEntryCode(linkId);
      const user = made && (await activeUser(made.userId));
      if (!user) return undefined;
      return letter(
        user.email,
        'votre code',
        `Votre code : ${made.code}`,
        `Il vaut ${plural(codeMinutes, 'minute', 'minutes')}. Ne le donnez à personne : nous ne le demandons jamais autrement que sur la page que votre lien a ouverte.`,
      );
    },
  },

  {
    code: 'account-changed',
    label: 'Un compte a changé',
    to: 'account',
    write: async ({ userId, what = '' }, site) => {
      const user = await activeUser(userId);
      const said = changes[what];
      if (!user || !said) return undefined;
      return letter(
        user.email,
        'votre compte a changé',
        said,
        `Si ce n’est pas vous, choisissez tout de suite un autre mot de passe (${site}/mot-de-passe-oublie) et prévenez votre administrateur ou votre administratrice.`,
      );
    },
  },
];
