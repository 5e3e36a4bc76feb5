/** How far uploads are; told in steps, for every step is drawn. */
const STEP = 0.05

export interface Progress {
  of(refId: string): number | null
  set(refId: string, share: number): void
  end(refId: string): void
}

export function createProgress(onStep: (refId: string) => void): Progress {
  const shares = new Map<string, number>()
  return {
    of: (refId) => shares.get(refId) ?? null,
    set(refId, share) {
      const before = shares.get(refId)
      if (before !== undefined && share < 1 && share - before < STEP) return
      shares.set(refId, share)
      onStep(refId)
    },
    end(refId) {
      shares.delete(refId)
    },
  }
}
