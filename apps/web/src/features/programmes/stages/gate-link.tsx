import { Link } from '@tanstack/react-router';
import type { Gate } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { documentSearch, gapSearch } from '../../../lib/search.ts';

interface GateLinkProps {
  gate: Gate;
  org: string;
  programmeId: string;
  children: ReactNode;
}

/** Every gate opens the rows behind it. */
export function GateLink({ gate, org, programmeId, children }: GateLinkProps) {
  const params = { org, programmeId };
  if (gate.target.page === 'documents') {
    return (
      <Link
        to="/o/$org/programmes/$programmeId/documents"
        params={params}
        search={documentSearch({ ...gate.target.filter })}
      >
        {children}
      </Link>
    );
  }
  if (gate.target.page === 'gap-items') {
    return (
      <Link
        to="/o/$org/programmes/$programmeId/gap-analysis"
        params={params}
        search={gapSearch({ ...gate.target.filter })}
      >
        {children}
      </Link>
    );
  }
  return (
    <Link to="/o/$org/programmes/$programmeId" params={params}>
      {children}
    </Link>
  );
}
