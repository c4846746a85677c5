import { isolated, type Language, parseDay } from '@waymark/domain';
import { z } from 'zod';
import { asked, type DatedEvent, dated } from '../../../common/contributions/dated.ts';
import { documentTitle, keptDocumentTitle } from './document-title.ts';
import { documentWords } from './document-words.ts';

const documentSchema = z.object({
  programmeId: z.string(),
  programmeName: z.string(),
  scheme: z.string(),
  key: z.string(),
  keptTitle: z.string().nullable(),
  approvedOn: z.string(),
  dueOn: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  version: z.number(),
});

/** Approved documents on the day they are looked at again; their authors are asked. */
export const datedDocuments = dated({
  facts: () => `(
    SELECT coalesce(json_agg(d), '[]') FROM (
      SELECT p.id AS "programmeId", p.name AS "programmeName", p.scheme, d.key, ${keptDocumentTitle} AS "keptTitle", d.version, d.approved_on AS "approvedOn",
        document_review_on(d.approved_on) AS "dueOn", json_build_object('id', u.id, 'name', u.name) AS person
      FROM programme_document d
      JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id
      JOIN document_version v ON v.organisation_id = $1 AND v.document_id = d.id AND v.number = d.latest_number
      JOIN "user" u ON u.id = v.author_id
      WHERE d.organisation_id = $1 AND ${asked('document_review')}
        AND document_review_on(d.approved_on) BETWEEN $2::date AND $3::date
        AND ($4::uuid IS NULL OR d.programme_id = $4) AND ($5::uuid IS NULL OR v.author_id = $5)) d)`,
  schema: documentSchema.array(),
  events: (documents, { language }) => documents.map((document) => reviewEvent(document, language)),
});

function reviewEvent(document: z.infer<typeof documentSchema>, language: Language): DatedEvent {
  const { key, dueOn, approvedOn, programmeId, programmeName, person, version } = document;
  const name = documentTitle(document, language);
  const title = `${documentWords(language).review(name)} · ${isolated(programmeName)}`;
  return {
    id: `document_review:${programmeId}:${key}`,
    kind: 'document_review',
    title,
    publicTitle: title,
    fromOn: dueOn,
    toOn: dueOn,
    programmeId,
    programmeName,
    person,
    detail: documentWords(language).approvedOn(parseDay(approvedOn)),
    isDone: false,
    isHard: false,
    effortHours: null,
    entry: null,
    sequence: version,
    isCancelled: false,
    remindsAs: 'document_review',
  };
}
