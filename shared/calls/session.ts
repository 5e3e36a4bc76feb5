export type LegResult = 'dialing' | 'not_answered' | 'connected' | 'answered' | 'unknown'
