import { Plural, Trans } from '@lingui/react/macro';
import type { EditionMove } from '@waymark/contracts';
import type { ReactNode } from 'react';
import styles from './moved-requirements.module.css';

/** What is new, what cannot come along, and where each requirement comes from; folded, for there are many. */
export function MovedRequirements({ move: { carried, added, left } }: { move: EditionMove }) {
  return (
    <div>
      <Fold
        title={<Plural value={added.length} one="# requirement is new" other="# requirements are new" />}
        rows={added}
      />
      <Fold
        title={
          left.length === 0 ? (
            <Trans>Nothing is left behind</Trans>
          ) : (
            <Plural
              value={left.length}
              one="# requirement cannot come along"
              other="# requirements cannot come along"
            />
          )
        }
        rows={left}
      />
      <Fold
        title={<Trans>Where each requirement comes from</Trans>}
        rows={carried.map(({ from, ...requirement }) => ({ ...requirement, from: from.join(', ') }))}
      />
    </div>
  );
}

interface FoldProps {
  title: ReactNode;
  rows: readonly { id: string; title: string; from?: string }[];
}

function Fold({ title, rows }: FoldProps) {
  if (rows.length === 0) return <p className={styles.nothing}>{title}</p>;
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <ul>
        {rows.map(({ id, title: words, from }) => (
          <li key={id}>
            <b>{id}</b> {words} {from && <span className={styles.from}>← {from}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
