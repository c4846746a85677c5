import { Plural, Trans } from '@lingui/react/macro';
import type { Blocker, LeadershipProgramme } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { Figure } from '../../ui/figure/figure.tsx';
import type { StateShapeName } from '../../ui/lifecycle/state-shape.tsx';
import { statusShape } from '../../ui/page/status-badge.tsx';
import type { BlockerTarget } from './report-links.ts';

/** One line of what blocks, whatever it is. */
export interface BlockingRow {
  key: string;
  programmeId: string;
  programmeName: string;
  shape: StateShapeName;
  title: ReactNode;
  reason: ReactNode;
  ownerName: string | null;
  dueOn: string | null;
  daysOverdue: number;
  target: BlockerTarget;
}

const nobodys = { ownerName: null, dueOn: null, daysOverdue: 0 };

/** Broken rules of the plan come first, as no work of others settles them; then documents that gates wait for, then items. */
export function blockingRows(programmes: readonly LeadershipProgramme[]): BlockingRow[] {
  return programmes.flatMap((programme) => [
    ...planRows(programme),
    ...documentRows(programme),
    ...programme.blockers.map((blocker) => ({ ...itemRow(blocker), ...ofProgramme(programme) })),
  ]);
}

const ofProgramme = ({ id, name }: LeadershipProgramme) => ({ programmeId: id, programmeName: name });

const planRows = (programme: LeadershipProgramme): BlockingRow[] =>
  (programme.findings ?? [])
    .filter(({ severity }) => severity === 'blocker')
    .map(({ code, message, on }) => ({
      ...ofProgramme(programme),
      ...nobodys,
      key: `${programme.id} ${code} ${message}`,
      shape: 'overdue',
      title: message,
      reason: <Trans>Breaks a rule of the plan</Trans>,
      dueOn: on,
      target: { page: 'timeline' },
    }));

/** All of them in one line: a programme begins without any. */
function documentRows(programme: LeadershipProgramme): BlockingRow[] {
  const { documents = [] } = programme;
  if (documents.length === 0) return [];
  return [
    {
      ...ofProgramme(programme),
      ...nobodys,
      key: `${programme.id} documents`,
      shape: statusShape('gate_open'),
      title: (
        <Figure name="mandatory documents not approved" value={documents.length} of={programme.id}>
          <Plural
            value={documents.length}
            one="# mandatory document is not approved"
            other="# mandatory documents are not approved"
          />
        </Figure>
      ),
      reason: <Named titles={documents.map(({ title }) => title)} />,
      target: { page: 'documents', count: documents.length },
    },
  ];
}

const namedDocuments = 3;

function Named({ titles }: { titles: readonly string[] }) {
  const named = titles.slice(0, namedDocuments).join(', ');
  const rest = titles.length - namedDocuments;
  return rest > 0 ? (
    <Trans>
      {named} and {rest} more
    </Trans>
  ) : (
    named
  );
}

const itemRow = ({ gapItemId, requirementId, title, reason, state, ...blocker }: Blocker) => ({
  key: gapItemId,
  shape: blocker.daysOverdue > 0 ? ('overdue' as const) : statusShape(state ?? 'gap'),
  title: `${requirementId} ${title}`,
  reason,
  ownerName: blocker.ownerName,
  dueOn: blocker.dueOn,
  daysOverdue: blocker.daysOverdue,
  target: { page: 'gap-analysis' as const, gapItemId },
});
