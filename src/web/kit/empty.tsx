import type { ComponentChildren } from 'preact';

/** Nothing to show: says what to do. */
export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;
