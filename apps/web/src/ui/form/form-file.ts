import type { ReactNode } from 'react';

/** A file on its way to a form; the page knows how files are sent. */
export interface FormFile {
  /** The row of the file, or the way to choose one. */
  node: ReactNode;
  uploadId: string | undefined;
  isBusy: boolean;
}
