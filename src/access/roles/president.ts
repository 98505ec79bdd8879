/** Decides for a commission of the youth aid fund, at any hour where it is urgent. */
export const president = {
  code: 'president',
  name: 'présidence de la commission d’aide aux jeunes',
} as const;
