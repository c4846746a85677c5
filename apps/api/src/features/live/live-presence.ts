import { Injectable } from '@nestjs/common';
import { type LiveMessage, type Person, type PresencePlace, readerOf } from '@waymark/contracts';
import { can } from '@waymark/domain';
import type { Looked } from './live-notification.ts';
import type { LivePage } from './live-page.ts';

/** Whoever says nothing for so long is gone: it is said every half minute. */
const goneAfterMs = 75_000;

/** A person's pages; whoever says more of them has the oldest forgotten. */
const mostOfPerson = 12;

interface Look {
  organisationId: string;
  person: Person;
  place: PresencePlace;
  until: number;
}

type Tell = (place: PresencePlace, organisationId: string) => void;

const isSame = (one: PresencePlace, other: PresencePlace) => one.kind === other.kind && one.id === other.id;

/** Who looks at what, by their pages. Each API keeps it for itself, from what all of them say to all. */
@Injectable()
export class LivePresence {
  private readonly looks = new Map<string, Look>();

  look({ page, place, person, organisationId }: Looked, tell: Tell): void {
    const before = this.looks.get(page);
    // Nobody speaks for the page of somebody else.
    if (before && before.person.id !== person.id) return;
    this.looks.delete(page);
    if (place) {
      this.makeRoom(person.id);
      this.looks.set(page, { organisationId, person, place, until: Date.now() + goneAfterMs });
    }
    if (before && !(place && isSame(before.place, place))) tell(before.place, before.organisationId);
    if (place) tell(place, organisationId);
  }

  forget(tell: Tell): void {
    const gone = [...this.looks].filter(([, { until }]) => until < Date.now());
    for (const [page] of gone) this.looks.delete(page);
    for (const [, { place, organisationId }] of gone) tell(place, organisationId);
  }

  /** Only who is there themselves, and may be, is told who else is. */
  messageFor({ listener, role }: LivePage, place: PresencePlace): LiveMessage | undefined {
    const reader = readerOf(place.kind);
    if (!reader || !can(role, reader)) return undefined;
    const there = [...this.looks.values()]
      .filter((look) => look.organisationId === listener.organisationId && isSame(look.place, place))
      .map(({ person }) => person);
    if (!there.some(({ id }) => id === listener.userId)) return undefined;
    const others = new Map(there.filter(({ id }) => id !== listener.userId).map((person) => [person.id, person]));
    return { type: 'presence', place, people: [...others.values()] };
  }

  private makeRoom(personId: string): void {
    const own = [...this.looks].filter(([, { person }]) => person.id === personId);
    if (own.length >= mostOfPerson && own[0]) this.looks.delete(own[0][0]);
  }
}
