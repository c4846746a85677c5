import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import {
  type AdoptPlan,
  type OverrideMilestone,
  type PlanChange,
  type PortfolioTimeline,
  portfolioTimelineSchema,
  type ShareMilestones,
  sharedMilestoneSchema,
  type Timeline,
  timelineSchema,
  type WhatIf,
  whatIfSchema,
} from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';
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
    queryFn: ({ signal }): Promise<Timeline> => api.get(`${pathOf(key)}/timeline`, timelineSchema, signal),
  });

export const portfolioTimelineOf = (organisationId: string) =>
  queryOptions({
    queryKey: [...timelineKeys.all, organisationId],
    queryFn: ({ signal }): Promise<PortfolioTimeline> =>
      api.get(`/orgs/${organisationId}/timeline`, portfolioTimelineSchema, signal),
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
    mutationFn: ({ programmeId, plan, version }: Adoption): Promise<Timeline> =>
      api.post(`${pathOf({ organisationId, programmeId })}/timeline/adopt`, timelineSchema, plan, { version }),
  });

export const useOverrideMilestone = (key: TimelineKey) =>
  useMutation({
    meta: { changes: 'plan', showsProblem: true },
    mutationFn: ({ milestoneId, version, ...agreed }: OverrideMilestone & { milestoneId: string; version: number }) =>
      api.put(`${pathOf(key)}/milestones/${milestoneId}/override`, timelineSchema, agreed, { version }),
  });

export const useShareMilestones = (organisationId: string) =>
  useMutation({
    meta: { changes: 'plan', showsProblem: true },
    mutationFn: (shared: ShareMilestones) =>
      api.post(`/orgs/${organisationId}/shared-milestones`, sharedMilestoneSchema, shared),
  });

export const useReleaseMilestone = (key: TimelineKey) =>
  useMutation({
    meta: { changes: 'plan', showsProblem: true },
    mutationFn: ({ milestoneId, version }: { milestoneId: string; version: number }) =>
      api.delete(`${pathOf(key)}/milestones/${milestoneId}/override`, { version }),
  });
