import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import type { Member } from '@waymark/contracts';
import { pageIsNobodys } from '../../lib/page-person.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { useRemoveMember } from './members.queries.ts';

interface MemberActionsProps {
  organisation: { id: string; name: string };
  member: Member;
  isOneself: boolean;
}

export function MemberActions({ organisation, member, isOneself }: MemberActionsProps) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const remove = useRemoveMember(organisation.id);
  if (!member.abilities.change) return null;

  const { name } = member.user;
  const label = isOneself ? t`Leave the organisation` : t`Remove ${name}`;
  const question = isOneself
    ? {
        title: t`Leave ${organisation.name}?`,
        body: t`You lose access at once, and the links you shared stop working. What you did stays in the activity log under your name.`,
        confirmLabel: t`Leave`,
      }
    : {
        title: t`Remove ${name}?`,
        body: t`They lose access at once, and their calendar addresses and the links they shared stop working. What they did stays under their name.`,
        confirmLabel: t`Remove`,
      };

  const ask = async () => {
    if (!(await confirm({ ...question, isDangerous: true }))) return;
    remove.mutate(member.user.id, {
      onSuccess: () => {
        // The organisation no longer exists for this person, so the page is left as a whole.
        if (isOneself) {
          pageIsNobodys();
          window.location.assign('/');
        } else showSuccess(<Trans>{name} is no longer a member.</Trans>);
      },
    });
  };

  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={label} loading={remove.isPending} onClick={() => void ask()}>
        <IconUserMinus size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
