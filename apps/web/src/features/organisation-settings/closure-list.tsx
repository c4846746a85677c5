import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Closure } from '@waymark/contracts';
import { useState } from 'react';
import { formatDay, formatDayShort, formatPeriod } from '../../lib/format.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { Name } from '../../ui/page/name.tsx';
import { ClosureDialog } from './closure-dialog.tsx';
import styles from './work-calendar.module.css';
import { useRemoveClosure } from './work-calendar.queries.ts';

interface ClosureListProps {
  organisationId: string;
  kind: Closure['kind'];
  closures: readonly Closure[];
  mayEdit: boolean;
}

/** Holidays or freezes, by their first day, and a dialog to add or change one. */
export function ClosureList({ organisationId, kind, closures, mayEdit }: ClosureListProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<Closure | 'new'>();
  const ofKind = closures.filter((closure) => closure.kind === kind);
  return (
    <>
      {ofKind.length === 0 ? (
        <p className={styles.quiet}>
          {kind === 'holiday' ? <Trans>No holidays yet.</Trans> : <Trans>No freeze periods yet.</Trans>}
        </p>
      ) : (
        <ul className={styles.rows} aria-label={kind === 'holiday' ? t`Holidays` : t`Freeze periods`}>
          {ofKind.map((closure) => (
            <li key={closure.id} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.name}>
                  <Name>{closure.name}</Name>
                </span>
                <span className={styles.quiet}>
                  <ClosureDays closure={closure} />
                </span>
              </span>
              {mayEdit && (
                <ClosureActions organisationId={organisationId} closure={closure} onEdit={() => setOpen(closure)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <Button
          className={styles.add}
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {kind === 'holiday' ? <Trans>Add a holiday</Trans> : <Trans>Add a freeze period</Trans>}
        </Button>
      )}
      {open && (
        <ClosureDialog
          organisationId={organisationId}
          kind={kind}
          closure={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function ClosureDays({ closure: { fromOn, toOn, isYearly } }: { closure: Closure }) {
  if (!isYearly) return fromOn === toOn ? formatDay(fromOn) : formatPeriod(fromOn, toOn);
  const days = fromOn === toOn ? formatDayShort(fromOn) : `${formatDayShort(fromOn)} – ${formatDayShort(toOn)}`;
  return <Trans>{days}, every year</Trans>;
}

interface ClosureActionsProps {
  organisationId: string;
  closure: Closure;
  onEdit: () => void;
}

function ClosureActions({ organisationId, closure: { id, name }, onEdit }: ClosureActionsProps) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const remove = useRemoveClosure(organisationId);
  const ask = async () => {
    const isConfirmed = await confirm({
      title: t`Remove ${name}?`,
      body: t`Plans and events that kept out of these days may move into them.`,
      confirmLabel: t`Remove`,
      isDangerous: true,
    });
    if (isConfirmed) remove.mutate(id, { onSuccess: () => showSuccess(<Trans>{name} was removed.</Trans>) });
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon aria-label={t`Edit ${name}`} onClick={onEdit}>
        <IconPencil size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t`Remove ${name}`} loading={remove.isPending} onClick={() => void ask()}>
        <IconTrash size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
