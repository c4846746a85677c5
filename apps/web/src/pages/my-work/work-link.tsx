import { Link, type LinkProps } from '@tanstack/react-router';
import type { WorkItem } from '@waymark/contracts';
import { type ReactNode, useCallback } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import type { workSearch } from '../../lib/search.ts';

/** Each kind of work is done where its thing lives. */
export function useWorkTarget(): (item: WorkItem) => LinkProps {
  const { slug: org } = useOrganisation();
  return useCallback(
    (item: WorkItem): LinkProps => {
      const hash = item.part ?? '';
      if (item.opens === 'task' || item.opens === 'event') {
        const opened = { [item.opens]: item.id };
        const search = ({ kind, q }: ReturnType<typeof workSearch>) => ({ kind, q, ...opened });
        return { to: '/o/$org/my-work', params: { org }, search, hash };
      }
      if (item.opens === 'decision') {
        return { to: '/o/$org/reports/leadership', params: { org }, search: { decision: item.id }, hash };
      }
      if (item.opens === 'evidence' || item.programmeId === null) {
        return { to: '/o/$org/evidence', params: { org }, search: { item: item.id }, hash };
      }
      const params = { org, programmeId: item.programmeId };
      if (item.opens === 'document') {
        return { to: '/o/$org/programmes/$programmeId/documents', params, search: { waitsFor: ['acceptance'] }, hash };
      }
      if (item.opens === 'stage') {
        return { to: '/o/$org/programmes/$programmeId', params, search: { stage: item.id }, hash };
      }
      return { to: '/o/$org/programmes/$programmeId/gap-analysis', params, search: { item: item.id }, hash };
    },
    [org],
  );
}

export function useWorkLink() {
  const target = useWorkTarget();
  return useCallback(
    (item: WorkItem, className: string | undefined, children: ReactNode) => (
      <Link {...target(item)} className={className ?? ''}>
        {children}
      </Link>
    ),
    [target],
  );
}
