import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { programmesOf } from '../../features/shell/shell.queries.ts';
import { useMay, useOrganisation } from '../../lib/current-user.ts';
import { useWhomToAsk } from '../../lib/whom-to-ask.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { TextLink } from '../../ui/page/links.tsx';
import { FirstStep } from './first-step.tsx';
import styles from './nothing-yet.module.css';
import { type Place, wordsOf } from './place-words.ts';

interface NothingYetProps {
  place: Place;
  /** The one thing to do there, where it is the page's own. */
  action?: ReactNode;
}

/** A page on which there is nothing yet for the person who looks: what it is for, what will come, whom to ask, what to do now. */
export function NothingYet({ place, action }: NothingYetProps) {
  const { i18n } = useLingui();
  const { id, abilities } = useOrganisation();
  const { data: programmes } = useQuery({ ...programmesOf(id), enabled: abilities.readProgrammes });
  const { title, purpose, coming } = wordsOf(place, abilities);
  const isBeginning = programmes?.length === 0;
  return (
    <EmptyState
      isAlone
      title={i18n._(title)}
      actions={action || <FirstStep place={place} hasProgrammes={programmes && !isBeginning} />}
    >
      <dl className={styles.words}>
        <Part name={<Trans>What this is for</Trans>}>{i18n._(purpose)}</Part>
        <Part name={<Trans>What will come here</Trans>}>{i18n._(coming)}</Part>
        {isBeginning && (
          <Part name={<Trans>How it begins</Trans>}>
            {abilities.startProgramme ? (
              <Trans>
                Choose what to reach, say what it covers and until when; Waymark then draws up the plan with its dates.
              </Trans>
            ) : (
              <Trans>An owner or a compliance manager starts the first programme.</Trans>
            )}
          </Part>
        )}
        <Whom />
      </dl>
    </EmptyState>
  );
}

const Part = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Whoever is alone is told how not to be. */
function Whom() {
  const { slug: org } = useOrganisation();
  const mayInvite = useMay('invite');
  const names = useWhomToAsk();
  if (names === undefined || (names === '' && !mayInvite)) return null;
  return (
    <Part name={<Trans>Whom to ask</Trans>}>
      {names || (
        <Trans>
          Nobody else manages this organisation yet. Under{' '}
          <TextLink to="/o/$org/settings/members" params={{ org }}>
            Members
          </TextLink>{' '}
          you can invite people.
        </Trans>
      )}
    </Part>
  );
}
