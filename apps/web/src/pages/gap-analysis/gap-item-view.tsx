import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GapItem, GapItemDetail } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { LinkedEvidence } from '../../features/evidence/linked-evidence.tsx';
import { AlsoServes } from '../../features/gap-items/also-serves.tsx';
import type { ChangedField, GapLookups } from '../../features/gap-items/gap-item-change.ts';
import { GapItemHistory } from '../../features/gap-items/gap-item-history.tsx';
import { GapItemPanel } from '../../features/gap-items/gap-item-panel.tsx';
import { gapItemById, type ProgrammeAddress } from '../../features/gap-items/gap-items.queries.ts';
import { GapItemPast } from '../../features/gap-items/past/gap-item-past.tsx';
import type { GapItemEdits } from '../../features/gap-items/use-gap-item-edits.ts';
import type { TextDrafts } from '../../features/gap-items/use-text-drafts.ts';
import { programmesOf } from '../../features/shell/shell.queries.ts';
import { CreateTaskDialog } from '../../features/tasks/create-task-dialog.tsx';
import { TaskList } from '../../features/tasks/task-list.tsx';
import { ownTasksOn } from '../../features/tasks/tasks.queries.ts';
import { useMay, useMe, useOrganisation } from '../../lib/current-user.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Missing } from '../../ui/feedback/missing.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { SidePanel } from '../../ui/page/side-panel.tsx';
import { AlsoHere } from '../also-here.tsx';
import { CommentsSection } from '../comments-section.tsx';
import { ChooseFiles } from '../evidence/choose-files.tsx';
import { useEvidenceIntake } from '../evidence/evidence-intake.tsx';

interface GapItemViewProps {
  programme: ProgrammeAddress;
  itemId: string;
  rows: readonly GapItem[];
  lookups: GapLookups;
  edits: GapItemEdits;
  drafts: TextDrafts;
  onChange: (item: GapItem, field: ChangedField, value: unknown) => void;
  onOpen: (id: string | undefined) => void;
  /** The day of before that is looked at, and where it is chosen. */
  asOf?: { on: string | undefined; onDay: (on: string | undefined) => void };
  /** Where one comes back to from an item that is not there. */
  backLabel: ReactNode;
}

/** One gap item beside the table, with what other features know of it. */
export function GapItemView({ programme, itemId, rows, onOpen, backLabel, asOf, ...rest }: GapItemViewProps) {
  const { t } = useLingui();
  const item = useQuery(gapItemById(programme, itemId));
  const index = rows.findIndex(({ id }) => id === itemId);
  const walk = (step: number) => {
    const target = index >= 0 ? rows[index + step] : undefined;
    return target && (() => onOpen(target.id));
  };
  const walking = { onPrevious: walk(-1), onNext: walk(1), onClose: () => onOpen(undefined) };
  const past = asOf && <ItemPast programme={programme} itemId={itemId} asOf={asOf} />;
  if (item.data && asOf?.on) {
    return (
      <SidePanel title={item.data.title} reference={item.data.requirementId} {...walking}>
        {past}
      </SidePanel>
    );
  }
  if (item.data)
    return (
      <LoadedItem programme={programme} item={rest.edits.shown(item.data)} walking={walking} past={past} {...rest} />
    );
  return (
    <SidePanel title={rows[index]?.title ?? t`Gap item`} reference={rows[index]?.requirementId} {...walking}>
      {isProblem(item.error, 'resource.not_found') ? (
        <Missing
          title={<Trans>There is no such gap item</Trans>}
          error={item.error}
          backLabel={backLabel}
          onBack={walking.onClose}
        />
      ) : item.isError ? (
        <ErrorState error={item.error} onRetry={() => void item.refetch()} />
      ) : (
        <ContentSkeleton />
      )}
    </SidePanel>
  );
}

function ItemPast({
  asOf,
  ...of
}: Pick<GapItemViewProps, 'programme' | 'itemId'> & Required<Pick<GapItemViewProps, 'asOf'>>) {
  return (
    <GapItemPast
      {...of}
      {...asOf}
      back={
        asOf.on && (
          <Button size="xs" variant="default" onClick={() => asOf.onDay(undefined)}>
            <Trans>Back to today</Trans>
          </Button>
        )
      }
    />
  );
}

