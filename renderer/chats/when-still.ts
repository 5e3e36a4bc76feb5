const FRAMES = 3
const MOST_FRAMES = 60

/**
 * Calls `done` once `place` has been the same for some frames: rows are measured as they are drawn, and each measure
 * may move what was scrolled to.
 */
export function whenStill(place: () => number, done: () => void): () => void {
  let [last, same, frames] = [place(), 0, 0]
  let handle = requestAnimationFrame(function look() {
    const next = place()
    same = next === last ? same + 1 : 0
    last = next
    frames += 1
    if (same >= FRAMES || frames >= MOST_FRAMES) done()
    else handle = requestAnimationFrame(look)
  })
  return () => cancelAnimationFrame(handle)
}
