import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { GapItemDetail } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { useMay, useOrganisation } from '../../lib/current-user.ts';
import { formatDay, formatPeriod } from '../../lib/format.ts';
import { useIsTouched } from '../../lib/use-is-touched.ts';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './evidence.module.css';
import { evidenceByTitle, useLinkEvidence } from './evidence.queries.ts';
import { Thumbnail } from './thumbnail.tsx';

type Linked = GapItemDetail['evidenceItems'][number];

interface LinkedEvidenceProps {
  gapItemId: string;
  items: readonly Linked[];
  renderLink: (item: Linked, children: ReactNode) => ReactNode;
  /** Uploads files for this item. */
  upload: ReactNode;
}

/** The evidence of one gap item with its state in that programme, and two ways to add some. */
export function LinkedEvidence({ gapItemId, items, renderLink, upload }: LinkedEvidenceProps) {
  const mayAdd = useMay('addEvidence');
  const isTouched = useIsTouched();
  return (
    <div className={styles.form}>
      {items.length === 0 ? (
        <p className={styles.hint}>
          {isTouched ? (
            <Trans>No evidence yet.</Trans>
          ) : (
            <Trans>No evidence yet. Drop files here, or link what is in the library.</Trans>
          )}
        </p>
      ) : (
        <ul className={styles.rows}>
          {items.map((item) => (
            <li key={item.id} className={styles.pictured}>
              <Thumbnail key={item.latest.number} evidenceId={item.id} version={item.latest} size="large" />
              <span>
                {renderLink(item, <Name>{item.title}</Name>)}
                <small>
                  {item.periodFromOn && item.periodToOn ? (
                    <Trans>Covers {formatPeriod(item.periodFromOn, item.periodToOn)}</Trans>
                  ) : (
                    <Trans>Captured {formatDay(item.capturedOn)}</Trans>
                  )}
                </small>
              </span>
              <StatusBadge status={item.state} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && upload}
      {mayAdd && <LinkExisting gapItemId={gapItemId} linkedIds={new Set(items.map(({ id }) => id))} />}
    </div>
  );
}

function LinkExisting({ gapItemId, linkedIds }: { gapItemId: string; linkedIds: ReadonlySet<string> }) {
  const { t } = useLingui();
  const { id: organisationId } = useOrganisation();
  const link = useLinkEvidence(organisationId);
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({ ...evidenceByTitle(organisationId, q), enabled: q !== '' });
  const offered = (found.data?.items ?? []).filter(({ id, abilities }) => abilities.edit && !linkedIds.has(id));
  return (
    <Select
      size="sm"
      aria-label={t`Link evidence from the library`}
      placeholder={t`Link evidence from the library`}
      data={offered.map(({ id, title, capturedOn }) => ({ value: id, label: `${title}, ${formatDay(capturedOn)}` }))}
      value={null}
      onChange={(id) => {
        if (!id) return;
        setText('');
        link.mutate({ id, gapItemIds: [gapItemId] });
      }}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={q === '' ? t`Type a part of its title` : t`Nothing of this title`}
      disabled={link.isPending}
      searchable
    />
  );
}
