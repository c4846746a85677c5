import { Trans } from '@lingui/react/macro';
import { Button, FileButton, Group } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { UploadsList } from '../../features/uploads/uploads-list.tsx';
import { useUploads } from '../../features/uploads/use-uploads.ts';
import { DropArea } from '../../ui/form/drop-area.tsx';
import type { FormFile } from '../../ui/form/form-file.ts';

/** The one file of a form: dropped or chosen, and on its way at once. */
export function useFormFile(): FormFile {
  const uploads = useUploads();
  const [file] = uploads.files;
  const take = (chosen: File | null | undefined) => {
    if (!chosen) return;
    uploads.clear();
    uploads.add([chosen]);
  };
  const node = (
    <>
      <DropArea onFiles={([first]) => take(first)} hint={<Trans>Drop the file to attach it</Trans>} />
      {file ? (
        <UploadsList uploads={uploads} />
      ) : (
        <Group>
          <FileButton onChange={take}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconPaperclip size={16} stroke={1.5} aria-hidden />}>
                <Trans>Attach the file</Trans>
              </Button>
            )}
          </FileButton>
        </Group>
      )}
    </>
  );
  return { node, uploadId: file?.upload?.id, isBusy: uploads.isBusy };
}
