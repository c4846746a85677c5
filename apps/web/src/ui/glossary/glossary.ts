import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

interface Entry {
  name: MessageDescriptor;
  /** In words that need no other term of the field. */
  meaning: MessageDescriptor;
}

/** What the words of the field mean, for people who meet them here first. */
export const glossary = {
  programme: {
    name: msg`Programme`,
    meaning: msg`The way to one certificate or report: what it covers, its plan with dates, and how far everything is that it asks for.`,
  },
  scope: {
    name: msg`Scope`,
    meaning: msg`The part of the organisation that is audited: which products, places and teams. What lies outside is not looked at and not certified.`,
  },
  requirement: {
    name: msg`Requirement`,
    meaning: msg`One thing the standard asks for, such as “access is reviewed”. Each has a short number, for example A.5.15 or CC6.1.`,
  },
  control: {
    name: msg`Control`,
    meaning: msg`What the organisation does so that something does not go wrong: a rule, a setting, or a habit such as a monthly check.`,
  },
  gap_item: {
    name: msg`Gap item`,
    meaning: msg`How one requirement stands here: what is there today, what is missing, who looks after it and until when.`,
  },
  gap_analysis: {
    name: msg`Gap analysis`,
    meaning: msg`Going through every requirement once and writing down what is already there and what is missing.`,
  },
  conformity: {
    name: msg`Conformity`,
    meaning: msg`How well what is done matches what the requirement asks: it conforms, could be better, or falls short a little or badly.`,
  },
  nonconformity: {
    name: msg`Nonconformity`,
    meaning: msg`Something that is asked for and not done, or not done as asked. A major one puts the certificate at risk and has to be put right first; a minor one needs a plan.`,
  },
  observation: {
    name: msg`Observation`,
    meaning: msg`A remark of the auditor about something that is in order today but may go wrong later. Nothing has to be proven.`,
  },
  corrective_action: {
    name: msg`Corrective action`,
    meaning: msg`Not only repairing what went wrong, but removing its cause so that it does not happen again.`,
  },
  not_applicable: {
    name: msg`Not applicable`,
    meaning: msg`The requirement does not concern this organisation. That needs a reason, and somebody else has to approve the reason.`,
  },
  statement_of_applicability: {
    name: msg`Statement of Applicability`,
    meaning: msg`The list of all controls of ISO 27001 with, for each, whether it is used here and why. Every ISO 27001 audit begins with it.`,
  },
  risk_treatment: {
    name: msg`Risk treatment`,
    meaning: msg`What is done about a risk: make it smaller, avoid it, share it (for example by insurance), or knowingly accept it.`,
  },
  evidence: {
    name: msg`Evidence`,
    meaning: msg`A file or a link that shows that something is so: an export, a screenshot, minutes, a signed page. It has to say for which days.`,
  },
  captured: {
    name: msg`Captured on`,
    meaning: msg`The day on which the evidence shows how things were, not the day on which it was uploaded.`,
  },
  period_covered: {
    name: msg`Period covered`,
    meaning: msg`The first and the last day that the evidence speaks for. A list of one day covers that day, a log of March covers March.`,
  },
  review: {
    name: msg`Review`,
    meaning: msg`Somebody who did not do the work looks at the evidence and accepts it, or rejects it with the reason.`,
  },
  stale: {
    name: msg`Stale`,
    meaning: msg`It was accepted once, but is too old by now to show how things are today. Newer evidence is needed.`,
  },
  readiness: {
    name: msg`Readiness`,
    meaning: msg`How much of all that is asked for would pass an audit today. Proven: somebody else has accepted it. Claimed: whoever looks after it says it is done, nobody has checked. Gap: it is known to be missing. Unknown: nobody has looked yet.`,
  },
  proven: {
    name: msg`Proven`,
    meaning: msg`Done, and somebody who did not do it has accepted both the way it is done and the evidence for it.`,
  },
  claimed: {
    name: msg`Claimed`,
    meaning: msg`Whoever looks after it says that it is done. Nobody else has checked it yet, so it does not count as proven.`,
  },
  accepted: {
    name: msg`Accepted`,
    meaning: msg`Somebody other than the person who did it has looked at it and agrees. It holds for one programme only; another one looks for itself.`,
  },
  gap: {
    name: msg`Gap`,
    meaning: msg`Something that is asked for and known to be missing or not good enough.`,
  },
  unknown: {
    name: msg`Unknown`,
    meaning: msg`Nobody has looked yet whether it is there. It may turn out well or badly, so it counts neither way.`,
  },
  stage: {
    name: msg`Stage`,
    meaning: msg`One step on the way, with a beginning, an end and a list of what has to be true before the next one begins.`,
  },
  gate: {
    name: msg`Gate`,
    meaning: msg`Something that has to be true whatever the percentage says, for example that the internal audit was held. While one is open, the programme is not ready.`,
  },
  hard_date: {
    name: msg`Hard date`,
    meaning: msg`A day that cannot be moved at will: the standard sets it, or it is agreed with the auditor.`,
  },
  internal_audit: {
    name: msg`Internal audit`,
    meaning: msg`The organisation checks itself before the auditor from outside comes. Nobody checks their own work.`,
  },
  management_review: {
    name: msg`Management review`,
    meaning: msg`The leadership looks at how security stands, decides what is to change, and has it written down.`,
  },
  stage_1: {
    name: msg`Stage 1 audit`,
    meaning: msg`The first visit of the certification body: are the documents there, and is the organisation ready for the real audit?`,
  },
  stage_2: {
    name: msg`Stage 2 audit`,
    meaning: msg`The real audit: does the organisation do what its documents say? The certificate is decided after it.`,
  },
  surveillance: {
    name: msg`Surveillance audit`,
    meaning: msg`The smaller audit in each year in between, which keeps the certificate valid. Every third year the whole is audited again: the recertification.`,
  },
  type_1: {
    name: msg`Type 1 report`,
    meaning: msg`An auditor says whether the controls were well designed on one day. Whether they worked over time is not said.`,
  },
  type_2: {
    name: msg`Type 2 report`,
    meaning: msg`An auditor says whether the controls were well designed and worked during a whole period, usually 6 to 12 months.`,
  },
  observation_period: {
    name: msg`Observation period`,
    meaning: msg`The months that a Type 2 report looks at. What was not done or not kept in these months cannot be made up afterwards.`,
  },
  exception: {
    name: msg`Exception`,
    meaning: msg`A case in which the auditor found that a control did not work as described. It stands in the report, with the answer of the organisation.`,
  },
  carve_out: {
    name: msg`Carve-out`,
    meaning: msg`The report leaves out what a supplier does, for example the data centre, and names the supplier instead. Its readers ask the supplier for a report of its own.`,
  },
  system_description: {
    name: msg`System description`,
    meaning: msg`The part of the report in which the organisation describes what is audited: the service, its people, its technology and its limits.`,
  },
  management_assertion: {
    name: msg`Management assertion`,
    meaning: msg`The page on which the leadership signs that the description is right and that the controls are as described.`,
  },
  bridge_letter: {
    name: msg`Bridge letter`,
    meaning: msg`A letter of the organisation for the weeks between the end of the last report and today: nothing important has changed since. It is no audit.`,
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type TermKey = keyof typeof glossary;
