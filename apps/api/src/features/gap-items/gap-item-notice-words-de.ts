import { dayInWords } from '@waymark/domain';
import type { GapItemNoticeWords } from './gap-item-notice-words.ts';

const due = (dueOn: Temporal.PlainDate | null) => (dueOn ? `, fällig am ${dayInWords(dueOn, 'de')}` : '');

/** What people are told of gap items, in German. */
export const gapItemNoticeWordsDe: GapItemNoticeWords = {
  given: {
    one: ({ label }) => `Jetzt bei Ihnen: ${label}`,
    oneBy: ({ by, label, programme, dueOn }) =>
      `${by} hat Ihnen die Verantwortung für ${label} in ${programme} übertragen${due(dueOn)}.`,
    many: ({ count, programme }) => `${count} Anforderungen jetzt bei Ihnen: ${programme}`,
    manyBy: ({ by, count, programme }) =>
      `${by} hat Ihnen die Verantwortung für ${count} Anforderungen in ${programme} übertragen:`,
  },
  claimed: {
    one: ({ label }) => `Bitte akzeptieren: ${label}`,
    oneBy: ({ by, label, programme, isExclusion }) =>
      isExclusion
        ? `${by} bittet Sie zu akzeptieren, dass ${label} in ${programme} ausgenommen wird.`
        : `${by} bittet Sie, ${label} in ${programme} zu akzeptieren: Die Anforderung gilt als konform.`,
    many: ({ count, programme }) => `Bitte ${count} Anforderungen akzeptieren: ${programme}`,
    manyBy: ({ by, count, programme }) => `${by} bittet Sie, ${count} Anforderungen in ${programme} zu akzeptieren:`,
  },
  sent_back: {
    one: ({ label }) => `Zurückgegeben, bitte beantworten: ${label}`,
    oneBy: ({ by, label, programme, dueOn }) =>
      `${by} hat ${label} in ${programme} nicht akzeptiert und an Sie zurückgegeben${due(dueOn)}.`,
    many: ({ count, programme }) => `${count} Anforderungen zurückgegeben, bitte beantworten: ${programme}`,
    manyBy: ({ by, count, programme }) =>
      `${by} hat ${count} Anforderungen in ${programme} nicht akzeptiert und an Sie zurückgegeben:`,
  },
  accepted: {
    one: ({ label }) => `Akzeptiert: ${label}`,
    oneBy: ({ by, label, programme }) => `${by} hat ${label} in ${programme} akzeptiert.`,
    many: ({ count, programme }) => `${count} Anforderungen akzeptiert: ${programme}`,
    manyBy: ({ by, count, programme }) => `${by} hat ${count} Anforderungen in ${programme} akzeptiert:`,
  },
  withdrawn: {
    one: ({ label }) => `Nicht mehr akzeptiert: ${label}`,
    oneBy: ({ by, label, programme }) => `${by} hat die Akzeptanz von ${label} in ${programme} zurückgezogen.`,
    many: ({ count, programme }) => `${count} Anforderungen nicht mehr akzeptiert: ${programme}`,
    manyBy: ({ by, count, programme }) =>
      `${by} hat die Akzeptanz von ${count} Anforderungen in ${programme} zurückgezogen:`,
  },
  line: ({ label, dueOn }) => `${label}${due(dueOn)}`,
  more: (count) => `und ${count} weitere`,
  sentBackBy: (by) => `Zurückgegeben von ${by}`,
  quoted: (note) => `„${note}“`,
  open: { one: 'Anforderung öffnen', many: 'Liste öffnen' },
};
