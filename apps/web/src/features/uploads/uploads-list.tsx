import { useLingui } from '@lingui/react/macro';
import { problemMessage } from '../../lib/problem-messages.ts';
import { type UploadItem, UploadList } from '../../ui/form/upload-list.tsx';
import { useSaidUploads } from './use-said-uploads.ts';
import type { FileUpload, Uploads } from './use-uploads.ts';

/** What every browser can show. */
const isPicture = ({ type }: File) => /^image\/(png|jpeg|gif|webp|avif)$/.test(type);

/** One row per file on its way, with progress, cancel and retry. */
export function UploadsList({ uploads }: { uploads: Uploads }) {
  const { i18n } = useLingui();
  useSaidUploads(uploads.files);
  const toItem = ({ id, file, state, sentBytes, error }: FileUpload): UploadItem => ({
    id,
    fileName: file.name,
    byteSize: file.size,
    picture: isPicture(file) ? file : undefined,
    // All bytes have left, but the server has not said yet that it has them.
    state: state === 'sending' && file.size > 0 && sentBytes >= file.size ? 'checking' : state,
    progress: file.size === 0 ? 0 : Math.min(100, (sentBytes / file.size) * 100),
    ...(error !== undefined && { problem: problemMessage(i18n, error) }),
  });
  return (
    <UploadList
      items={uploads.files.map(toItem)}
      onCancel={uploads.remove}
      onRemove={uploads.remove}
      onRetry={uploads.retry}
    />
  );
}
