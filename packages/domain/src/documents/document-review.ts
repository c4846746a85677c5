import { addMonths } from '../days/days.ts';

/**
 * Months after which an approved document is looked at again: a year, with the yearly round of audits and reviews (common
 * practice; ISO/IEC 27001:2022, 7.5.2 asks for review and approval, and sets no number).
 */
export const documentReviewMonths = 12;

/** The day by which a document approved on a day is looked at again; its twin in SQL has the same name. */
export const documentReviewOn = (approvedOn: Temporal.PlainDate): Temporal.PlainDate =>
  addMonths(approvedOn, documentReviewMonths);
