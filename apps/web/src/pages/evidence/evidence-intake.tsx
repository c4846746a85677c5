import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AddEvidenceForm } from '../../features/evidence/add-evidence-form.tsx';
import type { CompletableTask } from '../../features/evidence/completed-tasks.tsx';
import type { LinkTarget } from '../../features/evidence/requirement-picker.tsx';
import { programmesOf } from '../../features/shell/shell.queries.ts';
import { useSayDone } from '../../features/tasks/use-say-done.tsx';
import { UploadsList } from '../../features/uploads/uploads-list.tsx';
import { type Uploads, useUploads } from '../../features/uploads/use-uploads.ts';
import { useMay, useOrganisation } from '../../lib/current-user.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { DropArea } from '../../ui/form/drop-area.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { ChooseFiles, TakePhoto } from './choose-files.tsx';

/** What evidence is sent for: linked from the beginning, and the person's own open tasks on it. */
export interface IntakeFor {
  targets: readonly LinkTarget[];
  tasks: readonly CompletableTask[];
}

export interface EvidenceIntake {
  mayAdd: boolean;
  open: () => void;
  addFiles: (files: readonly File[]) => void;
  /** The drop area and the form; stands once on the page. */
  node: ReactNode;
}

/** Takes files dropped anywhere on a page, sends them at once and asks meanwhile what they are. */
export function useEvidenceIntake({ targets = [], tasks = [] }: Partial<IntakeFor> = {}): EvidenceIntake {
  const { t } = useLingui();
  const sayDone = useSayDone();
  const confirm = useConfirm();
  const mayAdd = useMay('addEvidence');
  const uploads = useUploads();
  const [isOpen, setIsOpen] = useState(false);
  useUnsavedChanges(isOpen && uploads.files.length > 0);

  const open = () => setIsOpen(true);
  const addFiles = (files: readonly File[]) => {
    uploads.add(files);
    open();
  };
  const leave = () => {
    uploads.clear();
    setIsOpen(false);
  };
  const cancel = async () => {
    const question = {
      title: t`Discard the files?`,
      body: t`They have not been saved as evidence yet.`,
      confirmLabel: t`Discard`,
      cancelLabel: t`Keep editing`,
      isDangerous: true,
    };
    if (uploads.files.length === 0 || (await confirm(question))) leave();
  };
  const done = (count: number, completedIds: readonly string[]) => {
    leave();
    if (completedIds.length > 0) sayDone({ taskIds: completedIds });
    else {
      showSuccess(
        count === 1 ? t`Evidence added. It waits for a review.` : t`${count} records added. They wait for a review.`,
      );
    }
  };
  const node = mayAdd && (
    <>
      <DropArea onFiles={addFiles} hint={<Trans>Drop the files to add them as evidence</Trans>} />
      {isOpen && (
        <IntakeDialog uploads={uploads} targets={targets} tasks={tasks} onCancel={() => void cancel()} onDone={done} />
      )}
    </>
  );
  return { mayAdd, open, addFiles, node };
}

interface IntakeDialogProps extends IntakeFor {
  uploads: Uploads;
  onCancel: () => void;
  onDone: (count: number, completedTaskIds: readonly string[]) => void;
}

function IntakeDialog({ uploads, targets, tasks, onCancel, onDone }: IntakeDialogProps) {
  const { t } = useLingui();
  const { id: organisationId } = useOrganisation();
  const mayReview = useMay('reviewEvidence');
  const isNarrow = useMediaQuery('(max-width: 39.99em)', false);
  const programmes = useQuery(programmesOf(organisationId));
  const files = uploads.files.map(({ id, file, upload, takenOn }) => ({
    id,
    fileName: file.name,
    uploadId: upload?.id,
    takenOn,
  }));
  const rows = (
    <>
      <UploadsList uploads={uploads} />
      <Group>
        <ChooseFiles onFiles={uploads.add} />
        <TakePhoto onFiles={uploads.add} />
      </Group>
    </>
  );
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t`Add evidence`}
      size="xl"
      fullScreen={isNarrow}
      closeOnClickOutside={false}
    >
      <AddEvidenceForm
        files={files}
        isUploading={uploads.isBusy}
        programmes={programmes.data ?? []}
        initialTargets={targets}
        tasks={tasks}
        isBrief={!mayReview}
        uploads={rows}
        onSaved={uploads.forget}
        onDone={onDone}
        onCancel={onCancel}
      />
    </Modal>
  );
}

export const AddEvidenceButton = ({ onClick }: { onClick: () => void }) => (
  <Button leftSection={<IconUpload size={16} stroke={1.5} aria-hidden />} onClick={onClick}>
    <Trans>Add evidence</Trans>
  </Button>
);
