import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { announce } from '../../lib/announce.ts';
import type { FileUpload } from './use-uploads.ts';

/** Says when a file sets off and when it has arrived; what failed is an alert where it stands. */
export function useSaidUploads(files: readonly FileUpload[]): void {
  const { t } = useLingui();
  const before = useRef(new Map<string, FileUpload['state']>());
  useEffect(() => {
    for (const { id, state, file } of files) {
      if (before.current.get(id) === state) continue;
      if (state === 'sending') announce(t`Sending ${file.name}`);
      if (state === 'done') announce(t`${file.name} has arrived.`);
    }
    before.current = new Map(files.map(({ id, state }) => [id, state]));
  }, [files, t]);
}
