import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useConfirm } from '../../ui/confirm.tsx';
import { useResetDemo } from './organisation.queries.ts';

export function ResetDemo() {
  const { t } = useLingui();
  const confirm = useConfirm();
  const reset = useResetDemo();

  const ask = async () => {
    const isConfirmed = await confirm({
      title: t`Start the demo afresh?`,
      body: t`Everything changed in the demo is thrown away, for everybody who looks at it. It takes a few seconds.`,
      confirmLabel: t`Start afresh`,
      isDangerous: true,
    });
    if (isConfirmed) reset.mutate();
  };

  return (
    <Button variant="default" loading={reset.isPending} onClick={() => void ask()}>
      <Trans>Start the demo afresh</Trans>
    </Button>
  );
}
