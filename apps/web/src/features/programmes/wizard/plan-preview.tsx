import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CreateProgramme, Membership, Scheme } from '@waymark/contracts';
import { isProblem } from '../../../lib/problem-error.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useCreateProgramme } from '../programmes.queries.ts';
import { previewOf } from '../schemes.queries.ts';
import { PlanStep, type RenderFindings } from './plan-step.tsx';
import { type ProgrammeDraft, toCreateProgramme } from './programme-draft.ts';
import styles from './wizard.module.css';

interface PlanPreviewProps {
  organisation: Membership;
  scheme: Scheme;
  draft: ProgrammeDraft;
  renderFindings: RenderFindings;
  onBack: () => void;
  /** The programme stands; the draft is no longer needed. */
  onCreated: () => void;
}

/** Asks for the plan, shows it, and starts the programme. */
export function PlanPreview({ scheme, draft, ...rest }: PlanPreviewProps) {
  const programme = toCreateProgramme(draft, scheme);
  return programme && <Preview programme={programme} {...rest} />;
}

type PreviewProps = Omit<PlanPreviewProps, 'scheme' | 'draft'> & { programme: CreateProgramme };

function Preview({ organisation, programme, renderFindings, onBack, onCreated }: PreviewProps) {
  const navigate = useNavigate();
  const preview = useQuery(previewOf(organisation.id, programme));
  const create = useCreateProgramme(organisation.id);
  const start = () =>
    create.mutate(programme, {
      onSuccess: async ({ id, name }) => {
        showSuccess(<Trans>{name} has started.</Trans>);
        const params = { org: organisation.slug, programmeId: id };
        await navigate({ to: '/o/$org/programmes/$programmeId', params, ignoreBlocker: true });
        onCreated();
      },
    });
  return (
    <>
      {preview.data && <PlanStep preview={preview.data} renderFindings={renderFindings} />}
      {preview.isPending && <ContentSkeleton rows={8} />}
      {preview.isError &&
        (isProblem(preview.error, 'service.unavailable', 'service.internal', 'client.no_connection') ? (
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <FormProblem error={preview.error} />
        ))}
      {create.isError && <FormProblem error={create.error} />}
      <div className={styles.foot}>
        <div className={styles.footButtons}>
          <Button variant="default" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
          <Button onClick={start} loading={create.isPending} disabled={!preview.data}>
            <Trans>Start the programme</Trans>
          </Button>
        </div>
      </div>
    </>
  );
}
