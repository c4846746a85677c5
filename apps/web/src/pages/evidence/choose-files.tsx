import { Trans } from '@lingui/react/macro';
import { Button, FileButton } from '@mantine/core';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useIsTouched } from '../../lib/use-is-touched.ts';

interface ChooseFilesProps {
  onFiles: (files: File[]) => void;
  label?: ReactNode;
  /** It is the one thing to do here. */
  isFirst?: boolean;
}

export const ChooseFiles = ({ onFiles, label, isFirst = false }: ChooseFilesProps) => (
  <FileButton onChange={onFiles} multiple>
    {(button) => (
      <Button
        {...button}
        size={isFirst ? 'md' : 'sm'}
        variant={isFirst ? 'filled' : 'default'}
        leftSection={<IconPaperclip size={16} stroke={1.5} aria-hidden />}
      >
        {label ?? <Trans>Choose files</Trans>}
      </Button>
    )}
  </FileButton>
);

/** Opens the camera, on what is held in the hand. */
export function TakePhoto({ onFiles, isFirst = false }: Omit<ChooseFilesProps, 'label'>) {
  if (!useIsTouched()) return null;
  return (
    <FileButton onChange={(photo) => photo && onFiles([photo])} accept="image/*" capture="environment">
      {(button) => (
        <Button
          {...button}
          size={isFirst ? 'md' : 'sm'}
          variant="default"
          leftSection={<IconCamera size={16} stroke={1.5} aria-hidden />}
        >
          <Trans>Take a photo</Trans>
        </Button>
      )}
    </FileButton>
  );
}
