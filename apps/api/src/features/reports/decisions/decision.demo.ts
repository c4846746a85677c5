import type { DemoContribution } from '../../../common/contributions/demo.ts';
import { inDays } from '../../../common/contributions/demo-days.ts';
import { decisionDemoWords } from './decision-demo-words.ts';
import type { DecisionsService } from './decisions.service.ts';

/** Three weeks after the day that the demo's plan has for it. */
const laterStageTwo = 126;

/** What waits for the executive: a later audit, with its effect, or less in scope. */
export const decisionDemo = (decisions: DecisionsService): DemoContribution => ({
  step: 'decisions',
  act: {
    run: async ({ actor, people, programmes }) => {
      const { question, why, smallerScope } = decisionDemoWords(actor.language);
      await decisions.ask(actor, {
        ...{ programmeId: programmes.iso, question, why, neededByOn: inDays(12), deciderId: people.lena },
        options: [
          { kind: 'later_day', stageKey: 'stage-2-audit', on: inDays(laterStageTwo), text: '' },
          { kind: 'smaller_scope', text: smallerScope },
        ],
      });
    },
    daysAgo: { 'report_decision.asked': 4 },
  },
});
