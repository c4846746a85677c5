import type { Refusals } from '../refusals/refusal.ts';

export const documentRefusals = {
  'document.nothing_to_approve': {
    status: 409,
    en: 'There is nothing to approve yet. Add the document first, as a file or an address.',
    de: 'Es gibt noch nichts zu genehmigen. Fügen Sie das Dokument zuerst hinzu, als Datei oder Adresse.',
  },
  'document.self_approval': {
    status: 403,
    en: 'Nobody approves a document they wrote or put in themselves. Ask a second person.',
    de: 'Niemand genehmigt ein Dokument, das er selbst verfasst oder hinzugefügt hat. Bitten Sie eine zweite Person.',
  },
  'document.not_approved': {
    status: 409,
    en: 'This document is not approved, so there is nothing to take back.',
    de: 'Dieses Dokument ist nicht genehmigt, also gibt es nichts zurückzuziehen.',
  },
} as const satisfies Refusals;
