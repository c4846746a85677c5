import { Plural, Trans } from '@lingui/react/macro';
import type { Blocker, LeadershipProgramme, Threat } from '@waymark/contracts';
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
  /** What would free it. */
  remedy: ReactNode;
  ownerName: string | null;
  sinceOn: string | null;
  threat: Threat | null;
  /** Days by which it threatens to delay the result; null where nobody can say. */
  delayDays: number | null;
  target: BlockerTarget;
}

const nobodys = { ownerName: null, sinceOn: null, delayDays: null, remedy: null };

const delayOf = ({ delayDays }: BlockingRow) => delayDays ?? 0;

/** Broken rules of the plan come first, as no work of others settles them; then what blocks by the days of delay it threatens. */
export function blockingRows(programmes: readonly LeadershipProgramme[]): BlockingRow[] {
  const others = programmes.flatMap((programme) => [
    ...documentRows(programme),
    ...programme.blockers.map((blocker) => ({ ...ofProgramme(programme), ...itemRow(blocker) })),
  ]);
  return [...programmes.flatMap(planRows), ...others.toSorted((a, b) => delayOf(b) - delayOf(a))];
}

const ofProgramme = ({ id, name, threat = null }: LeadershipProgramme) => ({
  programmeId: id,
  programmeName: name,
  threat,
});

const planRows = (programme: LeadershipProgramme): BlockingRow[] =>
  (programme.findings ?? [])
    .filter(({ severity }) => severity === 'blocker')
    .map(({ code, message }) => ({
      ...ofProgramme(programme),
      ...nobodys,
      key: `${programme.id} ${code} ${message}`,
      shape: 'overdue',
      title: message,
      reason: <Trans>Breaks a rule of the plan</Trans>,
      remedy: <Trans>See the ways out in its timeline</Trans>,
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
      remedy: <Trans>Approval by somebody other than the author</Trans>,
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
  remedy: blocker.remedy ?? null,
  ownerName: blocker.ownerName,
  sinceOn: blocker.sinceOn ?? (blocker.daysOverdue > 0 ? blocker.dueOn : null),
  delayDays: blocker.delayDays ?? null,
  target: { page: 'gap-analysis' as const, gapItemId },
});
