import type { ComponentChildren, ComponentProps } from 'preact';
import { Field, Form } from '../../kit/form.tsx';

/** An address, to which a link is sent. */
export const AskLink = ({ of, hint }: { of: ComponentProps<typeof Form>['of']; hint: string }) => (
  <Form of={of} class="card">
    <Field
      name="email"
      type="email"
      label="Adresse électronique"
      hint={hint}
      autocomplete="username"
      required
    />
    <div class="actions">
      <button type="submit">Recevoir un lien</button>
    </div>
  </Form>
);

/** The same whether the address has an account or not. */
export const LinkAsked = ({ lead, again, children }: LinkAskedProps) => (
  <>
    <h1>Regardez vos messages</h1>
    <p class="lead">{lead}</p>
    <p>
      Rien ne vient ? Regardez dans les indésirables, vérifiez l’adresse, puis <a href={again}>recommencez</a>
      .{children}
    </p>
  </>
);

interface LinkAskedProps {
  lead: string;
  /** The page on which to ask again. */
  again: string;
  children?: ComponentChildren;
}
