import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import type { Me, Removal } from '@waymark/contracts';
import { useState } from 'react';
import styles from '../features/sign-in/sign-in.module.css';
import { SignedInAs } from '../features/sign-in/signed-in-as.tsx';
import { formatWhen } from '../lib/format.ts';
import { startOf } from '../lib/start-page.ts';
import { typedNow } from '../lib/typed.ts';
import { happenedSentence } from '../lib/what-happened.ts';
import { TypedText } from '../ui/feedback/typed-text.tsx';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { ButtonLink, TextLink } from '../ui/page/links.tsx';

interface RemovedPageProps {
  me: Me;
  removal: Removal;
  /** Begins an organisation of one's own, where there is no other to go to. */
  onFound?: () => void;
}

export const isOwnLeave = (me: Me, { by }: Removal) => by?.id === me.user.id;

/** Takes the place of an organisation whose member one is no more: by whom, since when, and what was typed there last. */
export function RemovedPage({ me, removal, onFound }: RemovedPageProps) {
  const { i18n } = useLingui();
  // While this is drawn for the first time, the page it takes the place of still stands.
  const [typed] = useState(typedNow);
  const { name } = removal.organisation;
  const when = formatWhen(removal.at);
  return (
    <CentredPage
      title={
        <Trans>
          You are no longer a member of <bdi>{name}</bdi>
        </Trans>
      }
      lead={
        isOwnLeave(me, removal) ? (
          <Trans>You left ({when}).</Trans>
        ) : (
          <>
            {happenedSentence(i18n, removal)} <Trans>If that was a mistake, ask one of its owners.</Trans>
          </>
        )
      }
    >
      <Stack gap="lg">
        {typed.length > 0 && (
          <p>
            <Trans>What you wrote last is not saved. Copy it if you need it elsewhere.</Trans>
          </p>
        )}
        <TypedText typed={typed} />
        <Onward me={me} onFound={onFound} />
      </Stack>
    </CentredPage>
  );
}

function Onward({ me, onFound }: Pick<RemovedPageProps, 'me' | 'onFound'>) {
  return (
    <>
      {me.organisations.map((organisation) => (
        <ButtonLink key={organisation.id} {...startOf(organisation)} variant="default" fullWidth>
          <span>
            <Trans>
              Go to <bdi>{organisation.name}</bdi>
            </Trans>
          </span>
        </ButtonLink>
      ))}
      {me.organisations.length === 0 && (
        <p className={styles.switch}>
          {onFound ? (
            <Button variant="subtle" size="sm" onClick={onFound}>
              <Trans>Create an organisation of your own</Trans>
            </Button>
          ) : (
            <TextLink to="/start">
              <Trans>Go to the start</Trans>
            </TextLink>
          )}
        </p>
      )}
      <p className={styles.switch}>
        <SignedInAs email={me.user.email} />
      </p>
    </>
  );
}
