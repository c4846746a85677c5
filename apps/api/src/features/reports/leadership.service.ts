import { Injectable } from '@nestjs/common';
import type { LeadershipProgramme, LeadershipReport } from '@waymark/contracts';
import {
  currentStage,
  type Language,
  languages,
  readinessDefinitionVersion,
  runningProgrammes,
  verdict,
} from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database, type Db, type Tenant } from '../../common/database.ts';
import { ForecastsService } from '../forecast/forecasts.service.ts';
import { type ProgrammeReadiness, ReadinessService } from '../gap-items/readiness.service.ts';
import { ProgrammePlansService, type ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';
import { withChanges } from '../snapshots/changes.offer.ts';
import { blockingDocuments } from './blocking-documents.ts';
import { type PlannedById, toReportedDecision } from './decisions/decision.mapper.ts';
import { decisionRows } from './decisions/decision-rows.ts';
import { type LeadershipFacts, leadershipFacts } from './leadership-facts.ts';
import { clausesOf, messageWith } from './message.ts';
import { outlookOf } from './outlook.ts';
import { lastReportOn } from './report.offer.ts';
import { whatBlocks } from './what-blocks.ts';

/** Whose report, on their day and in which language. */
type Reader = Tenant & Pick<Actor, 'timeZone' | 'language'>;

@Injectable()
export class LeadershipService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
    private readonly readiness: ReadinessService,
    private readonly forecasts: ForecastsService,
  ) {}

  /** The report in each language as it stands at one moment and with what changed, to be kept for readers of any. */
  async inEachLanguage(actor: Actor): Promise<Record<Language, LeadershipReport>> {
    const work = async (tx: Db) => {
      const reports: [Language, LeadershipReport][] = [];
      for (const language of languages) {
        await tx.$executeRaw`SELECT set_config('app.language', ${language}, true)`;
        reports.push([language, await this.reportWithChanges({ ...actor, language, tx })]);
      }
      return Object.fromEntries(reports) as Record<Language, LeadershipReport>;
    };
    return this.database.withOrganisation(actor, work, { isolationLevel: 'RepeatableRead' });
  }

  /** With what changed in each programme since the last report that was frozen, or in a week. */
  async reportWithChanges(reader: Reader): Promise<LeadershipReport> {
    const [report, lastOn] = await Promise.all([this.report(reader), lastReportOn(this.database, reader)]);
    return withChanges(this.database, reader, report, lastOn);
  }

  /** Where every programme that runs stands right now, on one page; four statements, whatever there is. */
  async report(reader: Reader): Promise<LeadershipReport> {
    const on = today(reader.timeZone);
    const judged = this.readiness.figuresOf(reader, null, on);
    const [plans, figures, decisions, facts] = await Promise.all([
      this.plans.timelines(reader, judged),
      judged,
      decisionRows(this.database, reader, { isForReport: true }),
      leadershipFacts(this.database, reader, {
        on,
        language: reader.language,
        historyText: this.forecasts.historyText,
      }),
    ]);
    const { organisationName, isDemo } = facts;
    const planned = this.plannedBy({ plans, figures, facts });
    const programmes = runningProgrammes(plans).flatMap((plan) => {
      const figure = figures.get(plan.programme.id);
      return figure ? [this.toProgramme(plan, figure, { facts, language: reader.language })] : [];
    });
    return {
      organisationName,
      isDemo,
      asOf: new Date().toISOString(),
      on: on.toString(),
      definitionVersion: readinessDefinitionVersion,
      programmes,
      message: messageWith(clausesOf(programmes, { on, language: reader.language }), facts.wording),
      decisions: decisions.map((row) => toReportedDecision(row, planned, reader.language)),
    };
  }

  /** The plans that decisions are about, from what was read for the report. */
  private plannedBy({ plans, figures, facts }: Read): PlannedById {
    return (id) => {
      const plan = plans.find(({ programme }) => programme.id === id);
      const [figure, history] = [figures.get(id), facts.histories.find((known) => known.id === id)];
      if (!plan || !figure || !history) return null;
      const of = { history, work: figure.work, openGates: openOf(figure.gates) };
      return { plan, forecastOf: (input) => this.forecasts.summary(input, of).forecast };
    };
  }

  private toProgramme(
    plan: ProgrammeTimeline,
    figure: ProgrammeReadiness,
    { facts, language }: Told,
  ): LeadershipProgramme {
    const { id } = plan.programme;
    const history = facts.histories.find((known) => known.id === id);
    const { work, gates } = figure;
    const told = history && this.forecasts.summary(plan.input, { history, work, openGates: openOf(gates) });
    const items = facts.programmes.find((known) => known.id === id)?.blocking ?? [];
    return {
      ...standing(plan, figure, facts),
      ...whatBlocks(plan, { items, usualOn: told?.forecast.p85On ?? null }, language),
      ...told,
    };
  }
}

interface Read {
  plans: readonly ProgrammeTimeline[];
  figures: ReadonlyMap<string, ProgrammeReadiness>;
  facts: LeadershipFacts;
}

interface Told {
  facts: LeadershipFacts;
  language: Language;
}

const openOf = (gates: ProgrammeReadiness['gates']) => gates.filter(({ isMet }) => !isMet).length;

function standing(
  plan: ProgrammeTimeline,
  { readiness, gates }: ProgrammeReadiness,
  facts: LeadershipFacts,
): Omit<LeadershipProgramme, 'blockers'> {
  const { programme, stages, nextHardDate, findings, record } = plan;
  const stage = currentStage(stages);
  const own = facts.programmes.find(({ id }) => id === programme.id);
  return {
    ...programme,
    stages,
    currentStage: { name: stage?.name ?? '', order: stage?.order ?? 0, of: stages.length },
    nextHardDate,
    outlook: outlookOf(plan),
    readiness,
    gates,
    openGates: openOf(gates),
    overdue: { tasks: own?.overdueTasks ?? 0, gapItems: own?.overdueGapItems ?? 0 },
    record,
    documents: blockingDocuments(plan),
    findings,
    verdict: verdict(gates, readiness.weighted),
    trend: own?.trend ?? [],
  };
}
