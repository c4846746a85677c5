import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { type LeadershipReport, lengthOf, ruleSentence, writeReportWordingSchema } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { type FormEvent, useState } from 'react';
import { languageNames } from '../../../lib/i18n.ts';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useDiscard } from '../../../ui/form/use-discard.ts';
import { useMergedWording } from './use-merged-wording.ts';
import styles from './wording.module.css';
import { useWriteWording } from './wording.queries.ts';

interface EditWordingDialogProps {
  organisationId: string;
  language: Language;
  message: LeadershipReport['message'];
  onClose: () => void;
}

/** Own words in the place of the rule's sentence, which stands beside them; for readers of the writer's language. */
export function EditWordingDialog({ organisationId, language, message, onClose }: EditWordingDialogProps) {
  const { t } = useLingui();
  const edit = useWordingEdit({ organisationId, language, message, onClose });
  const close = useDiscard(edit.isDirty, onClose);
  return (
    <Modal opened size="lg" onClose={() => void close()} title={t`The report in own words`}>
      <form onSubmit={edit.submit} noValidate>
        <Stack gap="lg">
          <dl className={styles.beside}>
            <dt>
              <Trans>The rule’s sentence</Trans>
            </dt>
            <dd>{edit.insteadOf}</dd>
          </dl>
          <Textarea
            label={<Trans>Own words</Trans>}
            description={<Trans>The rule’s sentence stays in reach of every reader. Empty: it is said again.</Trans>}
            value={edit.text}
            onChange={(event) => edit.setText(event.currentTarget.value)}
            maxLength={lengthOf(writeReportWordingSchema.shape.text)}
            autosize
            minRows={3}
            maxRows={10}
            data-autofocus
          />
          <p className={styles.hint}>
            <Trans>
              For readers in {languageNames[language]}. Whoever reads in another language has the rule’s sentence until
              somebody writes words in that one.
            </Trans>
          </p>
          {edit.problem !== null && <FormProblem error={edit.problem} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={edit.isSaving} disabled={!edit.isDirty}>
              <Trans>Save</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}

function useWordingEdit({ organisationId, language, message, onClose }: EditWordingDialogProps) {
  const { t } = useLingui();
  // What one began with: words and facts that arrive meanwhile are neither overwritten nor taken for seen.
  const [begun] = useState(() => ({
    base: message.wording ?? { language, text: '', insteadOf: '', byName: '', writtenOn: '', version: 0 },
    insteadOf: ruleSentence(message),
  }));
  const { base, insteadOf } = begun;
  const [text, setText] = useState(base.text);
  const write = useWriteWording(organisationId);
  const merge = useMergedWording();
  const save = async () => {
    const { row } = await merge({
      base,
      change: { text: text.trim() },
      send: (version) => write.mutateAsync({ language, version, words: { text: text.trim(), insteadOf } }),
    });
    if (!row) return;
    showSuccess(row.text === '' ? t`The report says the rule’s sentence again.` : t`The report says your words.`);
    onClose();
  };
  return {
    text,
    setText,
    insteadOf,
    isDirty: text.trim() !== base.text,
    isSaving: write.isPending,
    problem: write.error,
    submit: (event: FormEvent) => {
      event.preventDefault();
      void save();
    },
  };
}
