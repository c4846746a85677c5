import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createInvitationSchema, lengthOf } from '@waymark/contracts';
import { type Role, roles } from '@waymark/domain';
import { type FormEvent, useState } from 'react';
import { systemQuery } from '../../lib/current-user.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { roleNames } from '../../lib/role-names.ts';
import { roleSentence } from '../../lib/role-sentence.ts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { SecretField } from '../../ui/form/secret-field.tsx';
import styles from './invite-dialog.module.css';
import { useInvite } from './members.queries.ts';

interface InviteDialogProps {
  organisation: { id: string; rolesToGive: readonly Role[] };
  onClose: () => void;
}

export function InviteDialog({ organisation, onClose }: InviteDialogProps) {
  const { t } = useLingui();
  const invite = useInvite(organisation.id);
  return (
    <Modal opened onClose={onClose} title={t`Invite somebody`} size="lg">
      {invite.data ? (
        <Invited invitation={invite.data} onAgain={invite.reset} onClose={onClose} />
      ) : (
        <InviteForm rolesToGive={organisation.rolesToGive} invite={invite} onClose={onClose} />
      )}
    </Modal>
  );
}

interface InviteFormProps {
  rolesToGive: readonly Role[];
  invite: ReturnType<typeof useInvite>;
  onClose: () => void;
}

function InviteForm({ rolesToGive, invite, onClose }: InviteFormProps) {
  const { i18n, t } = useLingui();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('contributor');
  const [isChecked, setIsChecked] = useState(false);
  const invitation = createInvitationSchema.safeParse({ email: email.trim(), role });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (invitation.success) invite.mutate(invitation.data);
  };
  const emailProblem =
    isChecked && !invitation.success
      ? t`Write an e-mail address, such as name@company.com.`
      : isProblem(invite.error, 'invitation.already_member') && problemMessage(i18n, invite.error);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t`E-mail address`}
          type="email"
          autoComplete="off"
          data-autofocus
          maxLength={lengthOf(createInvitationSchema.shape.email)}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            if (invite.isError) invite.reset();
          }}
          error={emailProblem || undefined}
        />
        <Radio.Group
          label={t`Role`}
          value={role}
          onChange={(value) => setRole(roles.find((candidate) => candidate === value) ?? role)}
        >
          <div className={styles.roles}>
            {rolesToGive.map((candidate) => (
              <Radio
                key={candidate}
                value={candidate}
                size="xs"
                label={i18n._(roleNames[candidate])}
                description={roleSentence(i18n, candidate)}
              />
            ))}
          </div>
        </Radio.Group>
        {invite.isError && !emailProblem && <FormProblem error={invite.error} />}
        <FormFoot onCancel={onClose}>
          <Button type="submit" loading={invite.isPending}>
            <Trans>Invite</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

interface InvitedProps {
  invitation: { email: string; link: string; mailed: boolean };
  onAgain: () => void;
  onClose: () => void;
}

function Invited({ invitation, onAgain, onClose }: InvitedProps) {
  const { t } = useLingui();
  const { email, link, mailed } = invitation;
  const { data: system } = useQuery(systemQuery);
  return (
    <Stack gap="lg">
      <p className={styles.sentence}>
        {mailed ? (
          <Trans>The invitation went to {email}. Should it not arrive, pass on this link yourself.</Trans>
        ) : system?.mail ? (
          <Trans>
            The mail server did not take the invitation yet; it is tried again for a day. If it should not wait, pass
            this link on to {email} yourself.
          </Trans>
        ) : (
          <Trans>No mail server is set, so nothing was sent. Pass this link on to {email} yourself.</Trans>
        )}
      </p>
      <SecretField
        label={t`Invitation link`}
        value={link}
        description={t`Shown this once. It works once, for ${email} only, for 14 days.`}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onAgain}>
          <Trans>Invite another</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
