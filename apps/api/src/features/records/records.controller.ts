import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import {
  type AssuranceReport,
  assuranceReportSchema,
  type Certificate,
  type CreateAssuranceReport,
  type CreateBridgeLetter,
  type CreateCertificate,
  certificateSchema,
  createAssuranceReportSchema,
  createBridgeLetterSchema,
  createCertificateSchema,
  type OpenPoint,
  openPointsSchema,
  type ProgrammeRecords,
  programmeRecordsSchema,
  type UpdateAssuranceReport,
  type UpdateCertificate,
  updateAssuranceReportSchema,
  updateCertificateSchema,
} from '@waymark/contracts';
import { z } from 'zod';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers, AnswersNothing } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { SeenVersion } from '../../common/version.ts';
import { AssuranceReportsService } from './assurance-reports.service.ts';
import { BridgeLettersService } from './bridge-letters.service.ts';
import { CertificatesService } from './certificates.service.ts';
import { OpenPoints } from './open-points.ts';
import { RecordReader } from './record-reader.ts';

@Controller('orgs/:org')
export class RecordsController {
  constructor(
    private readonly reader: RecordReader,
    private readonly openPoints: OpenPoints,
    private readonly certificates: CertificatesService,
    private readonly reports: AssuranceReportsService,
    private readonly bridgeLetters: BridgeLettersService,
  ) {}

  @Get('programmes/:programmeId/records')
  @Require('programme:read')
  @Answers(programmeRecordsSchema)
  list(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<ProgrammeRecords> {
    return this.reader.list(actor, programmeId);
  }

  /** What whoever records a certificate or report now has to explain. */
  @Get('programmes/:programmeId/open-points')
  @Require('record:manage')
  @Answers(openPointsSchema)
  openPointsOf(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
  ): Promise<OpenPoint[]> {
    return this.openPoints.list(actor, programmeId);
  }

  @Post('programmes/:programmeId/certificates')
  @Require('record:manage')
  @Refuses('record.other_scheme', 'record.points_open', 'upload.missing', 'resource.already_exists')
  @Answers(certificateSchema)
  recordCertificate(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Body({ schema: createCertificateSchema }) body: CreateCertificate,
  ): Promise<Certificate> {
    return this.certificates.create(actor, programmeId, body);
  }

  @Patch('certificates/:id')
  @Require('record:manage')
  @Refuses('upload.missing', 'resource.already_exists')
  @Answers(certificateSchema)
  updateCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateCertificateSchema }) body: UpdateCertificate,
  ): Promise<Certificate> {
    return this.certificates.update(actor, id, version, body);
  }

  @Post('programmes/:programmeId/assurance-reports')
  @Require('record:manage')
  @Refuses('record.other_scheme', 'record.points_open', 'upload.missing')
  @Answers(assuranceReportSchema)
  recordReport(
    @CurrentActor() actor: Actor,
    @Param('programmeId', { schema: z.uuid() }) programmeId: string,
    @Body({ schema: createAssuranceReportSchema }) body: CreateAssuranceReport,
  ): Promise<AssuranceReport> {
    return this.reports.create(actor, programmeId, body);
  }

  @Patch('assurance-reports/:id')
  @Require('record:manage')
  @Refuses('upload.missing')
  @Answers(assuranceReportSchema)
  updateReport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() version: number,
    @Body({ schema: updateAssuranceReportSchema }) body: UpdateAssuranceReport,
  ): Promise<AssuranceReport> {
    return this.reports.update(actor, id, version, body);
  }

  /** Answers the report with all its letters. */
  @Post('assurance-reports/:id/bridge-letters')
  @Require('record:manage')
  @Refuses('record.other_scheme', 'record.bridge_too_long', 'upload.missing')
  @Answers(assuranceReportSchema)
  addBridgeLetter(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: createBridgeLetterSchema }) body: CreateBridgeLetter,
  ): Promise<AssuranceReport> {
    return this.bridgeLetters.create(actor, id, body);
  }

  @Delete('bridge-letters/:id')
  @AnswersNothing()
  @Require('record:manage')
  @Refuses()
  async removeBridgeLetter(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.bridgeLetters.remove(actor, id);
  }
}
