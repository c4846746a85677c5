import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CalendarEvent } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { daysUntil, formatDay } from '../../../lib/format.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { entryById } from '../calendar.queries.ts';
import styles from './entry-dialog.module.css';
import { movedBy } from './entry-values.ts';
import { repeatKeyOf } from './repeat.ts';
import type { EntryEvent } from './use-entry-actions.tsx';
import { type MoveScope, useMoveEvent } from './use-move-event.tsx';
import { useRepeatWords } from './use-repeat-words.ts';

interface MoveDialogProps {
  organisationId: string;
  event: EntryEvent;
  /** Where it was dragged to. */
  toOn?: string | undefined;
  onClose: () => void;
}

/** Puts one day of an event, or all of them, somewhere else. */
export function MoveDialog({ organisationId, event, toOn, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const [day, setDay] = useState<string | null>(toOn ?? event.fromOn);
  const [scope, setScope] = useState<MoveScope>(event.entry.isRecurring ? 'one' : 'all');
  const { move, isPending, error } = useMoveEvent(organisationId);
  const isMoved = day !== null && day !== event.fromOn;
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (day !== null && isMoved) void move(event, day, scope).then(({ isOver }) => isOver && onClose());
  };
  return (
    <Modal opened onClose={onClose} title={t`Move ${event.title}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <p className={styles.sentence}>
            <Trans>Now on {formatDay(event.fromOn)}.</Trans>
          </p>
          <DayField
            label={<Trans>New day</Trans>}
            value={day}
            onChange={setDay}
            required
            autoFocus={toOn === undefined}
          />
          {event.entry.isRecurring && (
            <ScopeChoice organisationId={organisationId} event={event} day={day} scope={scope} onChange={setScope} />
          )}
          {error !== null && <FormProblem error={error} />}
          <FormFoot onCancel={onClose}>
            <Button type="submit" loading={isPending} disabled={!isMoved}>
              <Trans>Move</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}

interface ScopeChoiceProps {
  organisationId: string;
  event: CalendarEvent & EntryEvent;
  day: string | null;
  scope: MoveScope;
  onChange: (scope: MoveScope) => void;
}

function ScopeChoice({ organisationId, event, day, scope, onChange }: ScopeChoiceProps) {
  const repeatWords = useRepeatWords();
  const { data: entry } = useQuery(entryById(organisationId, event.entry.id));
  const moved = entry && day !== null ? movedBy(entry, daysUntil(day, event.fromOn)) : undefined;
  const isOwnRule = entry !== undefined && repeatKeyOf(entry.recurrence, entry.fromOn) === 'own';
  const rule =
    moved?.fromOn === undefined
      ? undefined
      : repeatWords(repeatKeyOf(moved.recurrence ?? null, moved.fromOn), moved.fromOn);
  return (
    <Radio.Group
      label={<Trans>Which days</Trans>}
      value={scope}
      onChange={(value) => onChange(value === 'all' ? 'all' : 'one')}
    >
      <Stack gap="sm" mt="xs">
        <Radio size="xs" value="one" label={<Trans>Only this day</Trans>} />
        <Radio
          size="xs"
          value="all"
          disabled={isOwnRule}
          label={<Trans>All days of the event</Trans>}
          description={
            isOwnRule ? (
              <Trans>It repeats by a rule of its own: change that under Edit.</Trans>
            ) : (
              rule && <Trans>Then: {rule}</Trans>
            )
          }
        />
      </Stack>
    </Radio.Group>
  );
}
