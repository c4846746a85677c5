import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { Shell } from './use-shell.ts';
import { useTypedAhead } from './use-typed-ahead.ts';

const Palette = lazy(() =>
  import('./command-palette.tsx').then((module) => ({ default: module.CommandPaletteDialog })),
);

interface CommandPaletteProps {
  shell: Shell;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** The palette's code is loaded when it is asked for the first time; what is typed meanwhile is not lost. */
export function CommandPalette({ shell, isOpen, onOpen, onClose }: CommandPaletteProps) {
  const [query, setQuery] = useState('');
  useHotkeys([['mod+K', onOpen]], []);
  useTypedAhead(isOpen, setQuery);

  const close = () => {
    setQuery('');
    onClose();
  };
  return isOpen ? (
    <Suspense>
      <Palette shell={shell} query={query} onQueryChange={setQuery} onClose={close} />
    </Suspense>
  ) : null;
}
