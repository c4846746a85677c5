import { documentStatesWaitingFor } from '@waymark/domain';
import { type WorkContribution, workOn } from '../../../common/contributions/work.ts';
import { documentTitle, keptDocumentTitle } from './document-title.ts';
import { documentWords } from './document-words.ts';

const waiting = documentStatesWaitingFor(['acceptance']).map((state) => `'${state}'`);

/** Documents that wait for a second person: there is something to approve, and whoever is asked neither wrote nor put it in. */
export const documentWork: WorkContribution = {
  kind: 'approve_document',
  segment: 'reviews',
  asks: (language) => documentWords(language).asks,
  // Its name stands in the catalogue, or in the rules that the programme keeps.
  on: { ...workOn.document, title: `concat_ws(' ', p.scheme, d.key, ${keptDocumentTitle})` },
  permission: 'document:approve',
  waiting: `
    SELECT d.id, d.programme_id, NULL::date AS due_on
    FROM programme_document d
    JOIN document_version v ON v.organisation_id = $1 AND v.document_id = d.id AND v.number = d.latest_number
    WHERE d.organisation_id = $1 AND d.state IN (${waiting.join(', ')}) AND v.author_id <> $2 AND v.added_by_id <> $2`,
  named: (title, language) => {
    const [scheme = '', key = '', ...kept] = title.split(' ');
    return documentTitle({ scheme, key, keptTitle: kept.join(' ') || null }, language);
  },
};
