import { useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { TermKey } from './glossary.ts';
import styles from './term.module.css';

const loadPopup = () => import('./term-popup.tsx');
const TermPopup = lazy(async () => ({ default: (await loadPopup()).TermPopup }));

interface TermProps {
  of: TermKey;
  /** The word as it stands in its place, which may be another form of the term. */
  children: ReactNode;
}

/**
 * A word of the field that says what it means when one asks. The words come when they are asked for: nobody needs them
 * to see the first page.
 */
export function Term({ of, children }: TermProps) {
  const { t } = useLingui();
  const [isAsked, setIsAsked] = useState(false);
  const button = { className: styles.term ?? '', title: t`What this means`, children };
  const closed = (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={false}
      {...button}
      onClick={() => setIsAsked(true)}
      onPointerEnter={() => void loadPopup()}
      onFocus={() => void loadPopup()}
    />
  );
  if (!isAsked) return closed;
  return (
    <Suspense fallback={closed}>
      <TermPopup of={of} button={button} />
    </Suspense>
  );
}
