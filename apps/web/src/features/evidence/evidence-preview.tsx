import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { EvidenceDetail, EvidenceVersion } from '@waymark/contracts';
import { lazy, Suspense, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import styles from './evidence.module.css';
import { contentAddress, evidenceFileKeys } from './evidence.queries.ts';
import { fileKindOf } from './file-kind.tsx';
import { readStart } from './read-start.ts';
import { readTable, rowsShown } from './read-table.ts';

// The reader of PDF files is large, so it comes only when there is a PDF to show.
const PdfPreview = lazy(async () => ({ default: (await import('./pdf-preview.tsx')).PdfPreview }));

interface EvidencePreviewProps {
  evidence: EvidenceDetail;
  version: EvidenceVersion;
}

/** What can be shown safely is shown; everything else can be saved and opened elsewhere. */
export function EvidencePreview({ evidence, version }: EvidencePreviewProps) {
  const { id: organisationId } = useOrganisation();
  const address = contentAddress(organisationId, evidence.id, version.number, true);
  const kind = fileKindOf(version);
  if (kind === 'image') return <ImagePreview key={address} address={address} title={evidence.title} />;
  if (kind === 'pdf') {
    return (
      <Suspense fallback={<PdfPending />}>
        <PdfPreview key={address} address={address} title={evidence.title} />
      </Suspense>
    );
  }
  if (kind === 'text') return <TextPreview address={address} title={evidence.title} />;
  if (kind === 'table') return <TablePreview address={address} title={evidence.title} />;
  return null;
}

function ImagePreview({ address, title }: { address: string; title: string }) {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) return <NoPreview />;
  return (
    <div className={styles.preview}>
      <img src={address} alt={title} onError={() => setIsBroken(true)} />
    </div>
  );
}

/** Keeps the room the pages will take, so that nothing below moves away under somebody's hands. */
export const PdfPending = () => (
  <div className={styles.pdfRoom}>
    <ContentSkeleton rows={6} />
  </div>
);

export const NoPreview = () => (
  <p className={styles.hint}>
    <Trans>This file could not be shown here. Download it to look at it.</Trans>
  </p>
);

const useStart = (address: string) =>
  useQuery({
    queryKey: evidenceFileKeys.content(address),
    queryFn: ({ signal }) => readStart(address, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

function TextPreview({ address, title }: { address: string; title: string }) {
  const start = useStart(address);
  if (start.isError) return <NoPreview />;
  if (start.isPending) return <ContentSkeleton rows={6} />;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.preview} tabIndex={0} aria-label={title}>
        <pre dir="auto">{start.data.text}</pre>
      </section>
      {!start.data.isWhole && <OnlyStart />}
    </>
  );
}

const OnlyStart = () => (
  <p className={styles.hint}>
    <Trans>Only the beginning is shown. Download the file for all of it.</Trans>
  </p>
);

function TablePreview({ address, title }: { address: string; title: string }) {
  const start = useStart(address);
  const table = useQuery({
    queryKey: evidenceFileKeys.table(address),
    queryFn: () => readTable(start.data ?? { text: '', isWhole: true }),
    enabled: start.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (start.isError || table.isError) return <NoPreview />;
  if (table.isPending) return <ContentSkeleton rows={6} />;
  const { head, rows, isCut } = table.data;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.preview} tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell.id} scope="col">
                  {cell.text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {row.cells.map((cell) => (
                  <td key={cell.id}>{cell.text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut && (
        <p className={styles.hint}>
          <Trans>The first {rowsShown} rows are shown. Download the file for all of them.</Trans>
        </p>
      )}
    </>
  );
}
