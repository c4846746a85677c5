/** What people may call things, each of it known to break files, as long as a name may be where that is what breaks them. */
export const hostileNames: Readonly<Record<string, string>> = {
  'a word without an end': 'Überprüfungsausschussvorsitzendenstellvertreter'.repeat(5).slice(0, 200),
  'ASCII without a space': 'x'.repeat(200),
  'joined emoji': '👩🏽‍💻🏳️‍🌈🧑‍🚒👨‍👩‍👧‍👦'.repeat(9),
  'flags and skin tones': '🇩🇪🇺🇦🏴󠁧󠁢󠁷󠁬󠁳󠁿👍🏿'.repeat(10),
  Arabic: 'مراجعة الضوابط 12 (2027) '.repeat(8).trim(),
  Hebrew: 'בקרת־גישה ISO 27001, סעיף 5! '.repeat(6).trim(),
  Chinese: '供應商風險評估與資訊安全管理'.repeat(14),
  'combining marks': 'q\u0323\u0307'.repeat(60),
  'a tower of marks': `q${'\u0323'.repeat(29)}`.repeat(6),
  'Indic conjuncts': 'क्षत्रिय स्त्री '.repeat(12).trim(),
  'zero width': 'zero\u200bwidth\u200cjoined\u2060word '.repeat(7).trim(),
  'a formula': '=HYPERLINK("http:\\x","a")',
  'a plus': "+1+cmd|' /C calc'!A0",
  'an at sign': '@SUM(A1:A9)',
  'a minus': '-2+3',
  'a wide formula': '＝1+1',
  quotes: `"quoted", 'single' \`tick\` ""`,
  'signs of calendars': 'a;b,c:d\\n\\;e"f^n',
  'what ends a calendar': 'END:VEVENT BEGIN:VALARM',
  'signs of XML': '<b>&amp;&#10;]]></b>',
  'escapes of workbooks': '_x0041_ _x000D_ _x005F_ _X000a_',
  'a path': '../../etc/passwd\\..\\con',
  'percent signs': '%0d%0a%2e%2e 100 %',
};
/** Each with what it is, for a table of tests. */
export const namedHostile = Object.entries(hostileNames);

/** Texts of several lines as they are kept. */
export const hostileLines: readonly string[] = [
  ...Object.values(hostileNames),
  'one\ntwo\n\n=three\n+four',
  '\tindented\t=1',
  'override \u202eevil\u202c \u2067isolate\u2069',
  '"one\n""two"";=3',
];
