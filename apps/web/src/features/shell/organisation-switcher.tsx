import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../lib/current-user.ts';
import { Logo } from '../../ui/logo.tsx';
import styles from './organisation-switcher.module.css';
import type { Shell } from './use-shell.ts';

export function OrganisationSwitcher({ shell }: { shell: Shell }) {
  const { t } = useLingui();
  const { organisations } = useMe();
  const { name, id } = shell.organisation;
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={styles.switcher}
          data-mini={shell.isWide || undefined}
          aria-label={t`Organisation: ${name}. Change`}
        >
          <Logo />
          <span className={styles.name}>{name}</span>
          <IconChevronDown className={styles.chevron} size={14} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Organisations</Trans>
        </Menu.Label>
        {organisations.map((organisation) => (
          <Menu.Item
            key={organisation.id}
            component={Link}
            to={`/o/${organisation.slug}`}
            rightSection={organisation.id === id ? <IconCheck size={14} stroke={1.5} aria-hidden /> : undefined}
          >
            {organisation.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/start" leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}>
          <Trans>New organisation</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
