import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { createBridgeLetterSchema, lengthOf } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { DayField } from '../../ui/form/day-field.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { PastDayField } from '../../ui/form/past-day-field.tsx';
import { useDiscard } from '../../ui/form/use-discard.ts';
import styles from './records.module.css';
import { type RecordsKey, useAddBridgeLetter } from './records.queries.ts';

interface BridgeLetterDialogProps {
  recordsKey: RecordsKey;
  reportId: string;
  fromOn: string;
  latestToOn: string;
  onClose: () => void;
}

/** A letter for the days after the period: it begins the day after and ends within three months. */
export function BridgeLetterDialog({ recordsKey, reportId, fromOn, latestToOn, onClose }: BridgeLetterDialogProps) {
  const { t } = useLingui();
  const [toOn, setToOn] = useState<string | null>(null);
  const [issuedOn, setIssuedOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const add = useAddBridgeLetter(recordsKey);
  const close = useDiscard((toOn !== null || note !== '') && !add.isSuccess, onClose);
  const latest = formatDay(latestToOn);
  const toError = () => {
    if (toOn === null) return isChecked && t`This day is needed.`;
    if (toOn > latestToOn) return t`A bridge letter reaches three months at most: until ${latest}.`;
    return toOn < fromOn && t`It begins on ${formatDay(fromOn)}.`;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (toOn === null || issuedOn === null || toError()) return;
    add.mutate({ reportId, letter: { toOn, issuedOn, note: note.trim() } }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={() => void close()} title={t`Add a bridge letter`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <div className={styles.pair}>
            <DayField
              label={t`Covers until`}
              description={t`From ${formatDay(fromOn)}, until ${latest} at most.`}
              value={toOn}
              onChange={setToOn}
              min={fromOn}
              max={latestToOn}
              error={toError()}
              required
            />
            <PastDayField
              label={t`Issued on`}
              description={t`After the days it speaks of.`}
              value={issuedOn}
              onChange={setIssuedOn}
              error={isChecked && issuedOn === null && t`This day is needed.`}
              required
            />
          </div>
          <Textarea
            label={t`Note`}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={lengthOf(createBridgeLetterSchema.shape.note)}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          {add.isError && <FormProblem error={add.error} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={add.isPending}>
              <Trans>Add the letter</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}
