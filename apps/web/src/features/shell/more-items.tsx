import { useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type NavigationItem, targetOf } from './navigation-items.tsx';
import type { Shell } from './use-shell.ts';

export function MoreItems({ shell, items }: { shell: Shell; items: readonly NavigationItem[] }) {
  const { i18n } = useLingui();
  return items.map(({ key, label, Icon }) => (
    <Menu.Item
      key={key}
      renderRoot={(props: object) => (
        <Link {...targetOf(key, shell.organisation.slug, shell.currentProgrammeId)} {...props} />
      )}
      leftSection={<Icon size={20} stroke={1.5} aria-hidden />}
    >
      {i18n._(label)}
    </Menu.Item>
  ));
}
