import { Trans } from '@lingui/react/macro';
import type { ProgrammeDocument } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import { useLastDay } from '../../../lib/last-day.ts';
import type { ProgrammeKey } from '../programmes.queries.ts';
import styles from './document-list.module.css';
import { VersionLink } from './version-link.tsx';

interface DocumentStandingProps {
  programme: ProgrammeKey;
  document: ProgrammeDocument;
}

/** Which version there is, by whom, and who said what of it when. */
export function DocumentStanding({ programme, document }: DocumentStandingProps) {
  const { state, latest, updatedBy, updatedOn } = document;
  if (state === 'unconfirmed') {
    const [name, day] = [updatedBy?.name ?? '', updatedOn ? formatDay(updatedOn) : ''];
    return (
      <p className={styles.who}>
        <Trans>
          Said to be there by {name}, {day}, without a file or a second person. Add it and have it approved.
        </Trans>
      </p>
    );
  }
  if (!latest) {
    return (
      <p className={styles.who}>
        <Trans>Nobody has added it yet</Trans>
      </p>
    );
  }
  const author = latest.author.name;
  return (
    <p className={styles.who}>
      <VersionLink document={{ ...programme, key: document.key }} version={latest} />
      <span>
        <Trans>by {author}</Trans>
      </span>
      <Approval document={document} />
    </p>
  );
}

function Approval({ document: { approval, reviewOn, latest } }: Pick<DocumentStandingProps, 'document'>) {
  const today = useLastDay();
  if (!approval) {
    return <span>{latest && <Trans>waits for a second person to approve it</Trans>}</span>;
  }
  const [name, day] = [approval.by.name, formatDay(approval.on)];
  const isOverdue = reviewOn !== null && reviewOn < today;
  const review = reviewOn === null ? '' : formatDay(reviewOn);
  return (
    <>
      <span title={approval.note || undefined}>
        <Trans>
          approved by {name}, {day}
        </Trans>
      </span>
      <span data-overdue={isOverdue || undefined}>
        {isOverdue ? <Trans>review overdue since {review}</Trans> : <Trans>next review {review}</Trans>}
      </span>
    </>
  );
}
