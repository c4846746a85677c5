import { dayInWords } from '@waymark/domain';
import type { StageGateNoticeWords } from './stage-gate-notice-words.ts';

/** What those who may sign a stage off are told, in German. */
export const stageGateNoticeWordsDe: StageGateNoticeWords = {
  asks: 'Entscheiden',
  toSign: ({ stage, programme }) => `Zu entscheiden: ${stage} · ${programme}`,
  asked: ({ stage, programme, neededBy }) =>
    `Die Phase „${stage}“ von ${programme} läuft und endet mit einer Entscheidung, die Sie treffen können. Sie wird bis zum ${dayInWords(neededBy, 'de')} gebraucht.`,
  facts: ({ met, all }) =>
    met === all ? `Alle ${all} Kriterien sind erfüllt.` : `${met} von ${all} Kriterien sind erfüllt. Noch offen:`,
  open: 'Ansehen und entscheiden',
};
