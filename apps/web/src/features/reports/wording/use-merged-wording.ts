import { useLingui } from '@lingui/react/macro';
import { type ReportWording, reportWordingSchema, type WriteReportWording } from '@waymark/contracts';
import { useMergedSave } from '../../../ui/form/use-merged-save.ts';

/** What somebody else has written meanwhile is asked about; the rule's sentence goes along with the words. */
export function useMergedWording() {
  const { t } = useLingui();
  return useMergedSave<ReportWording, Pick<WriteReportWording, 'text'>>({
    schema: reportWordingSchema,
    fieldsIn: ({ text }) => ({ text }),
    wordsOf: (_field, theirs, mine) => ({
      label: t`The report’s sentence`,
      theirs: theirs.text || t`The rule’s sentence`,
      mine: mine.text || t`The rule’s sentence`,
    }),
  });
}
