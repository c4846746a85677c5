import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { Comment, CommentPlace, PagePart } from '@waymark/contracts';
import { useEffect, useRef } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { dayOf, formatDayLong } from '../../lib/format.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { CommentForm, type CommentFormProps } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import styles from './comments.module.css';
import { commentsOn, useMarkCommentsRead, useWriteComment } from './comments.queries.ts';

/** The part of a page that addresses lead to. */
const part: PagePart = 'comments';

interface CommentThreadProps extends Pick<CommentFormProps, 'people'> {
  place: CommentPlace;
}

/** What was said about something, by day, and where one says more. Whoever looks at it has read it. */
export function CommentThread({ place, people }: CommentThreadProps) {
  const { id: organisationId } = useOrganisation();
  const comments = useQuery(commentsOn(organisationId, place));
  const write = useWriteComment(organisationId, place);
  const { mutate: markRead } = useMarkCommentsRead(organisationId);
  const { kind, id } = place;
  const hasUnread = comments.data?.items.some(({ isUnread }) => isUnread) ?? false;
  const thread = useRef<HTMLDivElement>(null);
  const isAsked = useLocation({ select: ({ hash }) => hash === part });
  const isShown = comments.isSuccess;
  useEffect(() => {
    if (isAsked && isShown) thread.current?.scrollIntoView({ block: 'end' });
  }, [isAsked, isShown]);
  // Read when one goes on, so that the mark is seen once.
  useEffect(() => {
    if (hasUnread) return () => markRead({ kind, id });
  }, [hasUnread, kind, id, markRead]);

  if (comments.isError) return <ErrorState error={comments.error} onRetry={() => void comments.refetch()} />;
  if (comments.isPending) return <ContentSkeleton rows={3} />;
  return (
    <div ref={thread} className={styles.thread}>
      <Days comments={comments.data.items} organisationId={organisationId} people={people} />
      {comments.data.abilities.write && (
        <CommentForm
          people={people}
          submitLabel={<Trans>Comment</Trans>}
          isPending={write.isPending}
          problem={write.error}
          onSubmit={(comment, onDone) => write.mutate(comment, { onSuccess: onDone })}
        />
      )}
    </div>
  );
}

interface DaysProps extends Pick<CommentThreadProps, 'people'> {
  comments: readonly Comment[];
  organisationId: string;
}

function Days({ comments, organisationId, people }: DaysProps) {
  if (comments.length === 0) {
    return (
      <p className={styles.empty}>
        <Trans>Nobody has said anything yet. A mention reaches people in their bell and by mail.</Trans>
      </p>
    );
  }
  const days = Map.groupBy(comments, ({ createdAt }) => dayOf(createdAt));
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={formatDayLong(day)}>
      <p className={styles.day}>{formatDayLong(day)}</p>
      <ol className={styles.comments}>
        {ofDay.map((comment) => (
          <CommentItem key={comment.id} comment={comment} organisationId={organisationId} people={people} />
        ))}
      </ol>
    </section>
  ));
}
