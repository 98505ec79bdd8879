import type { ComponentChildren } from 'preact';
import { useField } from './form.tsx';

interface FoldProps {
  summary: ComponentChildren;
  /** Names of the fields inside. */
  fields: readonly string[];
  open?: boolean;
  children: ComponentChildren;
}

/** A part of a form behind a line: open where something inside was typed or is to be corrected. */
export function Fold({ summary, fields, open = false, children }: FoldProps) {
  const inUse = useAny(fields);
  return (
    <details open={open || inUse}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** @param names the same ones, in the same order, whenever the part is drawn */
function useAny(names: readonly string[]): boolean {
  let inUse = false;
  for (const name of names) {
    const { value, errors } = useField(name, undefined);
    inUse ||= value !== '' || errors.length > 0;
  }
  return inUse;
}
