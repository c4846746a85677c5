import { Trans, useLingui } from '@lingui/react/macro';
import { type Comment, commentSchema, type WriteComment } from '@waymark/contracts';
import { useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { VersionConflict } from '../../ui/form/version-conflict.tsx';
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
  const [mine, setMine] = useState<WriteComment>();
  const theirs = currentIn(change.error);
  const save = (over: Comment, changed: WriteComment) =>
    change.mutate({ comment: over, change: changed }, { onSuccess: onClose });
  return (
    <>
      <CommentForm
        people={people}
        initial={{ text: comment.text, mentions: comment.mentions.map(({ id }) => id) }}
        submitLabel={<Trans>Save</Trans>}
        isPending={change.isPending}
        problem={theirs ? null : change.error}
        onSubmit={(changed) => {
          setMine(changed);
          save(comment, changed);
        }}
        onCancel={onClose}
      />
      {theirs && mine && (
        <VersionConflict
          rows={[{ field: 'text', label: t`Comment`, theirs: theirs.text, mine: mine.text }]}
          isSaving={change.isPending}
          onKeepTheirs={onClose}
          onSaveMine={() => save(theirs, mine)}
        />
      )}
    </>
  );
}

/** The comment as it stands on the server, which a refusal by version carries. */
const currentIn = (error: unknown): Comment | undefined =>
  isProblem(error, 'resource.changed_meanwhile')
    ? commentSchema.safeParse(error.problem.facts?.current).data
    : undefined;
