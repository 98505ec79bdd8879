import type { ComponentChildren } from 'preact';

interface Step {
  readonly words: ComponentChildren;
  readonly state: 'done' | 'now' | 'later';
}

/** Where a thing is on its way. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="steps" aria-label="Étapes">
    {steps.map(({ words, state }, i) => (
      <li key={String(i)} class={state} aria-current={state === 'now' ? 'step' : undefined}>
        {words}
        {state === 'done' ? <span class="hidden"> (fait)</span> : null}
      </li>
    ))}
  </ol>
);
