import { useMutation } from '@tanstack/react-query';
import { organisationSchema } from '@waymark/contracts';
import { z } from 'zod';
import { api } from '../../lib/api-client.ts';

export const useRenameOrganisation = (organisationId: string) =>
  useMutation({
    meta: { showsProblem: true },
    mutationFn: ({ name, version }: { name: string; version: number }) =>
      api.patch(`/orgs/${organisationId}`, organisationSchema, { name }, { version }),
  });

export const useDeleteOrganisation = (organisationId: string) =>
  useMutation({
    meta: { showsProblem: true },
    mutationFn: () => api.delete(`/orgs/${organisationId}`),
    // Nothing of it may be asked for again, so the page is left as a whole.
    onSuccess: () => window.location.assign('/'),
  });

export const useResetDemo = () =>
  useMutation({
    mutationFn: () => api.post('/demo/reset', z.unknown()),
    // The demo comes back with new rows under new ids, so nothing loaded may stay.
    onSuccess: () => window.location.assign('/'),
  });
