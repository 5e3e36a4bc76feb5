/** What the relay counts, for Prometheus. Labels come from closed sets: never a number, a name or a token. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type RejectReason =
  | 'unauthorized'
  | 'malformed'
  | 'too_large'
  | 'unsupported_type'
  | 'store_failed'
  | 'draining'

export type Metrics = ReturnType<typeof createMetrics>

const FAST = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export function createMetrics(connectedAgents: () => number) {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    accepted: new Counter({
      name: 'ringside_relay_events_accepted_total',
      help: 'Events of webhooks and agents committed to the journal',
      registers,
    }),
    duplicate: new Counter({
      name: 'ringside_relay_events_duplicate_total',
      help: 'Events that were already in the journal',
      registers,
    }),
    rejected: new Counter<'reason'>({
      name: 'ringside_relay_webhooks_rejected_total',
      help: 'Webhook requests that were not taken, by reason',
      labelNames: ['reason'],
      registers,
    }),
    ackSeconds: new Histogram({
      name: 'ringside_relay_ack_latency_seconds',
      help: 'From a webhook request to its 200, which follows the commit',
      buckets: FAST,
      registers,
    }),
    deliverySeconds: new Histogram({
      name: 'ringside_relay_delivery_lag_seconds',
      help: 'From the receipt of an event to its push to a connected agent',
      buckets: FAST,
      registers,
    }),
    closed: new Counter<'code'>({
      name: 'ringside_relay_sockets_closed_total',
      help: 'WebSockets the relay closed, by close code',
      labelNames: ['code'],
      registers,
    }),
    connected: new Gauge({
      name: 'ringside_relay_connected_agents',
      help: 'Agents with at least one open connection',
      registers,
      collect() {
        this.set(connectedAgents())
      },
    }),
  }
}
