import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import { type MessageProgramme, messageOf, mostClauses } from './message.ts';
import { clauseInWords } from './message-sentences.ts';

const today = parseDay('2026-11-24');
const supplier = { type: 'item', id: 'a', name: 'A.5.19 Supplier relationships', delays: true } as const;

const readyOn = (halfOn: string, mostOn: string, readyByOn: string | null = '2026-12-11') => ({
  result: {
    halfOn: parseDay(halfOn),
    mostOn: parseDay(mostOn),
    readyByOn: readyByOn === null ? null : parseDay(readyByOn),
    inTimeByOn: null,
    isTight: false,
  },
});

const aProgramme = (more: Partial<MessageProgramme> = {}): MessageProgramme => ({
  id: 'iso',
  name: 'ISO 27001',
  kind: 'certificate',
  targetOn: parseDay('2027-03-30'),
  record: null,
  inScope: 120,
  unknown: 8,
  openGates: 3,
  planBlockers: 0,
  ...readyOn('2027-04-20', '2027-05-18'),
  obstacle: supplier,
  ...more,
});

const soc2 = { id: 'soc', name: 'SOC 2', kind: 'report', obstacle: null } as const;

const said = (programmes: readonly MessageProgramme[], language: 'en' | 'de' = 'en') =>
  messageOf(programmes)
    .map((clause) => clauseInWords(clause, today, language))
    .join(' ');

