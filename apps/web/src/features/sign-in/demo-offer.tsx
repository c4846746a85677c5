import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery, systemQuery } from '../../lib/current-user.ts';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import styles from './sign-in.module.css';
import { useForgetEverything, useOpenDemo } from './sign-in.queries.ts';

/** "Look around the demo", where this installation has one. */
export function DemoOffer({ isInline = false }: { isInline?: boolean }) {
  const { data: system } = useQuery(systemQuery);
  const look = useLookAround();
  if (!system?.demo) return null;

  // In place, because it says what to do instead, and that stands on the same page.
  const refusal = look.error ? <FormProblem error={look.error} /> : undefined;
  const button = (
    <Button
      variant="default"
      fullWidth={!isInline}
      loading={look.isPending}
      onClick={() => void look.start()}
      leftSection={<IconEye size={16} stroke={1.5} aria-hidden />}
    >
      {isInline ? <Trans>Open the demo</Trans> : <Trans>Look around the demo</Trans>}
    </Button>
  );
  if (isInline) {
    return (
      <div className={styles.inlineOffer}>
        <span>
          <Trans>Would you rather look first?</Trans>
        </span>
        {button}
        {refusal}
      </div>
    );
  }
  return (
    <div className={styles.offer}>
      {button}
      {refusal ?? (
        <p className={styles.offerNote}>
          <Trans>
            An invented company, half-way to ISO 27001 and SOC 2, for you alone. No account needed; change what you
            like.
          </Trans>
        </p>
      )}
    </div>
  );
}

/** Opens the demo as its compliance manager. Whoever is signed in is told that this ends their session. */
function useLookAround() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const client = useQueryClient();
  const forgetEverything = useForgetEverything();
  const demo = useOpenDemo();

  const start = async () => {
    const isSomebody = client.getQueryData(meQuery.queryKey) !== undefined;
    const question = {
      title: t`Open the demo?`,
      body: t`You are signed out of your own account while you look around. Nothing you saved is lost.`,
      confirmLabel: t`Open the demo`,
    };
    if (isSomebody && !(await confirm(question))) return;
    const onSuccess = () => {
      forgetEverything();
      void navigate({ to: '/', ignoreBlocker: true });
    };
    demo.mutate('manager', { onSuccess });
  };
  return { start, isPending: demo.isPending, error: demo.error };
}
