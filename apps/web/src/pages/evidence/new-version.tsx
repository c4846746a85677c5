import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type EvidenceDetail, lengthOf, reviewNoteSchema } from '@waymark/contracts';
import { useState } from 'react';
import { CompletedTasks } from '../../features/evidence/completed-tasks.tsx';
import { useAddVersion } from '../../features/evidence/evidence.queries.ts';
import { EvidenceDateFields } from '../../features/evidence/evidence-date-fields.tsx';
import { useVersionDays } from '../../features/evidence/use-version-days.ts';
import { ownTasksOn } from '../../features/tasks/tasks.queries.ts';
import { useSayDone } from '../../features/tasks/use-say-done.tsx';
import { UploadsList } from '../../features/uploads/uploads-list.tsx';
import { useUploads } from '../../features/uploads/use-uploads.ts';
import { useMe, useOrganisation } from '../../lib/current-user.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { useOnceArrived } from '../../ui/form/use-once-arrived.ts';
import { escapes } from '../../ui/page/side-panel.tsx';
import { ChooseFiles, TakePhoto } from './choose-files.tsx';

interface NewVersionProps {
  evidence: EvidenceDetail;
  isAnswer: boolean;
  onSent: () => void;
}

/** The file, what is said with it, and how both are sent once it has arrived. */
function useNewVersion({ evidence, onSent }: NewVersionProps) {
  const { id: organisationId } = useOrganisation();
  const uploads = useUploads();
  const addVersion = useAddVersion(organisationId, evidence.id);
  const [note, setNote] = useState('');
  const [completesTaskIds, setCompletes] = useState<string[]>([]);
  const sayDone = useSayDone();
  const [file] = uploads.files;
  const days = useVersionDays(evidence, file?.takenOn);
  useUnsavedChanges(file !== undefined);
  const onSuccess = () => {
    if (completesTaskIds.length > 0) sayDone({ taskIds: completesTaskIds });
    else showSuccess(<Trans>Sent for review</Trans>);
    uploads.clear();
    setNote('');
    days.reset();
    onSent();
  };
  const { ask, isWaiting } = useOnceArrived(uploads.isBusy, () => {
    const uploadId = file?.upload?.id;
    if (uploadId && days.areRight)
      addVersion.mutate({ uploadId, note: note.trim(), ...days.changed, completesTaskIds }, { onSuccess });
  });
  return { uploads, note, setNote, completesTaskIds, setCompletes, days, addVersion, send: ask, isWaiting };
}

/**
 * Sends a newer file, with the days it speaks for and what its reviewer should know. It has to be reviewed again: verdicts hold for the version
 * they were given on.
 */
export function NewVersion(props: NewVersionProps) {
  const { evidence, isAnswer } = props;
  const version = useNewVersion(props);
  const { uploads, addVersion } = version;
  const { id: organisationId } = useOrganisation();
  const { user } = useMe();
  const { data: tasks = [] } = useQuery(ownTasksOn(organisationId, user.id, { evidenceId: evidence.id }));
  if (uploads.files.length === 0) {
    const add = ([first]: readonly File[]) => first && uploads.add([first]);
    return (
      <Group gap="sm">
        <ChooseFiles
          isFirst={isAnswer}
          onFiles={add}
          label={isAnswer ? <Trans>Answer with a new version</Trans> : <Trans>New version</Trans>}
        />
        <TakePhoto isFirst={isAnswer} onFiles={add} />
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        version.send();
      }}
    >
      <Stack gap="sm">
        <UploadsList uploads={uploads} />
        <EvidenceDateFields values={version.days.values} onChange={version.days.set} errors={version.days.errors} />
        <Textarea
          label={<Trans>Note to the reviewer</Trans>}
          value={version.note}
          onChange={(event) => version.setNote(event.currentTarget.value)}
          maxLength={lengthOf(reviewNoteSchema)}
          autosize
          minRows={2}
          maxRows={8}
        />
        <CompletedTasks tasks={tasks} value={version.completesTaskIds} onChange={version.setCompletes} />
        {addVersion.isError && <FormProblem error={addVersion.error} />}
        <Group gap="sm">
          <Button size="sm" variant="default" onClick={uploads.clear} {...escapes}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" size="sm" loading={addVersion.isPending || version.isWaiting}>
            <Trans>Send for review</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
