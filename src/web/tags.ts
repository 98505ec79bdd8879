import type { Tag } from './twin.ts';
import { twins } from './twins.ts';

/** The subjects of the API, for the menus of its readers: each is the first word of its paths. */
export const tags: readonly Tag[] = [
  {
    name: 'session',
    description: 'Signing in and out',
    paths: ['session', 'sessions', 'password', 'password-resets'],
  },
  { name: 'account', description: 'One’s own account', paths: ['account'] },
  { name: 'users', description: 'Accounts and programs of others', paths: ['users', 'tokens'] },
  {
    name: 'structures',
    description: 'Structures and their activity',
    paths: ['structures', 'activity', 'fairness'],
  },
  { name: 'employers', description: 'Companies and the calls with them', paths: ['employers'] },
  { name: 'needs', description: 'Needs and who suits them', paths: ['needs', 'board', 'readings'] },
  { name: 'matches', description: 'A person and a need before a counsellor', paths: ['matches'] },
  { name: 'shortlists', description: 'What a company receives and answers', paths: ['shortlists'] },
  {
    name: 'participants',
    description: 'People accompanied, and their rights',
    paths: ['participants', 'people-without-list', 'experience-readings', 'erasures'],
  },
  { name: 'policy', description: 'How the ranking weighs', paths: ['policy'] },
  { name: 'reference', description: 'Tables to choose from', paths: ['zones', 'occupations'] },
  { name: 'operations', description: 'Audit and jobs', paths: ['audit', 'queues', 'failed-jobs'] },
  ...twins.flatMap((twin) => twin.tags ?? []),
];

/**
 * The subject of a path such as `/needs/:id`.
 * @throws Error where none takes it: the description cannot be made, so the API does not start
 */
export function tagOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  const tag = tags.find(({ paths }) => paths.includes(first));
  if (!tag) throw new Error(`no tag of src/web/tags.ts takes ${path}`);
  return tag.name;
}
