import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { askDecisionSchema, type Decision, lengthOf } from '@waymark/contracts';
import { today } from '../../../lib/today.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useDiscard } from '../../../ui/form/use-discard.ts';
import type { AskedProgramme } from './asked-values.ts';
import styles from './decisions.module.css';
import { OptionsFields } from './options-fields.tsx';
import { useAskedDecision } from './use-asked-decision.ts';

interface AskDecisionDialogProps {
  organisationId: string;
  programmes: readonly AskedProgramme[];
  /** What is asked otherwise; nothing where it is asked for the first time. */
  decision: Decision | undefined;
  onClose: () => void;
}

/** A question to one person, with options among which they choose. */
export function AskDecisionDialog(props: AskDecisionDialogProps) {
  const { programmes, decision } = props;
  const { t } = useLingui();
  const form = useAskedDecision(props);
  const { values, set, errors, people } = form;
  const close = useDiscard(form.isDirty, props.onClose);
  const shape = askDecisionSchema.shape;
  return (
    <Modal
      opened
      size="lg"
      onClose={() => void close()}
      title={decision ? t`Ask otherwise` : t`Ask for a decision`}
      closeOnClickOutside={false}
    >
      <form onSubmit={form.submit} noValidate>
        <Stack gap="lg">
          <TextInput
            label={t`Question`}
            description={t`As one that the options answer.`}
            value={values.question}
            onChange={({ currentTarget }) => set({ question: currentTarget.value })}
            error={errors.question}
            maxLength={lengthOf(shape.question)}
            required
            data-autofocus
          />
          <Textarea
            label={t`Why it is asked`}
            value={values.why}
            onChange={({ currentTarget }) => set({ why: currentTarget.value })}
            maxLength={lengthOf(shape.why)}
            autosize
            minRows={2}
            maxRows={8}
          />
          <div className={styles.pair}>
            <Select
              label={t`Who decides`}
              data={people.map(({ id, name }) => ({ value: id, label: name }))}
              value={values.deciderId}
              onChange={(deciderId) => set({ deciderId })}
              error={errors.deciderId}
              searchable
              required
            />
            <DayField
              label={t`Needed by`}
              value={values.neededByOn}
              onChange={(neededByOn) => set({ neededByOn })}
              error={errors.neededByOn}
              min={today()}
              required
            />
          </div>
          <Select
            label={t`Programme`}
            description={t`Whose plan the options are reckoned with.`}
            data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.programmeId}
            onChange={(programmeId) => set({ programmeId })}
            disabled={decision !== undefined}
            clearable={decision === undefined}
          />
          <OptionsFields
            options={values.options}
            programme={programmes.find(({ id }) => id === values.programmeId)}
            onChange={(options) => set({ options })}
            errors={errors.options}
          />
          {form.problem !== undefined && <FormProblem error={form.problem} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={form.isSaving}>
              {decision ? <Trans>Save</Trans> : <Trans>Ask</Trans>}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}
