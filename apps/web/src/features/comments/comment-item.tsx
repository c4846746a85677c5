import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Comment } from '@waymark/contracts';
import { useState } from 'react';
import { formatTime } from '../../lib/format.ts';
import { Name } from '../../ui/page/name.tsx';
import { Avatar } from '../../ui/page/person.tsx';
import type { CommentFormProps } from './comment-form.tsx';
import styles from './comments.module.css';
import { useRemoveComment } from './comments.queries.ts';
import { EditComment } from './edit-comment.tsx';
import { partsOf } from './mention-text.ts';

interface CommentItemProps extends Pick<CommentFormProps, 'people'> {
  comment: Comment;
  organisationId: string;
}

export function CommentItem({ comment, organisationId, people }: CommentItemProps) {
  const [edited, setEdited] = useState<Comment>();
  const { author, createdAt, isUnread, editedAt, isRemoved } = comment;
  return (
    <li className={styles.comment} data-unread={isUnread || undefined}>
      <Avatar name={author.name} />
      <div className={styles.words}>
        <p className={styles.head}>
          <strong>
            <Name>{author.name}</Name>
          </strong>{' '}
          <time dateTime={createdAt}>{formatTime(createdAt)}</time>
          {editedAt && !isRemoved && <Trans>changed</Trans>}
          {isUnread && (
            <span className={styles.unread}>
              <Trans>not read</Trans>
            </span>
          )}
        </p>
        {edited ? (
          <EditComment
            comment={edited}
            organisationId={organisationId}
            people={people}
            onClose={() => setEdited(undefined)}
          />
        ) : (
          <Said comment={comment} organisationId={organisationId} onEdit={() => setEdited(comment)} />
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
  const { text, mentions, isRemoved, abilities } = comment;
  const parts = partsOf(text, mentions);
  const besides = mentions.filter(({ id }) => !parts.some(({ person }) => person?.id === id));
  if (isRemoved) {
    return (
      <p className={styles.removed}>
        <Trans>This comment was removed.</Trans>
      </p>
    );
  }
  return (
    <>
      <p className={styles.text} dir="auto">
        {parts.map(({ text: words, person }, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which never change their order
          person ? <bdi key={place}>{words}</bdi> : words,
        )}
      </p>
      {besides.length > 0 && (
        <p className={styles.mentions}>{t`Mentioned: ${besides.map(({ name }) => name).join(', ')}`}</p>
      )}
      <div className={styles.actions}>
        {abilities.edit && (
          <Button size="compact-xs" variant="subtle" onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {abilities.remove && (
          <Button size="compact-xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(comment)}>
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
