import { Trans, useLingui } from '@lingui/react/macro';
import { type Comment, commentSchema, type WriteComment } from '@waymark/contracts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { CommentForm, type CommentFormProps } from './comment-form.tsx';
import { useChangeComment } from './comments.queries.ts';

interface EditCommentProps extends Pick<CommentFormProps, 'people'> {
  /** As it was when editing began: what comes later is shown, not written over. */
  comment: Comment;
  organisationId: string;
  onClose: () => void;
}

export function EditComment({ comment, organisationId, people, onClose }: EditCommentProps) {
  const { t } = useLingui();
  const change = useChangeComment(organisationId);
  const merge = useMergedSave<Comment, WriteComment>({
    schema: commentSchema,
    fieldsIn: writtenIn,
    wordsOf: (_field, theirs, mine) => ({ label: t`Comment`, theirs: theirs.text ?? '–', mine: mine.text ?? '–' }),
  });
  const save = async (written: WriteComment) => {
    const { row } = await merge({
      base: comment,
      change: { text: written.text },
      // Who is named in a text belongs to it.
      send: (version) => change.mutateAsync({ comment: { ...comment, version }, change: written }),
    });
    if (row) onClose();
  };
  return (
    <CommentForm
      people={people}
      initial={writtenIn(comment)}
      submitLabel={<Trans>Save</Trans>}
      isPending={change.isPending}
      problem={change.error}
      onSubmit={(written) => void save(written)}
      onCancel={onClose}
    />
  );
}

const writtenIn = ({ text, mentions }: Comment) => ({ text, mentions: mentions.map(({ id }) => id) });
