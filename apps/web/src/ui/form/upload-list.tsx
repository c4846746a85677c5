import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { formatBytes, formatPerCent } from '../../lib/format.ts';
import { StateShape } from '../lifecycle/state-shape.tsx';
import { Name } from '../page/name.tsx';
import styles from './upload-list.module.css';

export interface UploadItem {
  id: string;
  fileName: string;
  byteSize: number;
  /** Shown small beside its name. */
  picture?: Blob | undefined;
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'failed' | 'cancelled';
  /** 0 to 100 */
  progress: number;
  /** Why it failed and what to do, in one sentence. */
  problem?: string;
}

interface UploadListProps {
  items: readonly UploadItem[];
  onCancel: (id: string) => void;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
}

/** Files on their way, each with its progress and a way to stop it or to try again. */
export function UploadList({ items, onCancel, onRetry, onRemove }: UploadListProps) {
  const { t } = useLingui();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t`Uploads`}>
      {items.map((item) => (
        <li key={item.id} className={styles.item} data-state={item.state}>
          {item.picture ? <Thumbnail picture={item.picture} /> : <IconFile size={16} stroke={1.5} aria-hidden />}
          <div className={styles.words}>
            <span className={styles.name}>
              <Name>{item.fileName}</Name>
            </span>
            <UploadProgress item={item} />
          </div>
          <UploadButtons item={item} onCancel={onCancel} onRetry={onRetry} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ picture }: { picture: Blob }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  // Its name stands beside it.
  return <img className={styles.thumbnail} src={address} alt="" />;
}

function UploadProgress({ item }: { item: UploadItem }) {
  const { t } = useLingui();
  const { state, progress, byteSize, problem } = item;
  const words: Readonly<Record<UploadItem['state'], ReactNode>> = {
    waiting: <Trans>{formatBytes(byteSize)}, waiting</Trans>,
    sending: formatPerCent(progress),
    checking: <Trans>Checking the file</Trans>,
    done: <Trans>{formatBytes(byteSize)}, uploaded</Trans>,
    failed: problem ?? <Trans>Not uploaded</Trans>,
    cancelled: <Trans>Cancelled</Trans>,
  };
  return (
    <>
      {state === 'sending' && (
        <Progress.Root size="sm">
          <Progress.Section value={progress} aria-label={t`Upload of ${item.fileName}`} />
        </Progress.Root>
      )}
      <span className={styles.detail} role={state === 'failed' ? 'alert' : undefined}>
        {words[state]}
      </span>
    </>
  );
}

function UploadButtons({ item, onCancel, onRetry, onRemove }: Omit<UploadListProps, 'items'> & { item: UploadItem }) {
  const { t } = useLingui();
  const { id, state, fileName } = item;
  const isRunning = state === 'waiting' || state === 'sending' || state === 'checking';
  const canRetry = state === 'failed' || state === 'cancelled';
  return (
    <div className={styles.buttons}>
      {state === 'done' && <StateShape name="check" />}
      {state === 'failed' && <StateShape name="cross" />}
      {canRetry && (
        <Button size="xs" variant="default" onClick={() => onRetry(id)} aria-label={t`Try ${fileName} again`}>
          <Trans>Try again</Trans>
        </Button>
      )}
      <ActionIcon
        size="xs"
        onClick={() => (isRunning ? onCancel(id) : onRemove(id))}
        aria-label={isRunning ? t`Cancel ${fileName}` : t`Remove ${fileName}`}
      >
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  );
}
