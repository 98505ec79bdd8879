/** Controls, for the intermediate body of the ESF+, what operations say of their participants. */
export const controller = {
  code: 'controller',
  name: 'contrôle de l’organisme intermédiaire (FSE+)',
} as const;
