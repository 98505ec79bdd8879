import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesByName, settingsByName } from '../../src/platform/index.ts';

const title = `# The settings of Passerelle, made from src/platform/ by \`npm run env:example\`: what has no value here is required, what
# is behind a # has that value unless another is given. docker-compose.yml sets the addresses of its own services.`;

const aside = 104;

/** Lines of a comment, no longer than the others of the house. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if ((lines.at(-1) ?? '').length + word.length > aside) lines.push('');
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines.map((line) => `# ${line}`);
}

/** The comment that stands before each name in the source. */
function commentsIn(source: string): Map<string, string> {
  const found = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}([A-Z][A-Z_]+):/g);
  return new Map(
    [...found].map(([, comment = '', name = '']) => [
      name,
      comment
        .replace(/\n\s*\*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  );
}

/** One that depends on the machine shows none. */
const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(',') : value === undefined ? '' : String(value);
const ofTheMachine = ['RANKING_THREADS'];

function section(root: string, file: string, shape: typeof settingsByName): string {
  const comments = commentsIn(readFileSync(join(root, file), 'utf8'));
  return Object.entries(shape)
    .map(([name, schema]) => {
      const comment = comments.get(name);
      const absent = schema.safeParse(undefined);
      const value = absent.success && !ofTheMachine.includes(name) ? shown(absent.data) : '';
      return [...(comment ? wrapped(comment) : []), `${absent.success ? '# ' : ''}${name}=${value}`].join(
        '\n',
      );
    })
    .join('\n\n');
}

/**
 * What `.env.example` has to be: made from the schemas that check the settings, and the comments beside them.
 * @param root the folder of the sources
 */
export const envExample = (root: string): string =>
  [
    title,
    section(root, 'src/platform/config.ts', settingsByName),
    '# What a territory may set to its own custom.',
    section(root, 'src/platform/rules.ts', rulesByName),
    '',
  ].join('\n\n');
