import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { type ExitCriterion, judgeCriterionSchema, lengthOf, type StageGate } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { escapes } from '../../ui/page/side-panel.tsx';
import styles from './gate.module.css';
import { type GatesKey, useJudgeCriterion } from './stage-gates.queries.ts';

interface JudgeFormProps {
  gateKey: GatesKey;
  gate: StageGate;
  criterion: ExitCriterion;
  onClose: () => void;
}

/** A person's word on what no row proves: a tick, and what it rests on. */
export function JudgeForm({ gateKey, gate, criterion, onClose }: JudgeFormProps) {
  const { t } = useLingui();
  const before = { isMet: criterion.isMet, note: criterion.judgement?.note ?? '' };
  const [isMet, setIsMet] = useState(before.isMet);
  const [note, setNote] = useState(before.note);
  const judge = useJudgeCriterion(gateKey);
  const said = { isMet, note: note.trim() };
  useUnsavedChanges((said.isMet !== before.isMet || said.note !== before.note) && !judge.isSuccess);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    judge.mutate({ gate, criterionKey: criterion.key, said }, { onSuccess: onClose });
  };
  return (
    <form className={styles.judge} onSubmit={submit} aria-label={t`Judge: ${criterion.text}`}>
      <Checkbox
        label={t`It holds`}
        checked={isMet}
        onChange={({ currentTarget }) => setIsMet(currentTarget.checked)}
        autoFocus
      />
      <Textarea
        label={t`What it rests on`}
        description={t`A report, a mail, a meeting, and where it is. Your name and the time are kept with it.`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={lengthOf(judgeCriterionSchema.shape.note)}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {judge.isError && <FormProblem error={judge.error} />}
      <div className={styles.buttons}>
        <Button size="sm" variant="default" onClick={onClose} {...escapes}>
          <Trans>Cancel</Trans>
        </Button>
        <Button size="sm" type="submit" loading={judge.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
