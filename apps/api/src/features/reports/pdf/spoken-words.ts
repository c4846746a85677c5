import { createContext, useContext } from 'react';
import { type ReportWords, reportWords } from '../report-words.ts';

/** The words of the language in which the report is drawn. */
export const SpokenWords = createContext<ReportWords>(reportWords('en'));
export const useWords = (): ReportWords => useContext(SpokenWords);
