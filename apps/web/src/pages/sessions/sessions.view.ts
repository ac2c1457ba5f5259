import type { SessionSummary } from '@commonweal/access';

export interface SessionsView {
  readonly sessions: readonly (SessionSummary & { readonly here: boolean })[];
}

export function sessionsView(sessions: readonly SessionSummary[], here: string): SessionsView {
  return { sessions: sessions.map((session) => ({ ...session, here: session.handle === here })) };
}
