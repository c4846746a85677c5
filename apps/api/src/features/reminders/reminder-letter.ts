import { daysBetween, isolated, type Language, parseDay, type ReminderLevel } from '@waymark/domain';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { reminderWords } from './reminder-words.ts';

export interface LetterInput {
  recipient: { name: string; email: string; language: Language };
  organisationName: string;
  /** Each with the address where it is looked at and done. */
  reminders: readonly { title: string; context: string; level: ReminderLevel; dueOn: string; link: string }[];
  today: Temporal.PlainDate;
  /** The organisation's own address. */
  organisation: string;
}

/** One mail about one or more dates: what comes up, then what was missed, each by day. */
export function reminderLetter({ recipient, reminders, today, organisation, organisationName }: LetterInput): Letter {
  const { language, name, email } = recipient;
  const words = reminderWords(language);
  const lines = reminders
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map(({ title, context, level, dueOn, link }) => {
      const daysLeft = daysBetween(today, parseDay(dueOn));
      const text = words.line(title, parseDay(dueOn), daysLeft);
      // Whoever is told because somebody else has not done it reads why.
      const why = level === 'own' ? '' : words.because[level];
      return { isMissed: daysLeft < 0, text, more: [context, why].filter(Boolean).join('. '), link };
    });
  const [first] = lines;
  const only = lines.length === 1 ? first : undefined;
  const missedCount = lines.filter(({ isMissed }) => isMissed).length;
  const ahead = lines.filter(({ isMissed }) => !isMissed);
  const missed = lines.filter(({ isMissed }) => isMissed);
  return toLetter({
    to: email,
    language,
    subject: only
      ? `${only.text} · ${isolated(organisationName)}`
      : words.subject(lines.length, missedCount, organisationName),
    organisation: isolated(organisationName),
    heading: words.heading(name),
    paragraphs: [
      ...(ahead.length > 0 ? [words.ahead(organisationName), ...ahead] : []),
      ...(missed.length > 0 ? [words.missed(organisationName), ...missed] : []),
    ],
    // One thing is opened itself; of several the calendar shows all.
    button: only ? { label: words.openOne, link: only.link } : { label: words.open, link: `${organisation}/calendar` },
    notes: [words.why],
  });
}
