import { Trans } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../lib/current-user.ts';
import { startOf } from '../../lib/start-page.ts';
import { Name } from '../../ui/page/name.tsx';

export function OrganisationItems({ currentId }: { currentId: string }) {
  const { organisations, user } = useMe();
  return (
    <>
      <Menu.Label>
        <Trans>Organisations</Trans>
      </Menu.Label>
      {organisations.map(({ id, name, ...organisation }) => (
        <Menu.Item
          key={id}
          renderRoot={(props: object) => <Link {...startOf(organisation)} {...props} />}
          rightSection={id === currentId ? <IconCheck size={14} stroke={1.5} aria-hidden /> : undefined}
        >
          <Name>{name}</Name>
        </Menu.Item>
      ))}
      {!user.isDemo && <NewOrganisation />}
    </>
  );
}

const NewOrganisation = () => (
  <>
    <Menu.Divider />
    <Menu.Item component={Link} to="/start" leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}>
      <Trans>New organisation</Trans>
    </Menu.Item>
  </>
);
