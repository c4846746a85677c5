import { msg } from '@lingui/core/macro';
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import {
  type AdoptPlan,
  type OverrideMilestone,
  type PlanChange,
  portfolioTimelineSchema,
  type ShareMilestones,
  sharedMilestoneSchema,
  type Timeline,
  timelineSchema,
  type WhatIf,
  whatIfSchema,
} from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

export interface TimelineKey {
  organisationId: string;
  programmeId: string;
}

const pathOf = ({ organisationId, programmeId }: TimelineKey) => `/orgs/${organisationId}/programmes/${programmeId}`;

export const timelineKeys = { all: keyOf('timeline') };

export const timelineOf = (key: TimelineKey) =>
  queryOptions({
    queryKey: [...timelineKeys.all, key.organisationId, key.programmeId],
    ...asks(`${pathOf(key)}/timeline`, timelineSchema),
  });

export const portfolioTimelineOf = (organisationId: string) =>
  queryOptions({
    queryKey: [...timelineKeys.all, organisationId],
    ...asks(`/orgs/${organisationId}/timeline`, portfolioTimelineSchema),
  });

/** What a change would do. `version` is that of the plan it is tried on: another plan, another answer. */
export const whatIfOf = (key: TimelineKey, change: PlanChange | undefined, version: number | undefined) =>
  queryOptions({
    queryKey: keyOf('what-if', key.organisationId, key.programmeId, version, change),
    queryFn: ({ signal }): Promise<WhatIf> =>
      api.post(`${pathOf(key)}/timeline/what-if`, whatIfSchema, change, { signal }),
    enabled: change !== undefined && version !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });

export interface Adoption {
  programmeId: string;
  plan: AdoptPlan;
  version: number;
}

/** Puts a plan into force; the plan that holds then comes back. */
export const useAdoptPlan = (organisationId: string) =>
  useMutation({
    meta: { changes: 'plan', showsProblem: true },
    mutationFn: ({ programmeId, plan, version }: Adoption, within): Promise<Timeline> =>
      api.post(`${pathOf({ organisationId, programmeId })}/timeline/adopt`, timelineSchema, plan, { version, within }),
  });

export const useOverrideMilestone = (key: TimelineKey) =>
  useMutation({
    meta: { changes: 'plan', showsProblem: true },
    mutationFn: (
      { milestoneId, version, ...agreed }: OverrideMilestone & { milestoneId: string; version: number },
      within,
    ) => api.put(`${pathOf(key)}/milestones/${milestoneId}/override`, timelineSchema, agreed, { version, within }),
  });

export const useShareMilestones = (organisationId: string) =>
  useMutation({
    meta: { says: msg`These days are held together`, changes: 'plan', showsProblem: true },
    mutationFn: (shared: ShareMilestones, within) =>
      api.post(`/orgs/${organisationId}/shared-milestones`, sharedMilestoneSchema, shared, { within }),
  });

export const useReleaseMilestone = (key: TimelineKey) =>
  useMutation({
    meta: { says: msg`The day goes by its rule again`, changes: 'plan', showsProblem: true },
    mutationFn: ({ milestoneId, version }: { milestoneId: string; version: number }, within) =>
      api.delete(`${pathOf(key)}/milestones/${milestoneId}/override`, { version, within }),
  });
