import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTimer } from '../lib/format.ts'
import { columnsOf, type Peaks } from './peaks.ts'
import { wavePath } from './wave-path.ts'

interface WaveformProps {
  peaks: Peaks | null
  position: number
  duration: number | null
  /** Moments with a note, seconds. */
  marks: readonly number[]
  onSeek: (seconds: number) => void
}

const COLUMNS = 96
const NOTHING: Peaks = { secondsPerBin: 1, bins: new Float32Array() }

/**
 * The picture of the recording, with the slider over it: its thumb is the line where one is, and a click on the
 * picture goes there. The picture itself says nothing to assistive technology.
 */
export function Waveform({ peaks, position, duration, marks, onSeek }: WaveformProps) {
  const { t } = useTranslation()
  const clip = useId()
  const path = useMemo(() => wavePath(columnsOf(peaks ?? NOTHING, duration ?? 1, COLUMNS)), [peaks, duration])
  const length = duration ?? 0
  const shown = Math.min(position, length)
  const played = length > 0 ? (shown / length) * COLUMNS : 0
  const said = t('recordings.positionOf', {
    position: formatTimer(Math.floor(shown)),
    duration: formatTimer(Math.floor(length)),
  })
  return (
    <div className="relative h-12 min-w-0 flex-1 rounded-sm bg-surface-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${COLUMNS} 100`}
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
      >
        <clipPath id={clip}>
          <rect x="0" y="0" width={played} height="100" />
        </clipPath>
        <path d={path} className="fill-field" />
        <path d={path} clipPath={`url(#${clip})`} className="fill-accent" />
        {length > 0 &&
          marks.map((at) => (
            <rect key={at} x={(at / length) * COLUMNS} y="88" width="1" height="12" className="fill-ring" />
          ))}
      </svg>
      <input
        type="range"
        aria-label={t('recordings.position')}
        aria-valuetext={duration === null ? undefined : said}
        title={duration === null ? undefined : said}
        min={0}
        max={Math.max(length, 0.1)}
        step={0.1}
        value={shown}
        disabled={duration === null}
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber)}
        className="absolute inset-0 size-full appearance-none bg-transparent outline-none [&::-webkit-slider-thumb]:h-12 [&::-webkit-slider-thumb]:w-0.5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:bg-ink disabled:[&::-webkit-slider-thumb]:bg-transparent"
      />
    </div>
  )
}
