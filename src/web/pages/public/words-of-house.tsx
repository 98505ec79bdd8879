import type { ComponentChildren } from 'preact';
import { page } from '../../kit/page.ts';

/** A page of plain text, open to all. */
export const textPage = (path: string, title: string, body: ComponentChildren) =>
  page({
    path,
    right: 'public',
    show: async () => ({
      title,
      body: (
        <>
          <h1>{title}</h1>
          {body}
        </>
      ),
    }),
  });
