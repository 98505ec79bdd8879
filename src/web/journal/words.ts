import type { EntryKind } from '../../journal/index.ts';
import type { IconName } from '../kit/icon.tsx';

export const entryKindWords: Record<EntryKind, string> = {
  interview: 'Entretien',
  call: 'Appel',
  message: 'Message',
  step: 'Étape',
  review: 'Bilan',
  note: 'Note',
};

export const entryIcons: Record<EntryKind, IconName> = {
  interview: 'person',
  call: 'phone',
  message: 'mail',
  step: 'flag',
  review: 'check',
  note: 'edit',
};
