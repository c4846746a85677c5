import { useLingui } from '@lingui/react/macro';
import type { Upload } from '@waymark/contracts';
import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../lib/api-client.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { showNotice } from '../../ui/feedback/toasts.tsx';
import { sendFile } from './send-file.ts';
import { takenOn } from './taken-on.ts';

export interface FileUpload {
  id: string;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  sentBytes: number;
  /** What arrived; set when done. */
  upload?: Upload;
  error?: unknown;
  /** The day a photo was taken, once that was read. */
  takenOn?: string;
}

export interface Uploads {
  files: readonly FileUpload[];
  isBusy: boolean;
  add: (files: readonly File[]) => void;
  /** Stops it if it is under way, and forgets it. */
  remove: (id: string) => void;
  retry: (id: string) => void;
  /** Leaves the list, because it has become evidence. */
  forget: (id: string) => void;
  /** Forgets all; what was saved as evidence stays. */
  clear: () => void;
}

const atOnce = 3;

const isSame = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Files on their way to the server, three at a time; the others wait for their turn. */
export function useUploads(): Uploads {
  const { id: organisationId } = useOrganisation();
  const [files, setFiles] = useState<readonly FileUpload[]>([]);
  const controllers = useRef(new Map<string, AbortController>());

  const change = useCallback((id: string, values: Partial<FileUpload>) => {
    setFiles((current) => current.map((entry) => (entry.id === id ? { ...entry, ...values } : entry)));
  }, []);

  const start = useCallback(
    (entry: FileUpload) => {
      const controller = new AbortController();
      controllers.current.set(entry.id, controller);
      const onProgress = (sentBytes: number) => change(entry.id, { sentBytes });
      sendFile({ organisationId, file: entry.file, signal: controller.signal, onProgress })
        .then((upload) => change(entry.id, { state: 'done', upload, sentBytes: entry.file.size }))
        .catch((error: unknown) => {
          if (!controller.signal.aborted) change(entry.id, { state: 'failed', error });
        })
        .finally(() => controllers.current.delete(entry.id));
    },
    [organisationId, change],
  );

  useEffect(() => {
    const free = atOnce - files.filter(({ state }) => state === 'sending').length;
    const next = files.filter(({ state, id }) => state === 'waiting' && !controllers.current.has(id)).slice(0, free);
    if (next.length === 0) return;
    for (const entry of next) start(entry);
    const started = new Set(next.map(({ id }) => id));
    setFiles((current) => current.map((entry) => (started.has(entry.id) ? { ...entry, state: 'sending' } : entry)));
  }, [files, start]);

  useEffect(() => {
    const running = controllers.current;
    return () => {
      for (const controller of running.values()) controller.abort();
    };
  }, []);

  const add = useAdding(files, setFiles, change);
  const retry = useCallback((id: string) => change(id, { state: 'waiting', sentBytes: 0, error: undefined }), [change]);

  const remove = (id: string) => {
    controllers.current.get(id)?.abort();
    const upload = files.find((entry) => entry.id === id)?.upload;
    // What has arrived is forgotten by the server after a day anyway, so a failure here harms nobody.
    if (upload) void api.delete(`/orgs/${organisationId}/uploads/${upload.id}`).catch(() => undefined);
    setFiles((current) => current.filter((entry) => entry.id !== id));
  };

  const forget = useCallback((id: string) => setFiles((current) => current.filter((entry) => entry.id !== id)), []);

  const clear = useCallback(() => {
    for (const controller of controllers.current.values()) controller.abort();
    setFiles([]);
  }, []);

  const isBusy = files.some(({ state }) => state === 'waiting' || state === 'sending');
  return { files, isBusy, add, remove, retry, forget, clear };
}

type Change = (id: string, values: Partial<FileUpload>) => void;

/** Puts files on the list that are not on it yet, and reads from photos when they were taken. */
function useAdding(
  files: readonly FileUpload[],
  setFiles: Dispatch<SetStateAction<readonly FileUpload[]>>,
  change: Change,
) {
  const { t } = useLingui();
  const known = useRef(files);
  useEffect(() => {
    known.current = files;
  }, [files]);
  return useCallback(
    (added: readonly File[]) => {
      const isThere = (file: File) => known.current.some((entry) => isSame(entry.file, file));
      for (const { name } of added.filter(isThere)) showNotice(t`${name} is on the list already.`);
      const entries = added
        .filter((file) => !isThere(file))
        .map((file): FileUpload => ({ id: crypto.randomUUID(), file, state: 'waiting', sentBytes: 0 }));
      setFiles((current) => [...current, ...entries]);
      for (const { id, file } of entries) void takenOn(file).then((day) => day && change(id, { takenOn: day }));
    },
    [setFiles, change, t],
  );
}
