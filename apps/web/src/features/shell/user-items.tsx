import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconBook2, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe, useOrganisation } from '../../lib/current-user.ts';
import { languageNames, locales } from '../../lib/i18n.ts';
import { signOut } from '../../lib/session.ts';
import { useChooseLanguage } from '../../lib/use-choose-language.ts';
import styles from './user-menu.module.css';

const schemes = [
  { value: 'light', label: msg`Light`, Icon: IconSun },
  { value: 'dark', label: msg`Dark`, Icon: IconMoon },
  { value: 'auto', label: msg`As the system`, Icon: IconDeviceDesktop },
] as const satisfies readonly { value: MantineColorScheme; label: MessageDescriptor; Icon: typeof IconSun }[];

export function UserItems() {
  const { user } = useMe();
  const { slug } = useOrganisation();
  return (
    <>
      <Menu.Label>{user.email}</Menu.Label>
      <Menu.Item
        component={Link}
        to={`/o/${slug}/settings/profile`}
        leftSection={<IconUser size={16} stroke={1.5} aria-hidden />}
      >
        <Trans>Profile and security</Trans>
      </Menu.Item>
      <Menu.Item
        component={Link}
        to={`/o/${slug}/glossary`}
        leftSection={<IconBook2 size={16} stroke={1.5} aria-hidden />}
      >
        <Trans>Glossary</Trans>
      </Menu.Item>
      <AppearanceItems />
      <Menu.Divider />
      <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={16} stroke={1.5} aria-hidden />}>
        <Trans>Sign out</Trans>
      </Menu.Item>
    </>
  );
}

function AppearanceItems() {
  const { i18n } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chooseLanguage = useChooseLanguage();
  return (
    <>
      <Menu.Label>
        <Trans>Appearance</Trans>
      </Menu.Label>
      {schemes.map(({ value, label, Icon }) => (
        <Menu.RadioItem
          key={value}
          value={value}
          checked={value === colorScheme}
          onChange={() => setColorScheme(value)}
        >
          <span className={styles.choice}>
            <Icon size={16} stroke={1.5} aria-hidden />
            {i18n._(label)}
          </span>
        </Menu.RadioItem>
      ))}
      <Menu.Label>
        <Trans>Language</Trans>
      </Menu.Label>
      {locales.map((locale) => (
        <Menu.RadioItem
          key={locale}
          value={locale}
          checked={locale === i18n.locale}
          onChange={() => void chooseLanguage(locale)}
          lang={locale}
        >
          {languageNames[locale]}
        </Menu.RadioItem>
      ))}
    </>
  );
}
