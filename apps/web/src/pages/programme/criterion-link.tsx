import { Link } from '@tanstack/react-router';
import type { ExitCriterion } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { useMay } from '../../lib/current-user.ts';
import { documentSearch, evidenceSearch, gapSearch, programmeSearch, workSearch } from '../../lib/search.ts';

interface CriterionLinkProps {
  target: NonNullable<ExitCriterion['target']>;
  org: string;
  programmeId: string;
  label: string;
  children: ReactNode;
}

/** To the rows that decide about an exit criterion. */
export function CriterionLink({ target: { page, filter }, org, programmeId, label, children }: CriterionLinkProps) {
  const params = { org, programmeId };
  const words = { 'aria-label': label, children };
  const oversees = useMay('oversee');
  switch (page) {
    case 'documents':
      return (
        <Link
          to="/o/$org/programmes/$programmeId/documents"
          params={params}
          search={documentSearch({ ...filter })}
          {...words}
        />
      );
    case 'gap-items':
      // Who does not oversee the programme reads how it stands, without the table behind it.
      if (!oversees) return children;
      return (
        <Link
          to="/o/$org/programmes/$programmeId/gap-analysis"
          params={params}
          search={gapSearch({ ...filter })}
          {...words}
        />
      );
    case 'evidence':
      return <Link to="/o/$org/evidence" params={{ org }} search={evidenceSearch({ ...filter })} {...words} />;
    case 'tasks':
      return <Link to="/o/$org/my-work" params={{ org }} search={workSearch({ ...filter })} {...words} />;
    case 'programme': {
      const { tab } = programmeSearch({ ...filter });
      if (tab) return <Link to="/o/$org/programmes/$programmeId" params={params} search={{ tab }} {...words} />;
      return <Link to="/o/$org/programmes/$programmeId/timeline" params={params} {...words} />;
    }
  }
}
