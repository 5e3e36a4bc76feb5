/** Somebody pressed "Play recording" of this call; `times` grows when it is pressed again. */
export interface PlayWish {
  readonly sessionId: string
  readonly times: number
}
