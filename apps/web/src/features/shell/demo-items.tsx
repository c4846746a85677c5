import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { IconRestore, IconUserPlus } from '@tabler/icons-react';
import type { Role } from '@waymark/domain';
import { useOrganisation } from '../../lib/current-user.ts';
import { roleNames } from '../../lib/role-names.ts';
import { signOut } from '../../lib/session.ts';
import { useConfirm } from '../../ui/form/confirm.tsx';
import styles from './demo-menu.module.css';
import { useLookAs, useStartOver } from './shell.queries.ts';

/** In the order in which people meet Waymark. */
const looks = ['manager', 'contributor', 'executive', 'auditor', 'owner'] as const satisfies readonly Role[];

export function DemoItems() {
  const { i18n, t } = useLingui();
  const { role } = useOrganisation();
  const confirm = useConfirm();
  const look = useLookAs();
  const over = useStartOver();

  const startOver = async () => {
    const question = {
      title: t`Start the demo over?`,
      body: t`What you changed in your demo is thrown away, and it is as it was at first.`,
      confirmLabel: t`Start over`,
      isDangerous: true,
    };
    if (await confirm(question)) over.mutate();
  };

  return (
    <>
      <Menu.Label>
        <Trans>Look as</Trans>
      </Menu.Label>
      {looks.map((candidate) => (
        <Menu.RadioItem
          key={candidate}
          value={candidate}
          checked={candidate === role}
          disabled={look.isPending}
          onChange={() => look.mutate(candidate)}
        >
          {i18n._(roleNames[candidate])}
        </Menu.RadioItem>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => void startOver()} leftSection={<IconRestore size={16} stroke={1.5} aria-hidden />}>
        <Trans>Start over</Trans>
      </Menu.Item>
      <Menu.Item
        onClick={() => void signOut('/sign-up')}
        leftSection={<IconUserPlus size={16} stroke={1.5} aria-hidden />}
      >
        <Trans>Create an account</Trans>
      </Menu.Item>
      <Menu.Label className={styles.note}>
        <Trans>This demo is yours alone. It ends when you sign out, and after a day at the latest.</Trans>
      </Menu.Label>
    </>
  );
}
