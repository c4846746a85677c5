import { Injectable } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { FileSender, type StoredFile } from '../../common/file-sender.ts';

const text = `
  SELECT v.sha256, v.file_name AS "fileName", v.media_type AS "mediaType", b.byte_size::float8 AS "byteSize"
  FROM evidence_version v
  JOIN blob b ON b.organisation_id = $1 AND b.sha256 = v.sha256
  WHERE v.organisation_id = $1 AND v.evidence_id = $2 AND v.number = $3`;

export interface WantedContent {
  evidenceId: string;
  number: number;
  isInline: boolean;
}

@Injectable()
export class EvidenceContentService {
  constructor(
    private readonly database: Database,
    private readonly files: FileSender,
  ) {}

  /** Streams a version's bytes. */
  async send(actor: Actor, wanted: WantedContent, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { evidenceId, number, isInline } = wanted;
    const values = [actor.organisationId, evidenceId, number];
    const [file] = await this.database.read<Record<string, unknown> & StoredFile>(actor, {
      name: 'evidence_content',
      text,
      values,
    });
    if (!file) throw new DomainError('resource.not_found');
    await this.files.send(actor, { ...file, isInline }, request, reply);
  }
}
