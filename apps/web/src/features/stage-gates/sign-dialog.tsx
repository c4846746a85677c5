import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { lengthOf, type StageGate, signGateSchema, stageGateSchema } from '@waymark/contracts';
import { type FormEvent, useId, useState } from 'react';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useAskedSave } from '../../ui/form/use-asked-save.ts';
import { useDiscard } from '../../ui/form/use-discard.ts';
import { FactsList, MetCount } from './facts-list.tsx';
import styles from './gate.module.css';
import { type GatesKey, useSignGate } from './stage-gates.queries.ts';
import { useConflictRows } from './use-conflict-rows.ts';

interface SignDialogProps {
  gateKey: GatesKey;
  gate: StageGate;
  onClose: () => void;
}

type Decision = 'go' | 'no_go';

/** Go or no go, with the facts that will be kept with it. */
export function SignDialog({ gateKey, gate, onClose }: SignDialogProps) {
  const { t } = useLingui();
  const id = useId();
  // The gate as it stood when it was looked at is what is being decided on.
  const [seen, setSeen] = useState(gate);
  const [decision, setDecision] = useState<Decision>();
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const sign = useSignGate(gateKey);
  const close = useDiscard((decision !== undefined || note.trim() !== '') && !sign.isSuccess, onClose);
  const conflictRows = useConflictRows();
  const ask = useAskedSave();

  const isNoteNeeded = decision !== undefined && (decision === 'no_go' || !seen.isMet);
  const isNoteMissing = isNoteNeeded && note.trim() === '';
  const send = async () => {
    if (!decision) return;
    const { saved, theirs } = await ask({
      schema: stageGateSchema,
      rowsIn: (now: StageGate) => conflictRows(seen, now, decision),
      version: seen.version,
      send: (version) => sign.mutateAsync({ gate: { ...seen, version }, decision: { decision, note: note.trim() } }),
      mustLook: true,
    });
    if (saved) {
      onClose();
      showSuccess(<Said decision={decision} stage={seen.stageName} />);
      return;
    }
    if (!theirs) return;
    setSeen(theirs);
    sign.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isNoteMissing) void send();
  };
  return (
    <Modal opened onClose={() => void close()} size="lg" title={t`Sign off: ${seen.stageName}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <section aria-labelledby={`${id}-met`} aria-describedby={`${id}-facts`} tabIndex={-1} data-autofocus>
            <p id={`${id}-met`} className={styles.frozen}>
              <Trans>These facts are kept with your decision:</Trans> <MetCount facts={seen.criteria} />
            </p>
            <FactsList id={`${id}-facts`} facts={seen.criteria} label={t`Facts kept with the decision`} />
          </section>
          <Choice gate={seen} decision={decision} onChange={setDecision} isMissing={isChecked && !decision} />
          <Textarea
            label={t`Note`}
            description={
              isNoteNeeded ? <NoteNeeded decision={decision} open={openIn(seen)} /> : t`What later readers should know.`
            }
            required={isNoteNeeded}
            error={isChecked && isNoteMissing && t`Write why; auditors read this.`}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={lengthOf(signGateSchema.shape.note)}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          {sign.isError && <FormProblem error={sign.error} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={sign.isPending}>
              <SignWord decision={decision} />
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}

const Said = ({ decision, stage }: { decision: Decision; stage: string }) =>
  decision === 'go' ? <Trans>Signed go: {stage}</Trans> : <Trans>Signed no go: {stage}</Trans>;

function SignWord({ decision }: { decision: Decision | undefined }) {
  if (decision === undefined) return <Trans>Sign</Trans>;
  return decision === 'go' ? <Trans>Sign: go</Trans> : <Trans>Sign: no go</Trans>;
}

const openIn = ({ criteria }: StageGate) => criteria.filter(({ isMet }) => !isMet).length;

const NoteNeeded = ({ decision, open }: { decision: Decision | undefined; open: number }) =>
  decision === 'no_go' ? (
    <Trans>Say what is missing, so that the owner knows what to do.</Trans>
  ) : (
    <Plural
      value={open}
      one="A criterion is still open. Say why it is a go all the same."
      other="# criteria are still open. Say why it is a go all the same."
    />
  );

interface ChoiceProps {
  gate: StageGate;
  /** Nothing is chosen until somebody chooses. */
  decision: Decision | undefined;
  isMissing: boolean;
  onChange: (decision: Decision) => void;
}

function Choice({ gate, decision, isMissing, onChange }: ChoiceProps) {
  const { t } = useLingui();
  return (
    <Radio.Group
      label={t`Your decision`}
      value={decision ?? null}
      error={isMissing && t`Choose go or no go.`}
      onChange={(value) => onChange(value === 'go' ? 'go' : 'no_go')}
    >
      <div className={styles.choices}>
        <Radio
          value="go"
          label={t`Go`}
          description={
            gate.isMet ? (
              <Trans>Every criterion holds: the stage is over today, and the next one begins.</Trans>
            ) : (
              <Plural
                value={openIn(gate)}
                one="One criterion is open: the stage completes itself once it holds."
                other="# criteria are open: the stage completes itself once all hold."
              />
            )
          }
        />
        <Radio value="no_go" label={t`No go`} description={t`The stage goes on. You can sign again at any time.`} />
      </div>
    </Radio.Group>
  );
}