describe('the message of the report', () => {
  it('says when the certificate comes, how late, and on what that hangs; then what is on course', () => {
    const both = [aProgramme(), aProgramme({ ...soc2, ...readyOn('2027-03-30', '2027-04-13') })];

    expect(said(both)).toBe(
      'ISO 27001 will be certified on 20 April 2027, three weeks late, if A.5.19 Supplier relationships is proven by 11 December. SOC 2 is on course.',
    );
    expect(said(both, 'de')).toBe(
      'ISO 27001 wird am 20. April 2027 zertifiziert, drei Wochen zu spät, wenn A.5.19 Supplier relationships bis 11. Dezember belegt ist. SOC 2 ist auf Kurs.',
    );
  });

  it.each<[string, Partial<MessageProgramme>, string, string]>([
    [
      'a report that comes days late, with documents in its way',
      { ...soc2, ...readyOn('2027-04-02', '2027-05-18'), obstacle: { type: 'documents', count: 2, delays: false } },
      'The report of SOC 2 will be issued on 2 April 2027, three days late, if two mandatory documents are approved by 11 December.',
      'Der Bericht zu SOC 2 kommt am 2. April 2027, drei Tage zu spät, wenn zwei vorgeschriebene Dokumente bis 11. Dezember genehmigt sind.',
    ],
    [
      'early, with one gate open',
      { ...readyOn('2027-03-16', '2027-03-29'), obstacle: null, openGates: 1 },
      'ISO 27001 will be certified on 16 March 2027, two weeks early, if one open gate is met by 11 December.',
      'ISO 27001 wird am 16. März 2027 zertifiziert, zwei Wochen früher als geplant, wenn ein offener Freigabepunkt bis 11. Dezember erfüllt ist.',
    ],
    [
      'in time only as likely as not',
      { ...readyOn('2027-03-30', '2027-05-18'), obstacle: null, openGates: 0 },
      'ISO 27001 can still make its target of 30 March 2027, but the day to plan with is 18 May 2027, seven weeks late, and that only if everything is accepted by 11 December.',
      'ISO 27001 kann den Zieltermin 30. März 2027 noch halten, aber zu planen ist mit dem 18. Mai 2027, sieben Wochen später, und das nur, wenn bis 11. Dezember alles akzeptiert ist.',
    ],
    [
      'on course only once its plan breaks no rule',
      { ...soc2, ...readyOn('2027-03-30', '2027-04-13'), planBlockers: 1 },
      'SOC 2 is on course if one blocker in its plan is solved.',
      'SOC 2 ist auf Kurs, wenn ein Hindernis in seinem Plan gelöst ist.',
    ],
    [
      'on course as long as what would delay it comes in time',
      readyOn('2027-03-30', '2027-03-30'),
      'ISO 27001 is on course if A.5.19 Supplier relationships is proven by 11 December.',
      'ISO 27001 ist auf Kurs, wenn A.5.19 Supplier relationships bis 11. Dezember belegt ist.',
    ],
    [
      'on course, but most cases come after the last day for what is booked',
      {
        obstacle: null,
        result: { ...readyOn('2027-03-30', '2027-03-30').result, inTimeByOn: parseDay('2026-12-04'), isTight: true },
      },
      'ISO 27001 is on course if three open gates are met by 4 December.',
      'ISO 27001 ist auf Kurs, wenn drei offene Freigabepunkte bis 4. Dezember erfüllt sind.',
    ],
    [
      'late while the audit runs already',
      readyOn('2027-04-06', '2027-04-20', null),
      'ISO 27001 will be certified on 6 April 2027, one week late.',
      'ISO 27001 wird am 6. April 2027 zertifiziert, eine Woche zu spät.',
    ],
    [
      'nothing assessed',
      { unknown: 120 },
      'Nothing of ISO 27001 has been assessed yet, so no date can be given: 120 requirements wait.',
      'Von ISO 27001 ist noch nichts bewertet, daher lässt sich kein Termin nennen: 120 Anforderungen warten.',
    ],
    [
      'nothing in scope',
      { inScope: 0, unknown: 0 },
      'ISO 27001 cannot be measured: nothing is in scope.',
      'ISO 27001 ist nicht messbar: Nichts ist im Geltungsbereich.',
    ],
    [
      'too little history',
      { result: { reason: 'history', missingWeeks: 3 } },
      'No date can be given for the certificate of ISO 27001 yet: a forecast needs three more weeks of work.',
      'Für das Zertifikat zu ISO 27001 lässt sich noch kein Termin nennen: Eine Prognose braucht drei weitere Arbeitswochen.',
    ],
    [
      'more added than accepted',
      { ...soc2, result: { reason: 'growing' } },
      'No date can be given for the report of SOC 2 at this pace: more is added than accepted.',
      'Für den Bericht zu SOC 2 lässt sich bei diesem Tempo kein Termin nennen: Es kommt mehr hinzu, als akzeptiert wird.',
    ],
    [
      'finished',
      { record: { kind: 'certificate', status: 'valid', expiresOn: parseDay('2029-05-01') } },
      'ISO 27001 is certified until 1 May 2029.',
      'ISO 27001 ist bis 1. Mai 2029 zertifiziert.',
    ],
    [
      'failed',
      { ...soc2, record: { kind: 'report', opinion: 'adverse', issuedOn: parseDay('2026-10-02') } },
      'The report of SOC 2 was issued on 2 October with an adverse opinion.',
      'Der Bericht zu SOC 2 kam am 2. Oktober mit versagtem Urteil.',
    ],
    [
      'withdrawn',
      { record: { kind: 'certificate', status: 'withdrawn', expiresOn: parseDay('2029-05-01') } },
      'The certificate of ISO 27001 was withdrawn.',
      'Das Zertifikat zu ISO 27001 wurde entzogen.',
    ],
  ])('of a programme that is %s', (_, more, english, german) => {
    expect(said([aProgramme(more)])).toBe(english);
    expect(said([aProgramme(more)], 'de')).toBe(german);
  });

  it('says of ten programmes the worst three and counts the others', () => {
    const onCourse = Array.from({ length: 6 }, () => aProgramme(readyOn('2027-03-30', '2027-03-30')));
    const withdrawn = { kind: 'certificate', status: 'withdrawn', expiresOn: today } as const;
    const ten = [
      ...onCourse,
      aProgramme({ id: 'a week late', ...readyOn('2027-04-06', '2027-05-06') }),
      aProgramme({ id: 'ten weeks late', ...readyOn('2027-06-08', '2027-07-08') }),
      aProgramme({ id: 'new', unknown: 120 }),
      aProgramme({ id: 'withdrawn', record: withdrawn }),
    ];

    const clauses = messageOf(ten);

    expect(clauses.map((clause) => ('programmeId' in clause ? clause.programmeId : clause.kind))).toEqual([
      'withdrawn',
      'ten weeks late',
      'a week late',
      'rest',
    ]);
    expect(said(ten)).toMatch(/ Of seven more, one is not assessed yet, six are on course\.$/);
    expect(said(ten, 'de')).toMatch(/ Von sieben weiteren ist eines noch nicht bewertet, sind sechs auf Kurs\.$/);
    const alike = Array.from({ length: 5 }, () => aProgramme({ unknown: 120 }));
    expect(said(alike)).toMatch(/ The other two are not assessed yet\.$/);
    expect(said(alike, 'de')).toMatch(/ Die anderen zwei sind noch nicht bewertet\.$/);
    expect(messageOf(ten.slice(0, mostClauses))).toHaveLength(mostClauses);
  });

  it('says that no programme has been started', () => {
    expect(said([])).toBe('No programme has been started yet.');
    expect(said([], 'de')).toBe('Noch ist kein Programm begonnen.');
  });
});
