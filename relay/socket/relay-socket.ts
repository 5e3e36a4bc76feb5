import { WebSocket } from 'ws'
import { CLOSE } from '../../shared/relay-protocol.ts'

const MESSAGE_TOO_BIG = 1009

/** ws closes with 1009 when a message passes maxPayload; our clients know that as 4413. */
export class RelaySocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === MESSAGE_TOO_BIG ? CLOSE.tooLarge : code, reason)
  }
}
