/** What was found in the demo in English. */
export const gapItemDemoWordsEn = {
  gap: {
    '9.2.1': {
      asIs: 'Four of seven areas have been audited. Suppliers, physical security and development are still to come.',
      toBe: 'All seven areas audited before Stage 1, each by somebody who does not work there.',
    },
    '9.3.1': {
      asIs: 'The review is planned, the agenda is written, nothing has been held yet.',
      toBe: 'Top management has held the review, and its decisions are minuted.',
    },
    '10.2': {
      asIs: 'Corrective actions are tracked, but three of eleven have no check of whether they worked.',
      toBe: 'Every corrective action ends with a check of its effect, by somebody else.',
    },
    'A.5.7': {
      asIs: 'Two feeds are read by the platform team. What follows from them is not written down.',
      toBe: 'Each month one page: what was seen, what was decided.',
    },
    'A.5.18': {
      asIs: 'Removals take up to nine days where the leaver had accounts outside the directory.',
      toBe: 'All accounts end on the last day; the list of systems outside the directory is complete.',
    },
    'A.5.19': {
      asIs: 'Five of twelve suppliers with access to customer data have never been reviewed.',
      toBe: 'Every such supplier is reviewed before the contract and once a year.',
    },
    'A.5.22': {
      asIs: 'Seven of twelve yearly reviews are done.',
      toBe: 'Twelve of twelve, with the follow-up of the findings.',
    },
    'A.6.5': {
      asIs: 'Two of five samples have no signature under the reminder of lasting duties.',
      toBe: 'The reminder is part of the leaver checklist and signed.',
    },
    'A.7.7': {
      asIs: 'A walk-round found three unlocked screens and papers in the print tray.',
      toBe: 'Screens lock after five minutes; a walk-round each month.',
    },
    'A.8.9': {
      asIs: 'Servers follow the baseline; differences are found by hand.',
      toBe: 'Differences are reported each day by themselves.',
    },
    'A.8.12': {
      asIs: 'Nothing keeps customer data from being sent to private mailboxes.',
      toBe: 'Rules for the two channels that matter, tested once a quarter.',
    },
    'A.8.16': {
      asIs: 'Alerts reach the engineer on call, but nobody signs off the weekly review: three of nine weeks have no record.',
      toBe: 'Each weekly review is recorded with date, reviewer and what followed.',
    },
    'CC6.2': {
      asIs: 'Three of forty leavers kept an account longer than a day.',
      toBe: 'None does; human resources and IT work from one list.',
    },
    'CC9.2': {
      asIs: 'Five supplier reviews are missing.',
      toBe: 'Every supplier in the system description is reviewed within the period.',
    },
    'CC7.2': {
      asIs: 'Alert rules cover four log sources; the payment provider is not among them.',
      toBe: 'The payment provider’s log is connected before the interim test.',
    },
  },
  /** Why a control is left out of the Statement of Applicability. */
  exclusion: {
    'A.7.5': 'Servers run only in two certified data centres; their protection is part of those contracts (A.5.22).',
    'A.7.12': 'The offices have no cabling of their own; the landlord’s network is treated as foreign.',
    'A.7.6': 'No secure area is left since the server room was given up.',
    'A.7.11': 'The offices run nothing that must stay up; the data centres are covered by A.5.22.',
    'A.8.30': 'All development is done by employees.',
  },
  unrecorded: {
    asIs: 'Done, but not written down; whether it was done cannot be shown afterwards.',
    toBe: 'A record each time, with date and name.',
  },
  /** How a requirement that is met was found, in turn. */
  met: [
    {
      asIs: 'In place and followed. Three samples of the last quarter were complete.',
      toBe: 'Stays as it is; looked at again with the next internal audit.',
    },
    {
      asIs: 'Described, owned and known to those concerned; the last change was in spring.',
      toBe: 'Checked once a year together with the policies.',
    },
    {
      asIs: 'Works by default in the platform; exceptions are approved and listed.',
      toBe: 'The list of exceptions is looked through each quarter.',
    },
    { asIs: 'Done each month by the platform team, with a record.', toBe: 'The record also says who looked at it.' },
    {
      asIs: 'Taken over by the new joiners’ day and repeated each year; 97 per cent have done it.',
      toBe: 'All have done it before Stage 2.',
    },
  ],
  former: 'In place and followed; tested by the auditors without a remark.',
};
