import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { useAddVersion } from '../../features/evidence/evidence.queries.ts';
import { UploadsList } from '../../features/uploads/uploads-list.tsx';
import { useUploads } from '../../features/uploads/use-uploads.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { ChooseFiles } from './evidence-intake.tsx';

/** Uploads a newer file for a record. It has to be reviewed again: verdicts hold for the version they were given on. */
export function NewVersion({ evidenceId }: { evidenceId: string }) {
  const { id: organisationId } = useOrganisation();
  const uploads = useUploads();
  const addVersion = useAddVersion(organisationId, evidenceId);
  const [file] = uploads.files;
  const uploadId = file?.upload?.id;
  useUnsavedChanges(uploads.isBusy);

  const add = useEffectEvent((id: string) => addVersion.mutate(id, { onSettled: uploads.clear }));
  useEffect(() => {
    if (uploadId) add(uploadId);
  }, [uploadId]);

  if (file) return <UploadsList uploads={uploads} />;
  return <ChooseFiles onFiles={([first]) => first && uploads.add([first])} label={<Trans>New version</Trans>} />;
}
