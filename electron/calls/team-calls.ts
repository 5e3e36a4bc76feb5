/** Every live call of the team. Costs nothing until it is asked, and then only what has changed since. */
import { NOBODY, viewSession } from '../../shared/calls/view.ts'
import type { CallStore } from './call-store.ts'
import type { DresserOptions } from './dresser.ts'
import { LONGEST_TALK_MS } from './freshness.ts'
import { type LiveCall, type TeamDesk, teamCall, teamView } from './team-view.ts'

interface TeamCallsOptions extends Pick<DresserOptions, 'team' | 'namesFor'> {
  readonly calls: CallStore
  /** ms, on the relay's clock. */
  readonly relayNow: () => number
}

export interface TeamCalls {
  view(): TeamDesk
  forget(sessionId: string): void
  forgetAll(): void
}

export function createTeamCalls({ calls, team, namesFor, relayNow }: TeamCallsOptions): TeamCalls {
  let remembered = new Map<string, LiveCall>()

  const look = (sessionId: string): LiveCall | null => {
    const stored = calls.find(sessionId)
    if (stored === null) return null
    const view = viewSession(stored.session, NOBODY, (leg) => team.nameOf(leg))
    return {
      call: teamCall(view, view.customer === null ? [] : namesFor(view.customer)),
      heardAt: Date.parse(stored.lastReceivedAt),
      beganAt: view.startedAt ?? stored.lastReceivedAt,
    }
  }

  return {
    view() {
      const now = relayNow()
      const live = new Map<string, LiveCall>()
      for (const id of calls.live(new Date(now - LONGEST_TALK_MS).toISOString())) {
        const call = remembered.get(id) ?? look(id)
        if (call) live.set(id, call)
      }
      // What is over is forgotten here.
      remembered = live
      return teamView([...live.values()], now)
    },
    forget: (sessionId) => {
      remembered.delete(sessionId)
    },
    forgetAll: () => remembered.clear(),
  }
}
