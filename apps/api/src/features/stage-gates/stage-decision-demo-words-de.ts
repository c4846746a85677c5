import type { StageDecisionDemoWords } from './stage-decision-demo-words.ts';

/** What was said at the gates of the demo in German. */
export const stageDecisionDemoWordsDe: StageDecisionDemoWords = {
  decision: {
    workList: 'Die Arbeitsliste ist vollständig; das Budget für die Umsetzung ist freigegeben.',
    suppliersLack: 'Für drei Maßnahmen zur Lieferantensicherheit fehlen noch Nachweise.',
    suppliersIn: 'Die Lieferantenbewertungen liegen vor. Das interne Audit kann beginnen.',
    gapsKnown: 'Die Lücken sind bekannt und verteilt.',
    threeCategories: 'Sicherheit, Verfügbarkeit und Vertraulichkeit, wie in den Verträgen zugesagt.',
    controlsRun: 'Zu jedem Kriterium läuft eine Maßnahme.',
    periodOpens: 'Der Auftrag ist unterschrieben; der Zeitraum kann beginnen.',
    nineGaps: 'Neun Lücken, alle mit Verantwortlichen und Termin.',
    securityAlone: 'Allein die Sicherheit für den ersten Bericht.',
    formerControls: 'Zu allen 33 Kriterien läuft eine Maßnahme.',
    letterSigned: 'Das Auftragsschreiben ist unterschrieben.',
    halfYear: 'Ein halbes Jahr ist abgedeckt; eine Ausnahme ist erklärt.',
    unqualified: 'Uneingeschränkt. Der Vertrieb darf ihn unter der Vereinbarung weitergeben.',
    sameFirm: 'Dieselbe Gesellschaft für das ganze folgende Jahr.',
  },
  judgement: {
    categories: 'Protokoll des Produktgremiums',
    engagement: 'Auftrag von beiden Seiten unterschrieben',
    requests: '84 Anfragen eingegangen',
    correctiveActions: 'Zwei von zwei begonnen',
    formerCategories: 'Sicherheit, wie die ersten Kunden es verlangten',
    formerEngagement: 'Auftrag von beiden Seiten unterschrieben',
    formerRequests: '61 Anfragen eingegangen',
    lateReview: 'Die verspätete Überprüfung der Zugangsrechte ist in Abschnitt 5 erklärt',
    answerAgreed: 'Antwort mit der Gesellschaft abgestimmt',
    distribution: 'Elf Kunden, jeder mit einer Vereinbarung',
    renewed: 'Um ein Jahr verlängert',
  },
};
