import { deleteDraft, readShortlist, recallShortlist, shortlistManage } from '../../../shortlists/index.ts';
import { nothing } from '../../kit/fields.ts';
import { FoldedForm, Form } from '../../kit/form.tsx';
import { form } from '../../kit/page.ts';

export const recallForm = form({
  path: '/presentations/:id/reprendre',
  right: shortlistManage,
  page: '/presentations/:id',
  input: nothing,
  act: async ({ actor, params }) => {
    await recallShortlist(actor, params.id ?? '');
    return {
      to: `/presentations/${params.id}`,
      said: 'La présélection est reprise : c’est de nouveau un brouillon.',
    };
  },
});

export const deleteDraftForm = form({
  path: '/presentations/:id/supprimer',
  right: shortlistManage,
  page: '/presentations/:id',
  input: nothing,
  act: async ({ actor, params }) => {
    const { needId } = await readShortlist(actor, params.id ?? '');
    await deleteDraft(actor, params.id ?? '');
    return { to: `/besoins/${needId}`, said: 'Le brouillon de présélection est supprimé.' };
  },
});

interface Props {
  readonly id: string;
  readonly draft: boolean;
  readonly recallable?: boolean;
}

/** What may still be undone: a draft, and what nobody of the company has opened. */
export function TakeBack({ id, draft, recallable }: Props) {
  if (draft)
    return (
      <Form of={deleteDraftForm} params={{ id }}>
        <p class="actions">
          <button type="submit" class="quiet">
            Supprimer ce brouillon
          </button>
        </p>
      </Form>
    );
  if (!recallable) return null;
  return (
    <FoldedForm summary="Reprendre la présélection" of={recallForm} params={{ id }}>
      <p>
        Personne de l’entreprise ne l’a encore ouverte. Elle redevient un brouillon, et ceux qui en ont été
        prévenus lisent qu’ils n’ont rien à faire.
      </p>
      <button type="submit" class="quiet">
        Reprendre
      </button>
    </FoldedForm>
  );
}
