import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Comment } from '@waymark/contracts';
import { useState } from 'react';
import { formatTime } from '../../lib/format.ts';
import { Avatar } from '../../ui/page/person.tsx';
import { CommentForm, type CommentFormProps } from './comment-form.tsx';
import styles from './comments.module.css';
import { useChangeComment, useRemoveComment } from './comments.queries.ts';

interface CommentItemProps extends Pick<CommentFormProps, 'people'> {
  comment: Comment;
  organisationId: string;
}

export function CommentItem({ comment, organisationId, people }: CommentItemProps) {
  const change = useChangeComment(organisationId);
  const [isEditing, setIsEditing] = useState(false);
  const { author, createdAt, isUnread, editedAt, text, mentions, isRemoved } = comment;
  return (
    <li className={styles.comment} data-unread={isUnread || undefined}>
      <Avatar name={author.name} />
      <div className={styles.words}>
        <p className={styles.head}>
          <strong>{author.name}</strong> <time dateTime={createdAt}>{formatTime(createdAt)}</time>
          {editedAt && !isRemoved && <Trans>changed</Trans>}
          {isUnread && (
            <span className={styles.unread}>
              <Trans>not read</Trans>
            </span>
          )}
        </p>
        {isEditing ? (
          <CommentForm
            people={people}
            initial={{ text, mentions: mentions.map(({ id }) => id) }}
            submitLabel={<Trans>Save</Trans>}
            isPending={change.isPending}
            problem={change.error}
            onSubmit={(changed) =>
              change.mutate({ comment, change: changed }, { onSuccess: () => setIsEditing(false) })
            }
            onCancel={() => setIsEditing(false)}
          />
        ) : (
          <Said comment={comment} organisationId={organisationId} onEdit={() => setIsEditing(true)} />
        )}
      </div>
    </li>
  );
}

interface SaidProps extends Omit<CommentItemProps, 'people'> {
  onEdit: () => void;
}

function Said({ comment, organisationId, onEdit }: SaidProps) {
  const { t } = useLingui();
  const remove = useRemoveComment(organisationId);
  const { text, mentions, isRemoved, mayEdit, mayRemove } = comment;
  if (isRemoved) {
    return (
      <p className={styles.removed}>
        <Trans>This comment was removed.</Trans>
      </p>
    );
  }
  return (
    <>
      <p className={styles.text}>{text}</p>
      {mentions.length > 0 && (
        <p className={styles.mentions}>{t`Mentioned: ${mentions.map(({ name }) => name).join(', ')}`}</p>
      )}
      <div className={styles.actions}>
        {mayEdit && (
          <Button size="compact-xs" variant="subtle" onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {mayRemove && (
          <Button size="compact-xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(comment)}>
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
