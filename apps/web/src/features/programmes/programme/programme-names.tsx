import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Programme } from '@waymark/contracts';
import { formatDay, formatRelativeDay } from '../../../lib/format.ts';
import { Name } from '../../../ui/page/name.tsx';
import { scopeInWords } from '../wizard/scope-in-words.ts';
import styles from './programme-page.module.css';

/** All programmes, one line each: what it is for and until when, without how far it is. */
export function ProgrammeNames({ org, programmes }: { org: string; programmes: readonly Programme[] }) {
  const { i18n } = useLingui();
  return (
    <div className={styles.card}>
      <ul className={styles.list}>
        {programmes.map((programme) => (
          <li key={programme.id}>
            <div className={styles.entry}>
              <span>
                <strong>
                  <Link
                    to="/o/$org/programmes/$programmeId"
                    params={{ org, programmeId: programme.id }}
                    className={styles.whole}
                  >
                    <Name>{programme.name}</Name>
                  </Link>
                </strong>
                <span className={styles.quiet}>{scopeInWords(i18n, programme)}</span>
              </span>
              <span>
                <Trans>Target {formatDay(programme.targetOn)}</Trans>
                <span className={styles.quiet}>{formatRelativeDay(programme.targetOn)}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
