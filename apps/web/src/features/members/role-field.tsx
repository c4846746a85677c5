import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { type Member, memberSchema, type UpdateMember } from '@waymark/contracts';
import { type Role, roles } from '@waymark/domain';
import { problemMessage } from '../../lib/problem-messages.ts';
import { roleNames } from '../../lib/role-names.ts';
import { roleSentence } from '../../lib/role-sentence.ts';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { useBegun } from '../../ui/form/use-begun.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './member-table.module.css';
import { useChangeRole } from './members.queries.ts';

interface RoleFieldProps {
  organisation: { id: string; rolesToGive: readonly Role[] };
  member: Member;
  isOneself: boolean;
}

/** The role of a member, to change where the rules allow it and with the reason where they do not. */
export function RoleField({ organisation, member, isOneself }: RoleFieldProps) {
  const { i18n, t } = useLingui();
  const change = useChangeRole(organisation.id);
  const confirm = useConfirm();
  const say = ({ role }: Partial<UpdateMember>) => (role ? i18n._(roleNames[role]) : '–');
  const merge = useMergedSave<Member, UpdateMember>({
    schema: memberSchema,
    fieldsIn: ({ role }) => ({ role }),
    wordsOf: (_field, theirs, mine) => ({ label: t`Role`, theirs: say(theirs), mine: say(mine) }),
  });

  const choose = async (value: string | null) => {
    const role = roles.find((candidate) => candidate === value);
    if (!role || role === member.role) return;
    const isSafe = !isOneself || (await confirm(ownRoleQuestion(i18n._(roleNames[role]))));
    if (!isSafe) return;
    const send = (version: number) => change.mutateAsync({ userId: member.user.id, role, version });
    void merge({ base: member, change: { role }, send });
  };
  const begun = useBegun((value: string | null) => void choose(value));
  const ownRoleQuestion = (roleName: string) => ({
    title: t`Change your own role?`,
    body: t`You become ${roleName}. You cannot take this back yourself if the new role may not manage members.`,
    confirmLabel: t`Change my role`,
  });

  if (!member.abilities.change) return <FixedRole member={member} />;
  return (
    <>
      <Select
        aria-label={t`Role of ${member.user.name}`}
        size="sm"
        value={member.role}
        onChange={begun.change}
        onDropdownOpen={begun.begin}
        onDropdownClose={begun.end}
        data={organisation.rolesToGive.map((role) => ({ value: role, label: i18n._(roleNames[role]) }))}
        renderOption={({ option, checked }) => <RoleChoice role={option.value} isChosen={checked === true} />}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true, width: 'min(24rem, calc(100vw - 2rem))', position: 'bottom-start' }}
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

/** What it may do stands beside its name, as in the invitation. */
function RoleChoice({ role, isChosen }: { role: Role; isChosen: boolean }) {
  const { i18n } = useLingui();
  return (
    <div className={styles.choice} data-chosen={isChosen || undefined}>
      <span className={styles.choiceName}>{i18n._(roleNames[role])}</span>{' '}
      <span className={styles.choiceWords}>{roleSentence(i18n, role)}</span>
    </div>
  );
}

function FixedRole({ member: { role, abilities } }: { member: Member }) {
  const { i18n } = useLingui();
  return (
    <>
      <div className={styles.roleText}>{i18n._(roleNames[role])}</div>
      {abilities.isLastOwner && (
        <div className={styles.hint}>
          <Trans>The only owner. Make somebody else an owner first.</Trans>
        </div>
      )}
      {abilities.needsOwner && (
        <div className={styles.hint}>
          <Trans>Only owners change owners.</Trans>
        </div>
      )}
    </>
  );
}
