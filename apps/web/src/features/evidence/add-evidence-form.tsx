import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Textarea, TextInput } from '@mantine/core';
import { createEvidenceSchema, lengthOf, webAddressSchema } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { CompletedTasks } from './completed-tasks.tsx';
import styles from './evidence.module.css';
import { EvidenceDateFields } from './evidence-date-fields.tsx';
import { linkTargetName, RequirementPicker } from './requirement-picker.tsx';
import { type AddEvidenceInput, useAddEvidence } from './use-add-evidence.ts';

interface AddEvidenceFormProps extends AddEvidenceInput {
  programmes: readonly { id: string; name: string }[];
  /** The rows of the files on their way, and how to choose more. */
  uploads: ReactNode;
  /** Asks only what whoever sends it knows; the rest when it is wanted. */
  isBrief: boolean;
  onCancel: () => void;
}

/** Says what the files are: one record each, with the dates a reviewer judges and the requirements they speak for. */
export function AddEvidenceForm(props: AddEvidenceFormProps) {
  const { t } = useLingui();
  const { programmes, uploads, files, onCancel } = props;
  const form = useAddEvidence(props);
  const { values, set, errors } = form;
  const [isWhole, setIsWhole] = useState(!props.isBrief || !props.initialTargets?.length);
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      {uploads}
      {files.map(({ id, fileName }) => (
        <TextInput
          key={id}
          label={files.length > 1 ? t`Title of ${fileName}` : t`Title`}
          value={form.titleOf(id)}
          onChange={(event) => form.setTitle(id, event.currentTarget.value)}
          error={errors.titles.get(id)}
          maxLength={lengthOf(createEvidenceSchema.shape.title)}
          required
        />
      ))}
      {files.length === 0 && (
        <>
          <TextInput
            label={<Trans>Or the address of a page</Trans>}
            placeholder="https://"
            type="url"
            value={values.url}
            onChange={(event) => set({ url: event.currentTarget.value })}
            error={errors.url}
            maxLength={lengthOf(webAddressSchema)}
          />
          {values.url !== '' && (
            <TextInput
              label={<Trans>Title</Trans>}
              value={form.titleOf('link')}
              onChange={(event) => form.setTitle('link', event.currentTarget.value)}
              error={errors.titles.get('link')}
              maxLength={lengthOf(createEvidenceSchema.shape.title)}
              required
            />
          )}
        </>
      )}
      <EvidenceDateFields values={values} onChange={set} errors={errors} hasPeriod={isWhole} />
      {form.photoDays > 0 && <PhotoHint days={form.photoDays} />}
      {isWhole ? (
        <RequirementPicker
          label={<Trans>Requirements it speaks for</Trans>}
          programmes={programmes}
          value={values.targets}
          onChange={(targets) => set({ targets })}
        />
      ) : (
        <p className={styles.hint}>
          <Trans>For {values.targets.map(linkTargetName).join(', ')}.</Trans>{' '}
          <Anchor component="button" type="button" onClick={() => setIsWhole(true)}>
            <Trans>Add a period or requirements</Trans>
          </Anchor>
        </p>
      )}
      <Textarea
        label={props.isBrief ? <Trans>Note</Trans> : <Trans>Description</Trans>}
        value={values.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        maxLength={lengthOf(createEvidenceSchema.shape.description)}
        autosize
        minRows={2}
        maxRows={8}
      />
      <CompletedTasks
        tasks={props.tasks ?? []}
        value={values.completesTaskIds}
        onChange={(completesTaskIds) => set({ completesTaskIds })}
      />
      {form.problem && (
        <p role="alert" className={styles.problem}>
          {form.problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onCancel} disabled={form.isSaving}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={form.isSaving || form.isWaiting}>
          <Trans>Send for review</Trans>
        </Button>
        {props.isUploading && (
          <span className={styles.hint} role="status">
            {form.isWaiting ? (
              <Trans>It is sent as soon as the files have arrived.</Trans>
            ) : (
              <Trans>You can fill this in while the files are on their way.</Trans>
            )}
          </span>
        )}
      </div>
    </form>
  );
}

/** Where the day comes from, and what of a photo is not looked at. */
const PhotoHint = ({ days }: { days: number }) => (
  <p className={styles.hint}>
    {days === 1 ? (
      <Trans>The day is the one the photo was taken on.</Trans>
    ) : (
      <Trans>Each photo keeps the day it was taken on, unless you enter one for all.</Trans>
    )}{' '}
    <Trans>Where it was taken is not read; if the file itself says so, it is sent with the file.</Trans>
  </p>
);
