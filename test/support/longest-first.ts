import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = new URL('../..', import.meta.url).pathname;

/** The files that take a minute or more, by what the whole run printed: begun last, one would hold the run alone. */
const long: readonly string[] = [
  'test/web/replay.test.ts',
  'test/rankings/proofs.test.ts',
  'test/shortlists/employer-view.test.ts',
  'test/any-day.test.ts',
  'test/scripts/start.test.ts',
  'test/web/rights.test.ts',
  'test/new-room.test.ts',
  'test/platform/migrate.test.ts',
  'test/browser/every-link.test.ts',
];

/** Projects in the order of the configuration, in each the longest files first; a fresh clone has no times of its own. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = this.ctx.projects.map(({ name }) => name);
    const place = ({ project, moduleId }: TestSpecification): number => {
      const at = long.indexOf(relative(root, moduleId));
      return projects.indexOf(project.name) * 1000 + (at < 0 ? long.length : at);
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
