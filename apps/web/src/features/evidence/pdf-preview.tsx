import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import styles from './evidence.module.css';
import { evidenceFileKeys } from './evidence.queries.ts';
import { NoPreview, PdfPending } from './evidence-preview.tsx';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Draws one page at a time onto a canvas: nothing in the file can run, and large files are read page by page. */
export function PdfPreview({ address, title }: { address: string; title: string }) {
  const [page, setPage] = useState(1);
  const file = useQuery({
    queryKey: evidenceFileKeys.pdf(address),
    queryFn: () => getDocument({ url: address }).promise,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
  if (file.isError) return <NoPreview />;
  if (file.isPending) return <PdfPending />;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={`${styles.preview} ${styles.pdfRoom}`} tabIndex={0} aria-label={title}>
        <PdfPage file={file.data} page={page} title={title} />
      </section>
      {file.data.numPages > 1 && <PageTurner page={page} pageCount={file.data.numPages} onTurn={setPage} />}
    </>
  );
}

function PdfPage({ file, page: number, title }: { file: PDFDocumentProxy; page: number; title: string }) {
  const { t } = useLingui();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    let isLeft = false;
    let stop: () => void = () => undefined;
    const draw = async () => {
      const page = await file.getPage(number);
      const element = canvas.current;
      if (isLeft || !element) return;
      const natural = page.getViewport({ scale: 1 });
      const width = Math.min(1600, element.clientWidth * Math.max(1, window.devicePixelRatio));
      const viewport = page.getViewport({ scale: width / natural.width });
      element.width = Math.floor(viewport.width);
      element.height = Math.floor(viewport.height);
      const task = page.render({ canvas: element, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    draw().catch(() => {
      if (!isLeft) setIsBroken(true);
    });
    return () => {
      isLeft = true;
      stop();
    };
  }, [file, number]);
  if (isBroken) return <NoPreview />;
  return <canvas ref={canvas} role="img" aria-label={t`${title}, page ${number}`} />;
}

function PageTurner(props: { page: number; pageCount: number; onTurn: (page: number) => void }) {
  const { page, pageCount, onTurn } = props;
  const { t } = useLingui();
  const icon = { size: 16, stroke: 1.5, 'aria-hidden': true };
  return (
    <div className={styles.pages}>
      <ActionIcon size="sm" disabled={page === 1} onClick={() => onTurn(page - 1)} aria-label={t`Previous page`}>
        <IconChevronLeft {...icon} />
      </ActionIcon>
      <span aria-live="polite">
        <Trans>
          Page {page} of {pageCount}
        </Trans>
      </span>
      <ActionIcon size="sm" disabled={page === pageCount} onClick={() => onTurn(page + 1)} aria-label={t`Next page`}>
        <IconChevronRight {...icon} />
      </ActionIcon>
    </div>
  );
}
