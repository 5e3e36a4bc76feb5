/** The desk's own ring tone: two soft notes, made here, so that no sound file is shipped. */
import type { CallCard } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'

type Tone = Settings['sounds']['ring']

/** Peak of the wave, 1 being as loud as the output goes. */
const LOUDNESS: Readonly<Record<Exclude<Tone, 'off'>, number>> = { soft: 0.12, normal: 0.35 }
const PERIOD_SECONDS = 3
const FADE_SECONDS = 0.03
/** Twice two notes, then silence until the period ends: start in seconds, pitch in Hz. */
const NOTES = [
  [0, 587.33],
  [0.22, 739.99],
  [0.7, 587.33],
  [0.92, 739.99],
] as const
const NOTE_SECONDS = 0.5
/** How fast a note dies away, per second. */
const DECAY = 9

/**
 * One of my own phones rings for a customer at this moment, and the agent wants to hear it here too. Not for a
 * call that was learned of afterwards, that rings somebody else, or that I have asked for.
 */
export function ringsNow(cards: readonly CallCard[], settings: Pick<Settings, 'silent' | 'sounds'>): boolean {
  if (settings.silent || settings.sounds.ring === 'off') return false
  return cards.some(
    (card) =>
      card.kind === 'incoming' &&
      card.status === 'ringing' &&
      card.mine &&
      !card.history &&
      card.hunting.some((agent) => agent.mine && agent.result === 'dialing'),
  )
}

/** The samples of one period, between -1 and 1, that can be played in a loop without a click. */
export function ringPeriod(sampleRate: number, tone: Exclude<Tone, 'off'>): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(sampleRate * PERIOD_SECONDS))
  for (const [start, pitch] of NOTES) {
    const first = Math.round(start * sampleRate)
    for (let i = 0; i < NOTE_SECONDS * sampleRate; i += 1) {
      const at = i / sampleRate
      const attack = Math.min(1, at / FADE_SECONDS)
      const release = Math.min(1, (NOTE_SECONDS - at) / FADE_SECONDS)
      const envelope = attack * release * Math.exp(-DECAY * at)
      samples[first + i] = (samples[first + i] ?? 0) + Math.sin(2 * Math.PI * pitch * at) * envelope
    }
  }
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return samples.map((sample) => (sample * LOUDNESS[tone]) / peak)
}

/** Older engines and their types do not have it. */
interface ChoosesSink {
  setSinkId(id: string): Promise<void>
}
const choosesSink = (context: object): context is ChoosesSink => 'setSinkId' in context

/**
 * Rings until the function it returns is called. The phone rings anyway, so a machine that cannot play, or whose
 * chosen output is gone, stays quiet or uses the system's output, and nobody is bothered with it.
 */
export function playRingTone({
  tone,
  outputDevice,
}: {
  tone: Tone
  /** A MediaDeviceInfo id; null = the system's default. */
  outputDevice: string | null
}): () => void {
  if (tone === 'off') return () => {}
  try {
    const context = new AudioContext()
    if (outputDevice !== null && choosesSink(context)) context.setSinkId(outputDevice).catch(() => {})
    const samples = ringPeriod(context.sampleRate, tone)
    const buffer = context.createBuffer(1, samples.length, context.sampleRate)
    buffer.copyToChannel(samples, 0)
    const source = new AudioBufferSourceNode(context, { buffer, loop: true })
    const volume = new GainNode(context)
    source.connect(volume).connect(context.destination)
    source.start()
    return () => {
      volume.gain.setTargetAtTime(0, context.currentTime, FADE_SECONDS / 3)
      source.onended = () => void context.close().catch(() => {})
      source.stop(context.currentTime + FADE_SECONDS * 2)
    }
  } catch {
    return () => {}
  }
}
