import { lazy, Suspense, useState } from 'react';
import type { Shell } from './use-shell.ts';
import { useTypedAhead } from './use-typed-ahead.ts';

const Palette = lazy(() =>
  import('./command-palette.tsx').then((module) => ({ default: module.CommandPaletteDialog })),
);

export type Sought = 'anything' | 'organisations';

interface CommandPaletteProps {
  shell: Shell;
  /** What it looks for; nothing while it is closed. */
  sought: Sought | undefined;
  onClose: () => void;
}

/** The palette's code is loaded when it is asked for the first time; what is typed meanwhile is not lost. */
export function CommandPalette({ shell, sought, onClose }: CommandPaletteProps) {
  const [query, setQuery] = useState('');
  useTypedAhead(sought !== undefined, setQuery);

  const close = () => {
    setQuery('');
    onClose();
  };
  return sought ? (
    <Suspense>
      <Palette shell={shell} sought={sought} query={query} onQueryChange={setQuery} onClose={close} />
    </Suspense>
  ) : null;
}