interface LoadedItemProps extends Omit<GapItemViewProps, 'itemId' | 'rows' | 'onOpen' | 'backLabel' | 'asOf'> {
  item: GapItemDetail;
  /** How it stood on days of before. */
  past: ReactNode;
  walking: Pick<Parameters<typeof GapItemPanel>[0], 'onPrevious' | 'onNext' | 'onClose'>;
}

function LoadedItem({ programme, item, lookups, edits, drafts, onChange, walking, past }: LoadedItemProps) {
  const { organisationId } = programme;
  const { slug } = useOrganisation();
  const mayReadActivity = useMay('readActivity');
  const programmes = useQuery(programmesOf(organisationId));
  const programmeName = programmes.data?.find(({ id }) => id === programme.programmeId)?.name ?? '';
  const { requirementId, title } = item;
  const { user } = useMe();
  const { data: tasks } = useQuery(ownTasksOn(organisationId, user.id, { gapItemId: item.id }));
  const target = { gapItemId: item.id, requirementId, title, programmeName };
  const intake = useEvidenceIntake({ targets: [target], ...(tasks && { tasks }) });
  return (
    <>
      <GapItemPanel
        programme={programme}
        item={item}
        lookups={lookups}
        edits={edits}
        drafts={drafts}
        mayEdit={item.abilities.edit}
        onChange={onChange}
        {...walking}
        evidence={
          <LinkedEvidence
            gapItemId={item.id}
            items={item.evidenceItems}
            upload={<ChooseFiles onFiles={intake.addFiles} label={<Trans>Upload evidence</Trans>} />}
            renderLink={({ id }, children) => (
              <Link to="/o/$org/evidence" params={{ org: slug }} search={{ item: id }}>
                {children}
              </Link>
            )}
          />
        }
        presence={<AlsoHere place={{ kind: 'gap_item', id: item.id }} />}
        comments={<CommentsSection place={{ kind: 'gap_item', id: item.id }} />}
        tasks={<ItemTasks item={item} organisationId={organisationId} lookups={lookups} />}
        history={
          mayReadActivity && (
            <>
              {past}
              <GapItemHistory organisationId={organisationId} itemId={item.id} lookups={lookups} />
            </>
          )
        }
        alsoServes={
          <AlsoServes
            mapped={item.alsoServes}
            isRenewed={(programmeId) => programmes.data?.some(({ renewsId }) => renewsId === programmeId) ?? false}
            renderLink={({ gapItemId, programmeId }, children) =>
              gapItemId && programmeId ? (
                <Link
                  to="/o/$org/programmes/$programmeId/gap-analysis"
                  params={{ org: slug, programmeId }}
                  search={{ item: gapItemId }}
                >
                  {children}
                </Link>
              ) : (
                children
              )
            }
          />
        }
      />
      {intake.node}
    </>
  );
}

function ItemTasks({
  item,
  organisationId,
  lookups,
}: {
  item: GapItemDetail;
  organisationId: string;
  lookups: GapLookups;
}) {
  const { t } = useLingui();
  const { slug } = useOrganisation();
  const mayManage = useMay('addTask');
  const [isCreating, setIsCreating] = useState(false);
  const people = lookups.people.filter(({ duties }) => duties.includes('do_tasks'));
  return (
    <>
      <TaskList
        organisationId={organisationId}
        gapItemId={item.id}
        renderLink={({ id }, children) => (
          <Link to="/o/$org/my-work" params={{ org: slug }} search={{ task: id }}>
            {children}
          </Link>
        )}
      />
      {mayManage && (
        <Button
          mt="md"
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => setIsCreating(true)}
        >
          <Trans>Create task</Trans>
        </Button>
      )}
      {isCreating && (
        <CreateTaskDialog
          gapItem={{ id: item.id, name: `${item.requirementId} ${item.title}` }}
          suggestedDueOn={item.dueOn}
          suggestedAssigneeId={item.owner?.id ?? null}
          people={people}
          onClose={() => setIsCreating(false)}
          onCreated={({ assignee }) => {
            setIsCreating(false);
            showSuccess(t`Task created. ${assignee.name} sees it under My work.`);
          }}
        />
      )}
    </>
  );
}
