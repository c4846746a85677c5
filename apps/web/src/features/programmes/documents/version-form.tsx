import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  type AddDocumentVersion,
  addDocumentVersionSchema,
  lengthOf,
  type ProgrammeDocument,
  programmeDocumentSchema,
  webAddressSchema,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../../lib/current-user.ts';
import { membersOf } from '../../../lib/shared.queries.ts';
import { useDialogGuard } from '../../../ui/form/form-dialog.tsx';
import type { FormFile } from '../../../ui/form/form-file.ts';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { type DocumentKey, useAddVersion } from './documents.queries.ts';

interface VersionFormProps {
  documentKey: DocumentKey;
  document: ProgrammeDocument;
  file: FormFile;
  onClose: () => void;
}

interface Values {
  label: string;
  authorId: string | null;
  kind: 'upload' | 'link';
  url: string;
  note: string;
}

/** Puts in what was written, as a file or an address. It then waits for a second person. */
export function VersionForm({ documentKey, document, file, onClose }: VersionFormProps) {
  const { t } = useLingui();
  const { user: me } = useMe();
  // As it was when the form was opened: a version that comes meanwhile is asked about.
  const [{ version: seen }] = useState(document);
  const [initial] = useState<Values>(() => ({ label: '', authorId: me.id, kind: 'upload', url: '', note: '' }));
  const [values, setValues] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const add = useAddVersion(documentKey);
  const close = useDialogGuard((values !== initial || file.uploadId !== undefined) && !add.isSuccess);
  const enter = (entered: Partial<Values>) => setValues({ ...values, ...entered });
  const ask = useAskedSave();
  const save = async () => {
    const body = toVersion(values, file.uploadId);
    if (!body || file.isBusy) return;
    const { saved, theirs } = await ask({
      schema: programmeDocumentSchema,
      rowsIn: ({ latest }: ProgrammeDocument) => [
        { field: 'label', label: t`Version`, theirs: latest?.label ?? '–', mine: body.label },
      ],
      version: seen,
      send: (version) => add.mutateAsync({ version, body }),
    });
    if (saved || theirs) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    void save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t`Version`}
          description={t`As the document calls it itself, for example 1.0.`}
          required
          maxLength={lengthOf(addDocumentVersionSchema.shape.label)}
          value={values.label}
          onChange={({ currentTarget }) => enter({ label: currentTarget.value })}
          error={isChecked && values.label.trim() === '' && t`Say which version it is.`}
          data-autofocus
        />
        <AuthorField organisationId={documentKey.organisationId} values={values} enter={enter} />
        <SourceFields values={values} enter={enter} file={file} isChecked={isChecked} />
        <Textarea
          label={t`Note`}
          description={t`What is new in it.`}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={lengthOf(addDocumentVersionSchema.shape.note)}
          value={values.note}
          onChange={({ currentTarget }) => enter({ note: currentTarget.value })}
        />
        {add.isError && <FormProblem error={add.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={add.isPending} disabled={file.isBusy}>
            <Trans>Add the version</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

interface FieldsProps {
  values: Values;
  enter: (entered: Partial<Values>) => void;
}

function AuthorField({ organisationId, values, enter }: FieldsProps & { organisationId: string }) {
  const { t } = useLingui();
  const { user: me } = useMe();
  const { data: members } = useQuery(membersOf(organisationId));
  const people = members?.map(({ user }) => ({ value: user.id, label: user.name })) ?? [
    { value: me.id, label: me.name },
  ];
  return (
    <Select
      label={t`Author`}
      description={t`Who wrote it. Somebody else has to approve it.`}
      data={people}
      value={values.authorId}
      onChange={(authorId) => enter({ authorId })}
      allowDeselect={false}
      searchable
    />
  );
}

function SourceFields({ values, enter, file, isChecked }: FieldsProps & { file: FormFile; isChecked: boolean }) {
  const { t } = useLingui();
  const isLink = values.kind === 'link';
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t`Where the document is`}
        value={values.kind}
        onChange={(kind) => enter({ kind: kind === 'link' ? 'link' : 'upload' })}
        data={[
          { value: 'upload', label: t`File` },
          { value: 'link', label: t`Link` },
        ]}
      />
      {isLink ? (
        <TextInput
          label={t`Address`}
          description={t`Where it can be read, beginning with https://.`}
          type="url"
          maxLength={lengthOf(webAddressSchema)}
          value={values.url}
          onChange={({ currentTarget }) => enter({ url: currentTarget.value })}
          error={isChecked && !isAddress(values.url) && t`Use an address that begins with https://.`}
        />
      ) : (
        <>
          {file.node}
          {isChecked && !file.isBusy && file.uploadId === undefined && (
            <p role="alert">
              <Trans>Attach the file, or give its address.</Trans>
            </p>
          )}
        </>
      )}
    </Stack>
  );
}

const isAddress = (text: string) => /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim());

/** What is sent, or nothing while something is missing. */
function toVersion(values: Values, uploadId: string | undefined): AddDocumentVersion | undefined {
  const { kind, url, authorId } = values;
  const [label, note] = [values.label.trim(), values.note.trim()];
  if (label === '') return undefined;
  const said = { label, note, ...(authorId !== null && { authorId }) };
  if (kind === 'link') return isAddress(url) ? { ...said, source: { kind, url: url.trim() } } : undefined;
  return uploadId === undefined ? undefined : { ...said, source: { kind, uploadId } };
}
