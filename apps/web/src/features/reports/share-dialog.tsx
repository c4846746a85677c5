import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CreatedShareLink } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatInstant } from '../../lib/format.ts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { SecretField } from '../../ui/form/secret-field.tsx';
import styles from './reports.module.css';
import { shareLinksOf, useCreateShareLink } from './reports.queries.ts';
import { ShareLinkList } from './share-link-list.tsx';

interface ShareDialogProps {
  organisationId: string;
  /** A frozen report to share; without it today's is frozen for the link. */
  reportId?: string | undefined;
  onClose: () => void;
}

/** A read-only address of a frozen report that works for a number of days. */
export function ShareDialog({ organisationId, reportId, onClose }: ShareDialogProps) {
  const { t } = useLingui();
  const links = useQuery(shareLinksOf(organisationId));
  const create = useCreateShareLink(organisationId);
  return (
    <Modal opened onClose={onClose} size="lg" title={t`Share the report`}>
      <Stack gap="xl">
        {create.data ? (
          <Created link={create.data} onDone={onClose} />
        ) : (
          <ShareForm reportId={reportId} create={create} onClose={onClose} />
        )}
        {links.data && links.data.length > 0 && (
          <section>
            <h3 className={styles.heading}>
              <Trans>Links made so far</Trans>
            </h3>
            <ShareLinkList organisationId={organisationId} links={links.data} />
          </section>
        )}
      </Stack>
    </Modal>
  );
}

interface ShareFormProps {
  reportId: string | undefined;
  create: ReturnType<typeof useCreateShareLink>;
  onClose: () => void;
}

function ShareForm({ reportId, create, onClose }: ShareFormProps) {
  const { t } = useLingui();
  const [days, setDays] = useState<number | string>(30);
  const isFit = typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 90;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit) create.mutate({ days, reportId: reportId ?? null });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <p className={styles.sentence}>
          {reportId ? (
            <Trans>Whoever has the link sees this snapshot, and nothing else. No account is needed.</Trans>
          ) : (
            <Trans>
              This takes a snapshot of the report as it stands now. Whoever has the link sees that, and nothing else. No
              account is needed.
            </Trans>
          )}
        </p>
        <NumberInput
          label={t`Works for how many days?`}
          description={t`1 to 90. You can withdraw it at any time.`}
          min={1}
          max={90}
          clampBehavior="none"
          allowDecimal={false}
          value={days}
          onChange={setDays}
          error={!isFit && t`Give a whole number of days from 1 to 90.`}
          data-autofocus
        />
        {create.isError && <FormProblem error={create.error} />}
        <FormFoot onCancel={onClose}>
          <Button type="submit" loading={create.isPending}>
            <Trans>Make the link</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

function Created({ link, onDone }: { link: CreatedShareLink; onDone: () => void }) {
  const { t } = useLingui();
  return (
    <Stack gap="lg">
      <SecretField
        label={t`Address of the report`}
        value={link.url}
        description={t`Shown this once. It works until ${formatInstant(link.expiresAt)}.`}
      />
      <Group justify="flex-end">
        <Button onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
