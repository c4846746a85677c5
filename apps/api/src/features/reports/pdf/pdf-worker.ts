import { parentPort } from 'node:worker_threads';
import type { Drawn, ToDraw } from './draw-report.ts';
import { leadershipPdf } from './leadership-pdf.tsx';

parentPort?.on('message', async ({ id, report, language }: ToDraw) => {
  const drawn: Drawn = await leadershipPdf(report, language).then(
    (bytes) => ({ id, bytes }),
    (error: unknown) => ({ id, fault: String(error) }),
  );
  parentPort?.postMessage(drawn);
});
