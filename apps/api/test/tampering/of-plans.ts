import type { Tampering } from './tampering.ts';

export const ofPlans: Tampering[] = [
  {
    kind: 'a criterion judged otherwise',
    sql: ({ org }) => `UPDATE criterion_note SET is_met = false WHERE organisation_id = '${org}'`,
    named:
      /^In Kept Ltd, the criterion “\S+” of the stage “\S+” of “.+” is not met \(Seen\), but entry \d+ of the log says met \(Seen\)/,
  },
  {
    kind: 'the note on a criterion changed',
    sql: ({ org }) => `UPDATE criterion_note SET note = 'Never seen' WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the criterion “\S+” .+ is met \(Never seen\), but entry \d+ of the log says met \(Seen\)/,
  },
  {
    kind: 'a criterion judged by somebody else',
    sql: ({ org, owner }) => `UPDATE criterion_note SET updated_by_id = '${owner}' WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the criterion “\S+” .+ is met .+ or another person/,
  },
  {
    kind: 'a criterion judged beside Waymark',
    sql: ({ org, programme, manager }) => `INSERT INTO criterion_note
      (organisation_id, programme_id, stage_key, key, is_met, updated_by_id) VALUES ('${org}', '${programme}', 'x', 'y', true, '${manager}')`,
    named: /^In Kept Ltd, the log knows nothing of the criterion “y” of the stage “x” of “.+” being judged/,
  },
  {
    kind: 'a judgement taken away',
    sql: ({ org }) => `DELETE FROM criterion_note WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the judgement on the criterion “\S+” of the stage “\S+” of “.+” \(entry \d+\) is gone/,
  },
  {
    kind: 'another day than was agreed on',
    sql: ({ org }) => `UPDATE rule_override SET "on" = "on" - 5 WHERE organisation_id = '${org}'`,
    named:
      /^In Kept Ltd, the day of “recertification-start” of “.+” is agreed as \S+ \(As agreed\), but entry \d+ of the log says \S+ \(As agreed\)/,
  },
  {
    kind: 'an agreed day called done',
    sql: ({ org }) => `UPDATE rule_override SET is_done = true WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the day of “recertification-start” .+ or otherwise whether it happened/,
  },
  {
    kind: 'a day agreed on with nobody',
    sql: ({ org, programme, manager }) => `INSERT INTO rule_override
      (organisation_id, programme_id, milestone_id, "on", reason, updated_by_id)
      VALUES ('${org}', '${programme}', 'surveillance-1', '2030-01-31', 'So', '${manager}')`,
    named: /^In Kept Ltd, the log knows nothing of an agreed day for “surveillance-1” of “.+” \(2030-01-31\)/,
  },
  {
    kind: 'an agreed day taken away',
    sql: ({ org }) => `DELETE FROM rule_override WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the agreed day for “recertification-start” of “.+” \(entry \d+\) is gone/,
  },
  {
    kind: 'a stage moved once more',
    sql: ({ org }) =>
      `UPDATE stage SET planned_to_on = planned_to_on + 30 WHERE organisation_id = '${org}' AND key = 'gap-analysis'`,
    named:
      /^In Kept Ltd, the stage “gap-analysis” of “.+” ends on \S+ by its plan, but entry \d+ of the log says \S+\.$/,
  },
  {
    kind: 'a stage moved that nobody moved',
    sql: ({ org }) =>
      `UPDATE stage SET planned_from_on = planned_from_on - 30 WHERE organisation_id = '${org}' AND key = 'stage-2-audit'`,
    named: /^In Kept Ltd, the stage “stage-2-audit” of “.+” begins on \S+ by its plan, but entry \d+ of the log says/,
  },
  {
    kind: 'a plan that was always so late',
    sql: ({ org }) =>
      `UPDATE stage SET baseline_to_on = baseline_to_on + 90 WHERE organisation_id = '${org}' AND key = 'stage-2-audit'`,
    named:
      /^In Kept Ltd, the stage “stage-2-audit” of “.+” was first planned for \S+, but entry \d+ of the log, which began the programme, says/,
  },
  {
    kind: 'the end of a run of a stage moved',
    sql: ({ org }) => `UPDATE stage_run SET ended_on = ended_on - 7 WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, a run of the stage gap-analysis ended on \S+, and the log says otherwise\.$/,
  },
  {
    kind: 'a run of a stage taken away',
    sql: ({ org }) => `DELETE FROM stage_run WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the run of the stage “gap-analysis” that entry \d+ ended is gone\.$/,
  },
  {
    kind: 'a run of a stage that never was',
    sql: ({ org, stage }) => `INSERT INTO stage_run (organisation_id, id, stage_id, ended_on, reopened_at)
      SELECT organisation_id, id, stage_id, '2020-02-02', decided_at FROM stage_decision
      WHERE organisation_id = '${org}' AND stage_id = '${stage}' AND decision = 'no_go'`,
    named: /^In Kept Ltd, a run of the stage gap-analysis ended on 2020-02-02, and the log says otherwise\.$/,
  },
];
