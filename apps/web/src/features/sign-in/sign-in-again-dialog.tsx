import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import type { Person } from '@waymark/contracts';
import { useState } from 'react';
import { askWhoIsSignedIn, meQuery } from '../../lib/current-user.ts';
import { pageIsNobodys } from '../../lib/page-person.ts';
import type { ProblemError } from '../../lib/problem-error.ts';
import type { Typed } from '../../lib/typed.ts';
import { happenedSentence, whatHappened } from '../../lib/what-happened.ts';
import { TypedText } from '../../ui/feedback/typed-text.tsx';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

interface SignInAgainDialogProps {
  refusal: ProblemError;
  typed: readonly Typed[];
  onAnswer: (isSignedIn: boolean) => void;
}

/** Who is signed in now, as far as it is not the person whose page this is. */
function useOtherPerson({ refusal, onAnswer }: SignInAgainDialogProps) {
  const client = useQueryClient();
  const me = client.getQueryData(meQuery.queryKey);
  const happened = whatHappened(refusal);
  const [other, setOther] = useState<Person | undefined>(
    happened?.what === 'other_person' ? happened.person : undefined,
  );

  const look = async () => {
    const found = await askWhoIsSignedIn().catch(() => null);
    if (!found) return;
    if (found.user.id !== me?.user.id) return setOther(found.user);
    onAnswer(true);
    void client.invalidateQueries();
  };
  return { me, happened, other, look, startAgain: () => setOther(undefined) };
}

/** Signing in over the page. As the same person it goes on with what was sent; as another nothing of it is sent. */
export function SignInAgainDialog(props: SignInAgainDialogProps) {
  const { typed, onAnswer } = props;
  const { i18n, t } = useLingui();
  const { me, happened, other, look, startAgain } = useOtherPerson(props);
  // In another window somebody may have signed in meanwhile.
  useWindowEvent('focus', () => void look());

  return (
    <Modal
      opened
      onClose={() => onAnswer(false)}
      title={other ? t`Somebody else is signed in` : t`Sign in to go on`}
      size="md"
      zIndex={400}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t`Back to the page without signing in` }}
    >
      {other ? (
        <OtherPerson other={other} owner={me?.user} typed={typed} onBack={startAgain} />
      ) : (
        <Stack gap="lg">
          <p className={styles.sentence}>
            {happened ? happenedSentence(i18n, happened) : <Trans>Your session is over.</Trans>}{' '}
            <Trans>Nothing on this page is lost. Once you are signed in, it goes on by itself.</Trans>
          </p>
          <SignInForm startEmail={me?.user.email} isOverPage onSignedIn={() => void look()} />
        </Stack>
      )}
    </Modal>
  );
}

interface OtherPersonProps {
  other: Person;
  owner: Person | undefined;
  typed: readonly Typed[];
  onBack: () => void;
}

function OtherPerson({ other, owner, typed, onBack }: OtherPersonProps) {
  const [now, before] = [other.name, owner?.name ?? ''];
  return (
    <Stack gap="lg">
      <p className={styles.sentence} tabIndex={-1} data-autofocus>
        <Trans>
          This page was opened by <bdi>{before}</bdi>, and <bdi>{now}</bdi> is signed in now. Nothing that was typed
          here has been sent.
        </Trans>
      </p>
      <TypedText typed={typed} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onBack}>
          <span>
            <Trans>
              Sign in as <bdi>{before}</bdi>
            </Trans>
          </span>
        </Button>
        <Button onClick={loadAnew}>
          <span>
            <Trans>
              Load the page as <bdi>{now}</bdi>
            </Trans>
          </span>
        </Button>
      </Group>
    </Stack>
  );
}

/** As whoever is signed in now; what was typed is not theirs. */
function loadAnew() {
  pageIsNobodys();
  window.location.reload();
}
