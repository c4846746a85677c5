import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import type { Task } from '@waymark/contracts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useDiscard } from '../../ui/form/use-discard.ts';
import { TaskFields } from './task-fields.tsx';
import { useTaskEdit } from './use-task-edit.ts';

interface EditTaskDialogProps {
  task: Task;
  /** Who may be given a task. */
  people: readonly { id: string; name: string }[];
  onClose: () => void;
}

export function EditTaskDialog({ task, people, onClose }: EditTaskDialogProps) {
  const { t } = useLingui();
  // Whoever has the task stays a choice, also when the role has changed since.
  const choices = people.some(({ id }) => id === task.assignee.id) ? people : [task.assignee, ...people];
  const edit = useTaskEdit(task, choices, onClose);
  const close = useDiscard(edit.isDirty, onClose);
  return (
    <Modal opened onClose={() => void close()} title={t`Edit task`}>
      <form onSubmit={edit.submit} noValidate>
        <Stack gap="lg">
          <TaskFields values={edit.values} onChange={edit.set} errors={edit.errors} people={choices} />
          {edit.problem !== null && <FormProblem error={edit.problem} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={edit.isSaving} disabled={!edit.isDirty}>
              <Trans>Save</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}
