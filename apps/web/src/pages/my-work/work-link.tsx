import { Link } from '@tanstack/react-router';
import type { WorkItem } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import type { workSearch } from '../../lib/search.ts';

/** Each kind of work is done where its thing lives. */
export function useWorkLink() {
  const { slug } = useOrganisation();
  return (item: WorkItem, className: string | undefined, children: ReactNode) => {
    const shared = { className: className ?? '', children, hash: item.part ?? '' };
    if (item.opens === 'task' || item.opens === 'event') {
      const opened = { [item.opens]: item.id };
      const search = ({ kind, q }: ReturnType<typeof workSearch>) => ({ kind, q, ...opened });
      return <Link to="/o/$org/my-work" params={{ org: slug }} search={search} {...shared} />;
    }
    if (item.opens === 'document' && item.programmeId !== null) {
      const params = { org: slug, programmeId: item.programmeId };
      return <Link to="/o/$org/programmes/$programmeId/documents" params={params} {...shared} />;
    }
    if (item.opens === 'stage' && item.programmeId !== null) {
      const params = { org: slug, programmeId: item.programmeId };
      return <Link to="/o/$org/programmes/$programmeId" params={params} search={{ stage: item.id }} {...shared} />;
    }
    if (item.opens === 'evidence' || item.programmeId === null) {
      return <Link to="/o/$org/evidence" params={{ org: slug }} search={{ item: item.id }} {...shared} />;
    }
    return (
      <Link
        to="/o/$org/programmes/$programmeId/gap-analysis"
        params={{ org: slug, programmeId: item.programmeId }}
        search={{ item: item.id }}
        {...shared}
      />
    );
  };
}
