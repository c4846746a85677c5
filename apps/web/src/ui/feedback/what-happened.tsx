import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { happenedSentence, whatHappened } from '../../lib/what-happened.ts';

/** What happened, by whom and when, where the refusal tells; otherwise what may have. */
export function WhatHappened({ error, children }: { error: unknown; children: ReactNode }) {
  const { i18n } = useLingui();
  const happened = whatHappened(error);
  return happened ? happenedSentence(i18n, happened) : children;
}
