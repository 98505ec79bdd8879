import type { ComponentChildren } from 'preact';

interface Step {
  readonly words: string;
  /** How many, or when. */
  readonly fact?: ComponentChildren;
  readonly state: 'done' | 'now' | 'later';
}

/** Where a thing is on its way. On a telephone only the step it is at is named. */
export const Steps = ({ steps, label = 'Étapes' }: { steps: readonly Step[]; label?: string }) => (
  <ol class="steps" aria-label={label}>
    {steps.map(({ words, fact, state }) => (
      <li key={words} class={state} aria-current={state === 'now' ? 'step' : undefined}>
        <b>
          {words}
          {state === 'done' ? <span class="hidden"> (fait)</span> : null}
        </b>{' '}
        {fact === undefined ? null : <span>{fact}</span>}
      </li>
    ))}
  </ol>
);
