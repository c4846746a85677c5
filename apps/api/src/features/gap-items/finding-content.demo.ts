import type { Conformity } from '@waymark/domain';
import type { GapItemDemoWords } from './gap-item-demo-words.ts';

/** How far the gaps that are worth telling go, by requirement. */
export const gapFindings: Record<keyof GapItemDemoWords['gap'], Conformity> = {
  '9.2.1': 'minor',
  '9.3.1': 'minor',
  '10.2': 'minor',
  'A.5.7': 'improvement',
  'A.5.18': 'minor',
  'A.5.19': 'major',
  'A.5.22': 'minor',
  'A.6.5': 'minor',
  'A.7.7': 'minor',
  'A.8.9': 'improvement',
  'A.8.12': 'minor',
  'A.8.16': 'minor',
  'CC6.2': 'minor',
  'CC9.2': 'minor',
  'CC7.2': 'improvement',
};

/** Controls left out of the Statement of Applicability: whether that is approved. */
export const exclusions: Record<keyof GapItemDemoWords['exclusion'], boolean> = {
  'A.7.5': true,
  'A.7.12': true,
  'A.7.6': false,
  'A.7.11': false,
  'A.8.30': false,
};

export const isToldGap = (requirementId: string): requirementId is keyof typeof gapFindings =>
  requirementId in gapFindings;
export const isExclusion = (requirementId: string): requirementId is keyof typeof exclusions =>
  requirementId in exclusions;
