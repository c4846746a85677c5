import { dayInWords } from '@waymark/domain';
import type { StageGateNoticeWords } from './stage-gate-notice-words.ts';

/** What those who may sign a stage off are told, in German. */
export const stageGateNoticeWordsDe: StageGateNoticeWords = {
  asks: 'Freigeben',
  toSign: ({ stage, programme }) => `Freizugeben: ${stage} · ${programme}`,
  asked: ({ stage, programme, neededBy }) =>
    `Die Phase „${stage}“ von ${programme} läuft und endet mit einer Freigabe, die Sie erteilen können. Sie wird bis zum ${dayInWords(neededBy, 'de')} gebraucht.`,
  facts: ({ met, all }) =>
    met === all ? `Alle ${all} Kriterien sind erfüllt.` : `${met} von ${all} Kriterien sind erfüllt. Noch offen:`,
  open: 'Ansehen und freigeben',
};
