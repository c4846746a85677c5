import { Injectable } from '@nestjs/common';
import type { DocumentHistory, DocumentListQuery, ProgrammeDocument } from '@waymark/contracts';
import { DomainError, documentAbilities, keepsDocument } from '@waymark/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../common/actor.ts';
import { Database, type Tenant } from '../../../common/database.ts';
import { FileSender, type StoredFile } from '../../../common/file-sender.ts';
import { plannedLifecycle, rulesInForce } from '../../../common/planned-rules.ts';
import {
  type DocumentRow,
  documentFileText,
  documentRowsSchema,
  documentsText,
  historyRowSchema,
  historyText,
} from './document-rows.ts';

/** One document of a programme, by the key the catalogue gives it. */
export interface DocumentPlace {
  programmeId: string;
  key: string;
}

@Injectable()
export class DocumentReader {
  constructor(
    private readonly database: Database,
    private readonly files: FileSender,
  ) {}

  /** What the rules of the programme ask for, in their order, and how far it is. */
  async list(actor: Actor & Tenant, programmeId: string, filter: DocumentListQuery = {}): Promise<ProgrammeDocument[]> {
    const values = [actor.organisationId, programmeId, rulesInForce];
    const rows = await this.database.read(actor, { name: 'programme_documents', text: documentsText, values });
    if (!rows[0]) throw new DomainError('resource.not_found');
    const { documents, ...rules } = documentRowsSchema.parse(rows[0]);
    return plannedLifecycle(rules, actor.language).documents.flatMap((asked) => {
      const row = documents.find(({ key }) => key === asked.key);
      if (!row || !keepsDocument(filter, { ...asked, ...row })) return [];
      return [{ ...asked, holds: [...asked.holds], ...row, abilities: abilitiesOf(row, actor) }];
    });
  }

  /** Throws `resource.not_found`. */
  async read(actor: Actor & Tenant, { programmeId, key }: DocumentPlace): Promise<ProgrammeDocument> {
    const document = (await this.list(actor, programmeId)).find((candidate) => candidate.key === key);
    if (!document) throw new DomainError('resource.not_found');
    return document;
  }

  async history(actor: Actor, { programmeId, key }: DocumentPlace): Promise<DocumentHistory> {
    const values = [actor.organisationId, programmeId, key];
    const rows = await this.database.read(actor, { name: 'document_history', text: historyText, values });
    if (!rows[0]) throw new DomainError('resource.not_found');
    return historyRowSchema.parse(rows[0]).history;
  }

  /** Streams the file of a version. Throws `resource.not_found` where there is none. */
  async sendFile(
    actor: Actor,
    wanted: DocumentPlace & { number: number; isInline: boolean },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { programmeId, key, number, isInline } = wanted;
    const [file] = await this.database.read<Record<string, unknown> & StoredFile>(actor, {
      name: 'document_file',
      text: documentFileText,
      values: [actor.organisationId, programmeId, key, number],
    });
    if (!file) throw new DomainError('resource.not_found');
    await this.files.send(actor, { ...file, isInline }, request, reply);
  }
}

function abilitiesOf({ state, latest }: DocumentRow, actor: Actor): ProgrammeDocument['abilities'] {
  const writers = latest && { authorId: latest.author.id, addedById: latest.addedBy.id };
  return documentAbilities({ writers, isApproved: state === 'approved' }, actor);
}
