import { answerTasks } from '../../../common/side-thread.ts';
import type { ToDraw } from './draw-report.ts';
import { leadershipPdf } from './leadership-pdf.tsx';

answerTasks(({ report, look }: ToDraw) => leadershipPdf(report, look));
