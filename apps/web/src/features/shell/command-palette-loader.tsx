import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import type { Shell } from './use-shell.ts';

const Palette = lazy(() =>
  import('./command-palette.tsx').then((module) => ({ default: module.CommandPaletteDialog })),
);

interface CommandPaletteProps {
  shell: Shell;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** The palette's code is loaded when it is asked for the first time. */
export function CommandPalette({ shell, isOpen, onOpen, onClose }: CommandPaletteProps) {
  useHotkeys([['mod+K', onOpen]], []);

  return isOpen ? (
    <Suspense>
      <Palette shell={shell} onClose={onClose} />
    </Suspense>
  ) : null;
}
