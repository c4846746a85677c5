import { Injectable } from '@nestjs/common';
import type { Gate, Readiness } from '@waymark/contracts';
import {
  DomainError,
  documentFacts,
  gates,
  type Language,
  type Lifecycle,
  type OpenPoint,
  openPoints,
  parseDay,
} from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { Database, type Tenant } from '../../common/database.ts';
import { toGate } from '../../common/gate-words.ts';
import { plannedLifecycle } from '../../common/planned-rules.ts';
import { remembered } from '../../common/remembered.ts';
import {
  type GapItemKind,
  type ProgrammeFacts,
  programmeFacts,
  readProgrammeFacts,
  toReadinessKind,
} from './gap-item-facts.ts';
import { countedOf, type OpenWork, openWorkOf } from './open-work.ts';
import { toReadiness } from './readiness.mapper.ts';

/** Whose figures, and in which language gates are named; English where nobody says. */
interface Reader extends Tenant {
  language?: Language;
}

/** How ready one programme is on a day. */
export interface ProgrammeReadiness {
  readiness: Readiness;
  gates: Gate[];
  /** Its requirements, counted where they were judged alike. */
  counted: Pick<GapItemKind, 'conformity' | 'isAccepted' | 'count'>[];
  work: OpenWork;
}

/** The figures follow from the facts, the day and the language alone, and to work them out costs more than to read the facts. */
const figuresOfFacts = remembered(
  500,
  (json: string, on: Temporal.PlainDate, language: Language): ProgrammeReadiness => {
    const programme = readProgrammeFacts(json);
    const lifecycle = plannedLifecycle(programme, language);
    const { readiness, results } = judged(programme, lifecycle, on);
    const gates = results.map((result) => toGate(result, lifecycle, language));
    return { readiness, gates, counted: countedOf(programme.kinds), work: openWorkOf(programme.kinds) };
  },
);

/** The one place where readiness and gates come from; every page and report asks here. */
@Injectable()
export class ReadinessService {
  constructor(private readonly database: Database) {}

  /**
   * Readiness and gates of programmes (null: of all), in one statement; what is read does not grow with their items. A
   * programme that does not exist is not in the answer. What was decided is taken as it stands now; `on` is the day on
   * which evidence is judged fresh and a period covered.
   */
  async figuresOf(
    reader: Reader,
    programmeIds: readonly string[] | null,
    on: Temporal.PlainDate,
  ): Promise<Map<string, ProgrammeReadiness>> {
    const programmes = await programmeFacts(this.database, reader, { programmeIds, on, as: 'whole' });
    return new Map(programmes.map(({ id, json }) => [id, figuresOfFacts(json, on, reader.language ?? 'en')]));
  }

  /** The figures of one programme. Throws `resource.not_found`. */
  async figuresOfOne(reader: Reader, programmeId: string, on: Temporal.PlainDate): Promise<ProgrammeReadiness> {
    const figures = (await this.figuresOf(reader, [programmeId], on)).get(programmeId);
    if (!figures) throw new DomainError('resource.not_found');
    return figures;
  }

  /** What is open in one programme. Throws `resource.not_found`. */
  async openPoints(reader: Reader, programmeId: string, on: Temporal.PlainDate): Promise<OpenPoint[]> {
    const asked = { programmeIds: [programmeId], on, as: 'whole' as const };
    const [found] = await programmeFacts(this.database, reader, asked);
    if (!found) throw new DomainError('resource.not_found');
    const programme = readProgrammeFacts(found.json);
    const { readiness, results } = judged(programme, plannedLifecycle(programme, 'en'), on);
    const { byState, inScope } = readiness.counts;
    return openPoints(results, { proven: byState.proven, inScope });
  }
}

function judged(facts: ProgrammeFacts, { documents }: Pick<Lifecycle, 'documents'>, on: Temporal.PlainDate) {
  const items = facts.kinds.map(toReadinessKind);
  const { periodFromOn, periodToOn } = facts;
  const results = gates({
    timeBasis: schemeById(facts.scheme).timeBasis,
    documents: documentFacts(documents, facts.documents),
    items,
    period:
      periodFromOn !== null && periodToOn !== null
        ? { fromOn: parseDay(periodFromOn), toOn: parseDay(periodToOn) }
        : null,
    today: on,
  });
  return { readiness: toReadiness(items, on), results };
}
