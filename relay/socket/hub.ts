/** All open connections: who is there, what is pushed to whom, and when they are closed. */

import { CLOSE } from '../../shared/relay-protocol.ts'
import type { Directory } from '../agents/directory.ts'
import type { Device } from '../agents/store.ts'
import { gets } from '../journal/audience.ts'
import type { Stored } from '../journal/journal.ts'
import type { Metrics } from '../metrics.ts'
import type { Connection } from './connection.ts'

/** Clients come back after a time between these, in ms, so that they do not all come at once. */
const RECONNECT_MS = { least: 500, most: 5_000 }

export interface HubOptions {
  readonly metrics: Metrics
  readonly now: () => number
  /** Returns a number in [0, 1). */
  readonly random: () => number
}

export function createHub({ metrics, now, random }: HubOptions) {
  const connections = new Map<number, Connection>()

  return {
    connectedAgents: () => new Set([...connections.values()].map((one) => one.reader().member.id)).size,

    add(connection: Connection) {
      connections.get(connection.tokenId)?.close(CLOSE.replaced, 'this device connected again')
      connections.set(connection.tokenId, connection)
    },

    remove(connection: Connection, code: number) {
      metrics.closed.inc({ code: code >= 4400 || code === 1012 ? code : 'other' })
      if (connections.get(connection.tokenId) === connection) connections.delete(connection.tokenId)
    },

    /** Pushes what was just committed. A frame is built once for all who get the same items. */
    publish(items: readonly Stored[]) {
      const frames = new Map<string, { frame: Buffer; seqs: readonly number[] }>()
      const frameOf = (mine: readonly Stored[]) => {
        const key = mine.length === items.length ? '' : mine.map(({ seq }) => seq).join()
        const known = frames.get(key)
        if (known) return known
        const frame = Buffer.from(`{"type":"events","items":[${mine.map(({ item }) => item).join()}]}`)
        const built = { frame, seqs: mine.map(({ seq }) => seq) }
        frames.set(key, built)
        return built
      }
      const { deliverySeconds } = metrics
      const forAll = items.every(({ everyone }) => everyone)
      for (const connection of connections.values()) {
        const mine = forAll ? items : items.filter((item) => gets(connection.reader(), item))
        if (mine.length === 0) continue
        const { frame, seqs } = frameOf(mine)
        if (!connection.push(frame, seqs)) continue
        for (const { receivedAt } of mine) deliverySeconds.observe((now() - receivedAt) / 1000)
      }
    },

    /** Agents or tokens may have changed: closes who may no longer be here. */
    refresh(directory: Directory, holds: (device: Device) => boolean) {
      for (const connection of [...connections.values()]) {
        const { id } = connection.reader().member
        const member = directory.get(id)
        if (member === undefined || !holds({ tokenId: connection.tokenId, agentId: id })) {
          connection.close(CLOSE.refused, 'the token was revoked')
        } else connection.update(member)
      }
    },

    heartbeat() {
      for (const connection of [...connections.values()]) connection.heartbeat()
    },

    /** Tells everybody to come back a little later, and closes. Returns what cuts off who does not go. */
    drain(): () => void {
      const leaving = [...connections.values()]
      for (const connection of leaving) {
        const afterMs = Math.round(RECONNECT_MS.least + random() * (RECONNECT_MS.most - RECONNECT_MS.least))
        connection.send({ type: 'reconnect', afterMs })
        connection.close(CLOSE.restart, 'the relay restarts')
      }
      return () => {
        for (const connection of leaving) connection.terminate()
      }
    },
  }
}
