import { Trans } from '@lingui/react/macro';
import { IconUpload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './drop-area.module.css';

interface DropAreaProps {
  onFiles: (files: File[]) => void;
  isDisabled?: boolean;
  /** What dropping here does: "Drop to add evidence". */
  hint?: ReactNode;
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the page; stands once per page and shows itself only while files are dragged. */
export function DropArea({ onFiles, isDisabled = false, hint }: DropAreaProps) {
  const isOver = useFileDrop(onFiles, isDisabled);
  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.target}>
        <IconUpload size={20} stroke={1.5} aria-hidden />
        {hint ?? <Trans>Drop the files to upload them</Trans>}
      </div>
    </div>
  );
}

function useFileDrop(onFiles: (files: File[]) => void, isDisabled: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });

  useEffect(() => {
    if (isDisabled) return;
    // Each element that is crossed enters and leaves; only the sum says whether the page itself was left.
    let depth = 0;
    const change = (step: number) => (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth + step);
      setIsOver(depth > 0);
    };
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    const handlers = { dragenter: change(1), dragleave: change(-1), dragover: allow, drop } as const;
    for (const name of ['dragenter', 'dragleave', 'dragover', 'drop'] as const) {
      document.addEventListener(name, handlers[name]);
    }
    return () => {
      for (const name of ['dragenter', 'dragleave', 'dragover', 'drop'] as const) {
        document.removeEventListener(name, handlers[name]);
      }
    };
  }, [isDisabled]);

  return isOver;
}
