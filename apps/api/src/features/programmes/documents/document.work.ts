import { documentStatesWaitingFor } from '@waymark/domain';
import { z } from 'zod';
import { reckoned } from '../../../common/contributions/work.ts';
import { documentTitle, keptDocumentTitle } from './document-title.ts';
import { documentWords } from './document-words.ts';

const waiting = documentStatesWaitingFor(['acceptance']).map((state) => `'${state}'`);

const documentSchema = z.object({
  id: z.string(),
  scheme: z.string(),
  key: z.string(),
  keptTitle: z.string().nullable(),
  programmeId: z.string(),
  programmeName: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  version: z.number(),
});

/** Documents that wait for a second person: there is something to approve, and whoever is asked neither wrote nor put it in. */
export const documentWork = reckoned({
  kind: 'approve_document',
  segment: 'reviews',
  asks: (language) => documentWords(language).asks,
  opens: 'document',
  permission: 'document:approve',
  facts: `(
    SELECT json_agg(json_build_object('id', d.id, 'scheme', p.scheme, 'key', d.key, 'keptTitle', ${keptDocumentTitle},
      'programmeId', p.id, 'programmeName', p.name, 'author', json_build_object('id', u.id, 'name', u.name),
      'version', d.version))
    FROM programme_document d
    JOIN document_version v ON v.organisation_id = $1 AND v.document_id = d.id AND v.number = d.latest_number
    JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id
    JOIN "user" u ON u.id = v.author_id
    WHERE d.organisation_id = $1 AND d.state IN (${waiting.join(', ')}) AND v.author_id <> $2 AND v.added_by_id <> $2)`,
  schema: documentSchema.array(),
  items: (documents, { language }) =>
    documents.map(({ id, author, programmeId, programmeName, version, ...named }) => ({
      ...{ id, title: documentTitle(named, language), context: programmeName, owner: author },
      ...{ programmeId, dueOn: null, version },
    })),
});
