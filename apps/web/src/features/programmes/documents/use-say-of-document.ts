import { type ProgrammeDocument, programmeDocumentSchema } from '@waymark/contracts';
import { useState } from 'react';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { useDocumentRows } from './use-document-rows.ts';

interface Saying<Body> {
  mutateAsync: (said: { version: number; body: Body }) => Promise<ProgrammeDocument>;
  reset: () => void;
}

/** Says something of a document as it was looked at; where it is not that any more, it is looked at again first. */
export function useSayOfDocument<Body>(document: ProgrammeDocument, saying: Saying<Body>, onSaid: () => void) {
  const [seen, setSeen] = useState(document);
  const rowsOf = useDocumentRows();
  const ask = useAskedSave();
  const say = async (body: Body) => {
    const { saved, theirs } = await ask({
      schema: programmeDocumentSchema,
      rowsIn: (now: ProgrammeDocument) => rowsOf(seen, now),
      version: seen.version,
      send: (version) => saying.mutateAsync({ version, body }),
      mustLook: true,
    });
    if (saved) return onSaid();
    if (!theirs) return;
    setSeen(theirs);
    saying.reset();
  };
  return { seen, say };
}
