/** English words that no German text holds; what both languages know (in, so, plan, status, audit) is not among them. */
const english = new Set(
  `the and of with is not your you yours are be been being has have had this that these those from for which what when
  where who whose why how to at by or nor if it its as but yes any every each can cannot could would should must may
  does did done add save due delete remove edit cancel close search new next previous back show hide day days week weeks
  month months year years today tomorrow yesterday ago overdue requirement requirements evidence task tasks control
  controls gap gaps stage stages document documents owner reviewer member members settings overview calendar timeline
  gate gates finding findings accepted proven claimed unknown missing expired expires starts ends sign signed password
  certificate milestone file files description mandatory approved open opens ready item items change changes changed
  dates people everybody nobody somebody work here there then than they them their our we us he she his
  into over under after before until since within without between through during against already only
  first second third last least most more less many much few than too very one two three four five yet once again
  give given take taken make made let say said see seen choose chosen waits wait holds held left right none nothing
  something anything other another same such own both either neither because while whether about above below out
  unmarked unassigned policy security risk assessment treatment review reviews statement applicability
  internal access supplier suppliers change incident incidents awareness report reports readiness nonconformity
  nonconformities corrective action actions freeze withdraw withdrawn pending draft rejected approval invited invitation
  invitations reminder reminders upload uploaded download certification period scheme framework frameworks slip forecast
  decision decisions comment comments mention mentioned events meeting holiday vacation weekly monthly yearly quarterly
  daily issued firm board customer customers company employee employees user users number time object before
  late earlier later begins ended ending scope of surveillance internally excluded conform
  weight score value values hours effort names titles language groups default `
    .split(/\s+/)
    .filter(Boolean),
);
/** Names and terms of standards, which are said in English in German too; rules of repetition are iCalendar's own. */
const names =
  /FREQ=\S+|Trust Services (?:Criteria|Categories)|Business Continuity|Points of Focus|IT Service Management|Open Source|If-Match|Idempotency-Key|Allow\b/gi;

/** The English words in a German text; IT is one in both. What is written with a hyphen or a sign (`Gap-Analyse`, `a@b.de`) counts as one. */
export function englishIn(text: string): string[] {
  const words = text.replace(names, ' ').match(/[\p{L}\p{N}@.:/_-]+/gu) ?? [];
  return words.filter((word) => word !== 'IT' && english.has(word.toLowerCase().replace(/[.:/]+$/, '')));
}
