import { useLingui } from '@lingui/react/macro';
import type { ReportWording, WriteReportWording } from '@waymark/contracts';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useMergedWording } from './use-merged-wording.ts';
import { useWriteWording } from './wording.queries.ts';

/** Says in one click that words are still right, or lets the rule speak again. */
export function useRewriteWording(organisationId: string, own: ReportWording) {
  const { t } = useLingui();
  const write = useWriteWording(organisationId);
  const merge = useMergedWording();
  const rewrite = async ({ text, insteadOf }: WriteReportWording) => {
    const { row } = await merge({
      base: own,
      change: { text },
      send: (version) => write.mutateAsync({ language: own.language, version, words: { text, insteadOf } }),
    });
    if (!row) return;
    showSuccess(text === '' ? t`The report says the rule’s sentence again.` : t`The words stand as of today.`);
  };
  return {
    rewrite: (words: WriteReportWording) => void rewrite(words),
    isPending: write.isPending,
    problem: write.error,
  };
}
