import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Textarea } from '@mantine/core';
import {
  type ExitCriterion,
  type JudgeCriterion,
  judgeCriterionSchema,
  lengthOf,
  type StageGate,
  stageGateSchema,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
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
  // As it was when it was opened: what comes meanwhile must not be overwritten unseen.
  const [base] = useState(criterion);
  const before = saidIn(base);
  const [isMet, setIsMet] = useState(before.isMet);
  const [note, setNote] = useState(before.note);
  const judge = useJudgeCriterion(gateKey);
  const said = { isMet, note: note.trim() };
  useUnsavedChanges((said.isMet !== before.isMet || said.note !== before.note) && !judge.isSuccess);
  const labels = { isMet: t`It holds`, note: t`What it rests on` };
  const say = (value: string | boolean | undefined) =>
    value === true ? t`yes` : value === false ? t`no` : value || '–';
  const merge = useMergedSave<ExitCriterion, JudgeCriterion>({
    schema: stageGateSchema.transform((row) => criterionIn(row, base)),
    fieldsIn: saidIn,
    wordsOf: (field, theirs, mine) => ({ label: labels[field], theirs: say(theirs[field]), mine: say(mine[field]) }),
  });
  const save = async () => {
    const send = async (version: number, mine: Partial<JudgeCriterion>, over: ExitCriterion) =>
      criterionIn(
        await judge.mutateAsync({ gate, criterion: { ...over, version }, said: { ...saidIn(over), ...mine } }),
        base,
      );
    const { row } = await merge({ base, change: said, send });
    if (row) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
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

const saidIn = ({ isMet, judgement }: ExitCriterion) => ({ isMet, note: judgement?.note ?? '' });

/** The same criterion in a gate as it is now. */
const criterionIn = ({ criteria }: StageGate, before: ExitCriterion) =>
  criteria.find(({ key }) => key === before.key) ?? before;
