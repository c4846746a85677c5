import { Trans } from '@lingui/react/macro';
import type { AuditorFirm } from '@waymark/contracts';
import { FirmForm } from './firm-form.tsx';
import styles from './work-calendar.module.css';

interface FirmListProps {
  organisationId: string;
  firms: readonly AuditorFirm[];
  mayEdit: boolean;
}

/** Every firm that is named in a programme, with the limits it sets itself. */
export function FirmList({ organisationId, firms, mayEdit }: FirmListProps) {
  if (firms.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>None yet. Name the certification body or audit firm in a programme, and it stands here.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.rows}>
      {firms.map((firm) => (
        <li key={firm.name} className={styles.firm}>
          <FirmForm organisationId={organisationId} firm={firm} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}
