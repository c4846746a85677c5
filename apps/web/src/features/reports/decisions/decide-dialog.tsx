import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { type Decision, decideSchema, decisionSchema, lengthOf } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { useDiscard } from '../../../ui/form/use-discard.ts';
import styles from './decisions.module.css';
import { useDecide } from './decisions.queries.ts';
import { OptionEffect } from './option-effect.tsx';
import { useOptionWords } from './option-words.ts';
import { useVerdictConflict } from './use-verdict-conflict.ts';

interface DecideDialogProps {
  organisationId: string;
  decision: Decision;
  onClose: () => void;
}

/** The options side by side with what they do. Nothing is chosen until somebody chooses, and nothing without a reason. */
export function DecideDialog({ organisationId, decision, onClose }: DecideDialogProps) {
  const { t } = useLingui();
  const verdict = useVerdict({ organisationId, decision, onClose });
  const { seen, option, reason, isChecked } = verdict;
  const close = useDiscard(verdict.isDirty, onClose);
  return (
    <Modal opened onClose={() => void close()} size="xl" title={t`Decide`}>
      <form onSubmit={verdict.submit} noValidate>
        <Stack gap="lg">
          <div>
            <p className={styles.question}>{seen.question}</p>
            {seen.why !== '' && <p className={styles.why}>{seen.why}</p>}
            <p className={styles.quiet}>
              <Trans>Needed by {formatDay(seen.neededByOn)}</Trans>
            </p>
          </div>
          <Choice
            options={seen.options}
            chosenId={option?.id}
            onChoose={verdict.choose}
            isMissing={isChecked && !option}
          />
          {option && <CarryOut effect={option.effect} isOn={verdict.isCarriedOut} onChange={verdict.setIsCarriedOut} />}
          <Textarea
            label={t`Reason`}
            description={t`It is kept with the decision, and told to whoever asked.`}
            required
            error={isChecked && reason.trim() === '' && t`Say why.`}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={lengthOf(decideSchema.shape.reason)}
            value={reason}
            onChange={({ currentTarget }) => verdict.setReason(currentTarget.value)}
          />
          {verdict.problem !== null && <FormProblem error={verdict.problem} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={verdict.isSaving}>
              {verdict.isCarriedOut ? <Trans>Decide and change the plan</Trans> : <Trans>Decide</Trans>}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}

function useVerdict({ organisationId, decision, onClose }: DecideDialogProps) {
  // What is being decided on is what was looked at.
  const [seen, setSeen] = useState(decision);
  const [optionId, setOptionId] = useState<string>();
  const [reason, setReason] = useState('');
  const [isWished, setIsCarriedOut] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const decide = useDecide(organisationId);
  const ask = useAskedSave();
  const rowsIn = useVerdictConflict(seen);
  const option = seen.options.find(({ id }) => id === optionId);
  const effect = option?.effect;
  const plan = effect?.state === 'reckoned' && effect.notAtOnce === null ? effect.planVersion : undefined;
  const isCarriedOut = isWished && plan !== undefined;
  const send = async () => {
    if (!option) return;
    const verdict = {
      optionId: option.id,
      reason: reason.trim(),
      carryOut: isCarriedOut ? { planVersion: plan } : null,
    };
    const { saved, theirs } = await ask({
      schema: decisionSchema,
      rowsIn: (now: Decision) => rowsIn(now, option),
      version: seen.version,
      send: (version) => decide.mutateAsync({ id: seen.id, version, verdict }),
      mustLook: true,
    });
    if (saved || theirs?.abilities.decide === false) return onClose();
    if (!theirs) return;
    setSeen(theirs);
    decide.reset();
  };
  return {
    ...{ seen, option, reason, setReason, isChecked, isCarriedOut, setIsCarriedOut },
    choose: setOptionId,
    isDirty: (optionId !== undefined || reason.trim() !== '') && !decide.isSuccess,
    isSaving: decide.isPending,
    problem: decide.error,
    submit: (event: FormEvent) => {
      event.preventDefault();
      setIsChecked(true);
      if (option && reason.trim() !== '') void send();
    },
  };
}

interface ChoiceProps {
  options: Decision['options'];
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  isMissing: boolean;
}

function Choice({ options, chosenId, onChoose, isMissing }: ChoiceProps) {
  const { t } = useLingui();
  const say = useOptionWords();
  return (
    <Radio.Group
      label={t`Options`}
      value={chosenId ?? null}
      error={isMissing && t`Choose one of the options.`}
      onChange={onChoose}
    >
      <div className={styles.choices}>
        {options.map((option) => (
          <div key={option.id} className={styles.choice} data-chosen={option.id === chosenId || undefined}>
            <Radio
              value={option.id}
              label={say(option)}
              description={option.kind === 'later_day' ? option.text : undefined}
            />
            <OptionEffect effect={option.effect} />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}

interface CarryOutProps {
  effect: Decision['options'][number]['effect'];
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Whether the plan changes with the verdict; where it cannot at once, why. */
function CarryOut({ effect, isOn, onChange }: CarryOutProps) {
  const { t } = useLingui();
  if (effect.state !== 'reckoned') return null;
  if (effect.notAtOnce !== null) {
    return (
      <p className={styles.quiet}>
        <Trans>The plan cannot be changed with this decision: {effect.notAtOnce}</Trans>
      </p>
    );
  }
  return (
    <Checkbox
      checked={isOn}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      label={t`Change the plan at once`}
      description={t`The plan is adopted as shown above. Without it the decision is only recorded.`}
    />
  );
}
