/** The newest question wins: an answer to an older one is never told. */
export function latestAnswer<Q, A>(ask: (question: Q) => Promise<A>, tell: (question: Q, answer: A) => void) {
  let round = 0
  return {
    async ask(question: Q): Promise<void> {
      round += 1
      const ofRound = round
      const answer = await ask(question)
      if (ofRound === round) tell(question, answer)
    },
    /** What is still on its way is not wanted any more. */
    stop(): void {
      round += 1
    },
  }
}
