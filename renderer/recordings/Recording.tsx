import { LoaderCircle, Pause, Play } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { useRecordingDownload } from './Download.tsx'
import { keyAction, roleOf } from './keys.ts'
import { formatMoment } from './moments.ts'
import { Notes } from './Notes.tsx'
import { PlayerState } from './PlayerState.tsx'
import { type Player, SPEEDS } from './player.ts'
import { useNotes } from './use-notes.ts'
import { usePeaks } from './use-peaks.ts'
import { usePlayer, usePlayerView } from './use-player.ts'
import { Waveform } from './Waveform.tsx'

interface RecordingProps {
  sessionId: string
  /** As the call says it; null when it does not. */
  seconds: number | null
  /** Plays at once, with the focus on it: somebody has asked for just this. */
  starts?: boolean
}

/** The player of one call's recording. It stands anywhere; nothing is fetched before it is played. */
export function Recording({ sessionId, seconds, starts = false }: RecordingProps) {
  const player = usePlayer(sessionId, seconds, starts)
  return player && <Body player={player} sessionId={sessionId} starts={starts} />
}

function Body({ player, sessionId, starts }: { player: Player; sessionId: string; starts: boolean }) {
  const { t } = useTranslation()
  const view = usePlayerView(player)
  const peaks = usePeaks(view.path)
  const notes = useNotes(sessionId)
  const download = useRecordingDownload(sessionId)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (starts) button.current?.focus()
  }, [starts])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const action = keyAction(event.key, roleOf(event.target))
    if (action === null) return
    event.preventDefault()
    if (action.kind === 'toggle') player.toggle()
    else player.seek(player.view().position + action.by)
  }

  const busy = view.stage === 'opening'
  /** Where there is no recording there is nothing to note in it. */
  const hasSound = view.fault?.code !== 'recording-none'
  return (
    <section
      aria-label={t('recordings.title')}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      className="flex min-w-0 flex-col gap-2.5 rounded-sm border border-line bg-bg p-2.5"
    >
      <div className="flex items-center gap-2.5">
        <Button
          ref={button}
          look="primary"
          size="icon"
          aria-label={t(view.playing ? 'recordings.pause' : 'recordings.play')}
          title={t(view.playing ? 'recordings.pause' : 'recordings.play')}
          onClick={player.toggle}
        >
          {view.playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </Button>
        <Waveform
          peaks={peaks}
          position={view.position}
          duration={view.duration}
          marks={(notes.notes ?? []).map(({ atSeconds }) => atSeconds)}
          onSeek={player.seek}
        />
      </div>
      <div className="flex items-center gap-2">
        <span className="flex min-w-0 flex-1 items-center gap-1.5 text-xs whitespace-nowrap text-ink-2">
          {formatMoment(view.position)}
          {view.duration !== null && ` / ${formatMoment(view.duration)}`}
          {busy && <LoaderCircle aria-hidden="true" className="size-3.5 shrink-0 animate-spin text-ink-3" />}
          {busy && <span className="sr-only">{t('recordings.loading')}</span>}
        </span>
        <Select
          aria-label={t('recordings.speed')}
          className="w-21"
          value={view.speed}
          onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {t('recordings.times', { speed })}
            </option>
          ))}
        </Select>
        {download.button}
      </div>
      <PlayerState view={view} onRetry={player.retry} />
      {download.state}
      {(hasSound || (notes.notes ?? []).length > 0) && (
        <Notes notes={notes} position={view.position} onSeek={player.seek} />
      )}
    </section>
  )
}
