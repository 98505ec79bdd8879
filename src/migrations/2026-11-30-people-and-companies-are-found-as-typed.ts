import { countOldSearchKeys, renewSearchKeys } from '../participants/index.ts';
import type { Migration } from '../platform/index.ts';

export const peopleAndCompaniesAreFoundAsTyped: Migration = {
  id: '2026-11-30-people-and-companies-are-found-as-typed',
  what: 'Les personnes et les entreprises se trouvent comme on tape leur nom : collé ou séparé, par son début, sans ses accents.',
  waiting: countOldSearchKeys,
  step: renewSearchKeys,
};
