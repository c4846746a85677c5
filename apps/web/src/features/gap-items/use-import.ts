import { type ImportMeaning, type ImportPreview, importPreviewSchema } from '@waymark/contracts';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { type ProgrammeAddress, useImportGapItems } from './gap-items.queries.ts';

const meaningsOf = ({ questions }: ImportPreview): ImportMeaning[] =>
  questions.map(({ kind, asked, means }) => ({ kind, asked, means }));

/** The steps of an import: a file is chosen and read, what it means is answered, and what was seen is written. */
export function useImport(programme: ProgrammeAddress, onImported: (count: number) => void) {
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<ImportPreview>();
  const reading = useRef<AbortController>(undefined);
  // Who closes the dialog waits for nothing any more, and the server need not read on.
  useEffect(() => () => reading.current?.abort(), []);
  const read = useImportGapItems(programme);
  const write = useImportGapItems(programme);
  // A refusal by the server carries the preview as it would be now.
  const current = previewIn(write.error);
  const preview = current ?? seen;

  const show = (chosen: File, meanings: readonly ImportMeaning[]) => {
    reading.current?.abort();
    reading.current = new AbortController();
    write.reset();
    read.mutate({ file: chosen, reading: meanings, signal: reading.current.signal }, { onSuccess: setSeen });
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setSeen(undefined);
    reading.current?.abort();
    write.reset();
    read.reset();
    if (chosen) show(chosen, []);
  };
  const answer = (given: ImportMeaning) => {
    if (!file || !preview) return;
    const isSame = ({ kind, asked }: ImportMeaning) => kind === given.kind && asked === given.asked;
    show(
      file,
      meaningsOf(preview).map((one) => (isSame(one) ? given : one)),
    );
  };
  const apply = () => {
    if (!file || !preview) return;
    const agreed = { file, reading: meaningsOf(preview), seen: preview.fingerprint };
    write.mutate(agreed, { onSuccess: ({ changes }) => onImported(changes.length) });
  };
  return {
    file,
    choose,
    preview,
    answer,
    apply,
    isReading: read.isPending,
    isApplying: write.isPending,
    isStale: current !== undefined && !write.isPending,
    problem: current ? null : (write.error ?? read.error),
  };
}

function previewIn(error: unknown): ImportPreview | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile', 'import.has_errors', 'import.has_questions')) return undefined;
  return importPreviewSchema.safeParse(error.problem.facts?.current).data;
}
