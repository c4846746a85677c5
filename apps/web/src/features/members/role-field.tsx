import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import type { Member } from '@waymark/contracts';
import { type Role, roles } from '@waymark/domain';
import { problemMessage } from '../../lib/problem-messages.ts';
import { roleNames } from '../../lib/role-names.ts';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import type { MemberHold } from './member-rules.ts';
import styles from './member-table.module.css';
import { useChangeRole } from './members.queries.ts';
import { rolesToGive } from './role-words.ts';

interface RoleFieldProps {
  organisation: { id: string; role: Role };
  member: Member;
  hold: MemberHold;
  isOneself: boolean;
}

/** The role of a member, to change where the rules allow it and with the reason where they do not. */
export function RoleField({ organisation, member, hold, isOneself }: RoleFieldProps) {
  const { i18n, t } = useLingui();
  const change = useChangeRole(organisation.id);
  const confirm = useConfirm();

  if (hold !== 'may_change') return <FixedRole role={member.role} hold={hold} />;

  const choose = async (value: string | null) => {
    const role = roles.find((candidate) => candidate === value);
    if (!role || role === member.role) return;
    const isSafe = !isOneself || (await confirm(ownRoleQuestion(i18n._(roleNames[role]))));
    if (isSafe) change.mutate({ userId: member.user.id, role });
  };
  const ownRoleQuestion = (roleName: string) => ({
    title: t`Change your own role?`,
    body: t`You become ${roleName}. You cannot take this back yourself if the new role may not manage members.`,
    confirmLabel: t`Change my role`,
  });

  return (
    <>
      <Select
        aria-label={t`Role of ${member.user.name}`}
        size="sm"
        value={member.role}
        onChange={(value) => void choose(value)}
        data={rolesToGive(organisation.role).map((role) => ({ value: role, label: i18n._(roleNames[role]) }))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
      />
      {change.isError && (
        <span className={styles.refused} role="alert">
          <StateShape name="cross" size={12} />
          {problemMessage(i18n, change.error)}
        </span>
      )}
    </>
  );
}

function FixedRole({ role, hold }: { role: Role; hold: MemberHold }) {
  const { i18n } = useLingui();
  return (
    <>
      <div className={styles.roleText}>{i18n._(roleNames[role])}</div>
      {hold === 'last_owner' && (
        <div className={styles.hint}>
          <Trans>The only owner. Make somebody else an owner first.</Trans>
        </div>
      )}
      {hold === 'needs_owner' && (
        <div className={styles.hint}>
          <Trans>Only owners change owners.</Trans>
        </div>
      )}
    </>
  );
}
