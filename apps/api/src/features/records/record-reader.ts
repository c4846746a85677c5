import { Injectable } from '@nestjs/common';
import type { AssuranceReport, Certificate, ProgrammeRecords } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../common/actor.ts';
import { Database, type Tenant } from '../../common/database.ts';
import { FileSender, type StoredFile } from '../../common/file-sender.ts';
import { toRecords } from './record.mapper.ts';
import { recordsRowSchema, recordsText } from './record-rows.ts';

const fileOf = (table: 'certificate' | 'assurance_report') => ({
  name: `file_of_${table}`,
  text: `
    SELECT r.sha256, r.file_name AS "fileName", r.media_type AS "mediaType", b.byte_size::float8 AS "byteSize"
    FROM ${table} r
    JOIN blob b ON b.organisation_id = $1 AND b.sha256 = r.sha256
    WHERE r.organisation_id = $1 AND r.id = $2`,
});
const files = { certificate: fileOf('certificate'), assurance_report: fileOf('assurance_report') };
export type RecordTable = keyof typeof files;

/** A record to send the file of; `isInline` shows it where its kind can do no harm. */
export interface WantedFile {
  table: RecordTable;
  id: string;
  isInline: boolean;
}

@Injectable()
export class RecordReader {
  constructor(
    private readonly database: Database,
    private readonly sender: FileSender,
  ) {}

  /** Everything recorded of a programme, in one statement. Throws `resource.not_found`. */
  async list(tenant: Tenant, programmeId: string): Promise<ProgrammeRecords> {
    const values = [tenant.organisationId, programmeId];
    const [row] = await this.database.read(tenant, { name: 'programme_records', text: recordsText, values });
    if (!row) throw new DomainError('resource.not_found');
    return toRecords(recordsRowSchema.parse(row), tenant.language ?? 'en');
  }

  async certificate(tenant: Tenant, { programmeId, id }: { programmeId: string; id: string }): Promise<Certificate> {
    const found = (await this.list(tenant, programmeId)).certificates.find((certificate) => certificate.id === id);
    if (!found) throw new DomainError('resource.not_found');
    return found;
  }

  async report(tenant: Tenant, { programmeId, id }: { programmeId: string; id: string }): Promise<AssuranceReport> {
    const found = (await this.list(tenant, programmeId)).reports.find((report) => report.id === id);
    if (!found) throw new DomainError('resource.not_found');
    return found;
  }

  /** Streams the file of a record. Throws `resource.not_found` where there is none. */
  async sendFile(actor: Actor, wanted: WantedFile, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { table, id, isInline } = wanted;
    const values = [actor.organisationId, id];
    const [file] = await this.database.read<Record<string, unknown> & StoredFile>(actor, { ...files[table], values });
    if (!file) throw new DomainError('resource.not_found');
    await this.sender.send(actor, { ...file, isInline }, request, reply);
  }
}
