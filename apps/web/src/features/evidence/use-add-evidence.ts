import { useLingui } from '@lingui/react/macro';
import type { CreateEvidence } from '@waymark/contracts';
import { useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { today } from '../../lib/today.ts';
import { useOnceArrived } from '../../ui/form/use-once-arrived.ts';
import type { CompletableTask } from './completed-tasks.tsx';
import { useCreateEvidence } from './evidence.queries.ts';
import { useDateErrors } from './evidence-date-errors.ts';
import type { LinkTarget } from './requirement-picker.tsx';

export interface AddEvidenceInput {
  /** The files chosen; `uploadId` is there once one has arrived. */
  files: readonly { id: string; fileName: string; uploadId: string | undefined; takenOn?: string | undefined }[];
  isUploading: boolean;
  /** Linked from the beginning, because the files were dropped there. */
  initialTargets?: readonly LinkTarget[];
  /** The person's own open tasks on it, which can be done by what is sent. */
  tasks?: readonly CompletableTask[];
  /** A record was made of this file. */
  onSaved: (fileId: string) => void;
  /** All are saved, and these tasks are done by them. */
  onDone: (count: number, completedTaskIds: readonly string[]) => void;
}

interface Values {
  url: string;
  /** As it was entered; until then it is that of the photos, else today. */
  capturedOn: string | null | undefined;
  periodFromOn: string | null;
  periodToOn: string | null;
  targets: LinkTarget[];
  description: string;
  completesTaskIds: string[];
}

/** As much as a title takes; a sign of two halves stays whole. */
const fitting = (text: string) => [...text].slice(0, 200).join('');

/** `access-review_Q3.csv` → `access review Q3` */
export const titleFromName = (fileName: string) =>
  fitting(
    fileName
      .replace(/\.[^.]{1,8}$/, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim() || fileName,
  );

/** What cameras call their files says nothing: `IMG_4711.jpg` */
const isNumbered = /^(img|dsc|dscn|pxl|mvimg|photo|image|foto|bild)?[\s_-]*\d[\d\s_-]*$/i;

/** After the file, or after what it is for. */
function proposedTitle(fileName: string, targets: readonly LinkTarget[] = []): string {
  const title = titleFromName(fileName);
  const [target, ...others] = targets;
  return target && others.length === 0 && isNumbered.test(title)
    ? fitting(`${target.requirementId} ${target.title}`)
    : title;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** What is known before anything was entered. */
const firstValues = ({
  initialTargets = [],
  tasks = [],
}: Pick<AddEvidenceInput, 'initialTargets' | 'tasks'>): Values => ({
  url: '',
  capturedOn: undefined,
  periodFromOn: null,
  periodToOn: null,
  targets: [...initialTargets],
  description: '',
  // One task is what it is for; of several one says which.
  completesTaskIds: tasks.length === 1 ? tasks.map(({ id }) => id) : [],
});

export function useAddEvidence({ files, isUploading, onSaved, onDone, ...initial }: AddEvidenceInput) {
  const { t } = useLingui();
  const [values, setValues] = useState(() => firstValues(initial));
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const [wasSent, setWasSent] = useState(false);
  const saving = useSaveAll({ onSaved, onDone });

  const nameOf = (id: string) => files.find((file) => file.id === id)?.fileName;
  const titleOf = (id: string) => titles.get(id) ?? proposedTitle(nameOf(id) ?? '', initial.initialTargets);
  const days = capturedDays(files, values.capturedOn);
  const entered = { ...values, capturedOn: days.shown };
  const dates = useDateErrors(entered);
  const url = values.url.trim();
  const isLink = files.length === 0;
  const ids = isLink ? ['link'] : files.map(({ id }) => id);
  const untitled = ids.filter((id) => titleOf(id).trim() === '');
  const urlError =
    isLink && !isWebAddress(url) ? t`Choose a file, or give an address that begins with https://` : undefined;
  const isRight = untitled.length === 0 && !urlError && Object.values(dates).every((error) => error === undefined);

  const toRecord = (id: string, source: CreateEvidence['source']) =>
    recordOf({ id, title: titleOf(id), capturedOn: days.of(id), values, source });
  const records = isLink
    ? [toRecord('link', { kind: 'link', url })]
    : files.flatMap(({ id, uploadId }) => (uploadId ? [toRecord(id, { kind: 'upload', uploadId })] : []));
  const isMissing = !isUploading && records.length < ids.length;

  const { ask, isWaiting } = useOnceArrived(isUploading, () => {
    if (isRight && records.length > 0 && !isMissing) void saving.saveAll(records, values.completesTaskIds);
  });
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setWasSent(true);
    if (isRight) ask();
  };
  const shown = <Error>(error: Error) => (wasSent ? error : undefined);
  return {
    values: entered,
    photoDays: days.ofPhotos,
    set: (change: Partial<Values>) => setValues((current) => ({ ...current, ...change })),
    titleOf,
    setTitle: (id: string, title: string) => setTitles((current) => new Map(current).set(id, title)),
    submit,
    isSaving: saving.isSaving,
    isWaiting,
    problem: saving.problem ?? shown(isMissing ? t`A file has not arrived. Try it again, or remove it.` : undefined),
    errors: {
      titles: new Map(wasSent ? untitled.map((id) => [id, t`Give it a title.`]) : []),
      url: shown(urlError),
      capturedOn: shown(dates.capturedOn),
      periodFromOn: shown(dates.periodFromOn),
      // The second end is judged at once: it is only reached once the first was given.
      periodToOn: values.periodToOn === null ? shown(dates.periodToOn) : dates.periodToOn,
    },
  };
}

/** One day for all where it was entered; until then each photo has its own, and everything else today. */
function capturedDays(files: AddEvidenceInput['files'], entered: string | null | undefined) {
  const days = new Set(files.map(({ takenOn }) => takenOn ?? today()));
  const [common = today()] = days.size === 1 ? days : [];
  const hasPhoto = files.some(({ takenOn }) => takenOn !== undefined);
  return {
    shown: entered === undefined ? common : entered,
    of: (id: string) => entered ?? files.find((file) => file.id === id)?.takenOn ?? today(),
    /** How many different days come from photos; none where none does. */
    ofPhotos: entered === undefined && hasPhoto ? days.size : 0,
  };
}

interface Entered {
  id: string;
  title: string;
  capturedOn: string;
  values: Values;
  source: CreateEvidence['source'];
}

const recordOf = ({ id, title, capturedOn, values, source }: Entered): EvidenceRecord => ({
  id,
  evidence: {
    title: title.trim(),
    description: values.description,
    capturedOn,
    periodFromOn: values.periodFromOn,
    periodToOn: values.periodToOn,
    source,
    gapItemIds: values.targets.map(({ gapItemId }) => gapItemId),
  },
});

interface EvidenceRecord {
  id: string;
  evidence: CreateEvidence;
}

/** Saves one after the other. When one is refused the rest waits, and those saved are not sent again. */
function useSaveAll({ onSaved, onDone }: Pick<AddEvidenceInput, 'onSaved' | 'onDone'>) {
  const { i18n } = useLingui();
  const { id: organisationId } = useOrganisation();
  const create = useCreateEvidence(organisationId);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const saveAll = async (records: readonly EvidenceRecord[], taskIds: readonly string[]) => {
    setIsSaving(true);
    setProblem(undefined);
    try {
      for (const { id, evidence } of records) {
        // The last one says what is done by all of them: both are saved, or neither is.
        const completesTaskIds = id === records.at(-1)?.id ? [...taskIds] : [];
        await create.mutateAsync({ evidence: { ...evidence, completesTaskIds }, idempotencyKey: crypto.randomUUID() });
        onSaved(id);
      }
      onDone(records.length, taskIds);
    } catch (error) {
      setProblem(problemMessage(i18n, error));
    } finally {
      setIsSaving(false);
    }
  };
  return { saveAll, isSaving, problem };
}
