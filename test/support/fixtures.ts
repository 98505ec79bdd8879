/** What a test sends: valid as it stands, overridden where the test cares. Codes are those of the built-in catalogue. */
export const aNeed = (overrides: object = {}) => ({
  employer: { siret: '73282932000074', name: 'Entreprise 1' },
  title: 'Cariste H/F',
  description: 'Chargement et déchargement de camions, CACES R489 cat 3 souhaité.',
  zone: '13215',
  posts: 1,
  contract: { kind: 'cdi' },
  minutesPerWeek: 2100,
  occupations: ['N1101'],
  open: true,
  ...overrides,
});

export const aProfile = (overrides: object = {}) => ({
  zone: '13215',
  wishes: ['N1101'],
  experience: [{ occupation: 'N1101', months: 36 }],
  skills: [],
  licences: { 'right-to-work': true },
  travel: { modes: ['transit', 'car'], maxMinutes: 60 },
  availableFrom: '2020-01-01',
  minutesPerWeek: { min: 1200, max: 2340 },
  contracts: ['cdi', 'cdd', 'interim'],
  ...overrides,
});

export const aPerson = (overrides: object = {}) => ({
  firstName: 'Samira',
  lastName: 'Benali',
  email: 'samira.benali@essai.example',
  phone: '06 39 98 12 34',
  birthDate: '1988-04-12',
  profile: aProfile(),
  experienceText: 'J’ai conduit un chariot élévateur et préparé des commandes pendant trois ans.',
  confirmed: true,
  // Tests take in the same person several times.
  confirmedNotDouble: true,
  ...overrides,
});
