import { useMutation } from '@tanstack/react-query';
import { reportWordingSchema, type WriteReportWording } from '@waymark/contracts';
import { api } from '../../../lib/api-client.ts';

interface Sent {
  language: string;
  version: number;
  words: WriteReportWording;
}

export const useWriteWording = (organisationId: string) =>
  useMutation({
    meta: { changes: 'report-wording', showsProblem: true },
    mutationFn: ({ language, version, words }: Sent, within) =>
      api.patch(`/orgs/${organisationId}/report-wordings/${language}`, reportWordingSchema, words, { version, within }),
  });
