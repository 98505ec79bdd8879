import type { Migration } from '../platform/index.ts';
import { isOfOldShapes, reshape } from '../rankings/index.ts';

const reason =
  'La date de début compte pour la moitié des conditions, mesurée à ce que le besoin peut attendre ; la liste se lit en quatre groupes.';

export const listsInFourGroups: Migration = {
  id: '2026-11-30-lists-in-four-groups',
  what: 'Une nouvelle version de la pondération : le début du travail compte davantage. Les besoins ouverts sont classés à nouveau, en quatre groupes.',
  waiting: async () => Number(await isOfOldShapes()),
  async step() {
    if (!(await isOfOldShapes())) return 0;
    await reshape(reason);
    return 1;
  },
};
