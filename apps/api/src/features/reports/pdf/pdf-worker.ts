import { answerTasks } from '../../../common/side-thread.ts';
import type { ToDraw } from './draw-report.ts';
import { leadershipPdf } from './leadership-pdf.tsx';

answerTasks(({ report, language }: ToDraw) => leadershipPdf(report, language));
