import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ButtonLink } from '../../ui/page/links.tsx';
import { HonestStart } from '../../ui/readiness/honest-start.tsx';
import styles from './overview.module.css';

/** Before the first programme: the bar as it begins, and the one thing to do. */
export function FirstProgramme({ org, mayStart }: { org: string; mayStart: boolean }) {
  return (
    <section className={styles.first}>
      <EmptyState
        title={<Trans>No programme yet</Trans>}
        actions={
          mayStart && (
            <ButtonLink
              to="/o/$org/programmes/new"
              params={{ org }}
              rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
            >
              <Trans>Choose a scheme</Trans>
            </ButtonLink>
          )
        }
      >
        {mayStart ? (
          <Trans>
            A programme is the way to one certificate or report. Choose what to reach, say what it covers and until
            when; Waymark then draws up the plan with its dates.
          </Trans>
        ) : (
          <Trans>
            An owner or a compliance manager starts the first one. What is asked of you then appears under My work.
          </Trans>
        )}
      </EmptyState>
      <div className={styles.honest}>
        <HonestStart />
      </div>
    </section>
  );
}
