import { Play, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RING_TONES, type Settings } from '../../shared/views/settings.ts'
import { Button } from '../ui/Button.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { isGone } from './outputs.ts'
import { Refusal } from './Refusal.tsx'
import { Section } from './Section.tsx'
import { useSaver, useSettings } from './SettingsContext.tsx'
import { useOutputs } from './use-outputs.ts'

/** Rings until its answer is called. */
export type PlayTone = (tone: Settings['sounds']['ring'], outputDevice: string | null) => () => void

export function SoundsSection({ playTone }: { playTone: PlayTone }) {
  const { t } = useTranslation()
  const { sounds } = useSettings()
  const saver = useSaver()
  const outputs = useOutputs()
  const preview = usePreview(playTone)
  const gone = outputs !== null && isGone(outputs, sounds.outputDevice)
  const hint = gone
    ? t('settings.sounds.goneTodo')
    : outputs?.length === 0
      ? t('settings.sounds.onlySystem')
      : undefined
  return (
    <Section name="sounds" saver={saver}>
      <div className="flex items-end gap-3">
        <Segments
          label={t('settings.sounds.ring')}
          value={sounds.ring}
          options={RING_TONES.map((value) => ({ value, label: t(`settings.sounds.${value}`) }))}
          onChange={(ring) => {
            preview.stop()
            void saver.save('ring', { sounds: { ring } })
          }}
        />
        <Button
          disabled={sounds.ring === 'off'}
          onClick={() => (preview.playing ? preview.stop() : preview.play(sounds))}
        >
          {preview.playing ? <Square aria-hidden="true" /> : <Play aria-hidden="true" />}
          {t(preview.playing ? 'settings.sounds.stop' : 'settings.sounds.play')}
        </Button>
      </div>
      <p className="-mt-3 text-2xs text-ink-2">{t('settings.sounds.text')}</p>
      <Refusal fault={saver.fault('ring')} />
      <Labelled label={t('settings.sounds.device')} hint={hint}>
        {(ties) => (
          <Select
            {...ties}
            className="max-w-90"
            value={sounds.outputDevice ?? ''}
            onChange={(event) => {
              preview.stop()
              const id = event.currentTarget.value
              void saver.save('outputDevice', { sounds: { outputDevice: id === '' ? null : id } })
            }}
          >
            <option value="">{t('settings.sounds.systemDevice')}</option>
            {outputs?.map(({ id, name }, i) => (
              <option key={id} value={id}>
                {name ?? t('settings.sounds.unnamed', { n: i + 1 })}
              </option>
            ))}
            {gone && <option value={sounds.outputDevice ?? ''}>{t('settings.sounds.gone')}</option>}
          </Select>
        )}
      </Labelled>
      <Refusal fault={saver.fault('outputDevice')} />
    </Section>
  )
}

/** A ring rings until somebody stops it; a taste of it ends by itself. */
const PREVIEW_MS = 4_000

function usePreview(playTone: PlayTone) {
  const [playing, setPlaying] = useState(false)
  const silence = useRef<(() => void) | null>(null)

  const stop = () => {
    silence.current?.()
    silence.current = null
    setPlaying(false)
  }
  useEffect(() => () => silence.current?.(), [])

  const play = ({ ring, outputDevice }: Settings['sounds']) => {
    const end = playTone(ring, outputDevice)
    const timer = setTimeout(stop, PREVIEW_MS)
    silence.current = () => {
      clearTimeout(timer)
      end()
    }
    setPlaying(true)
  }
  return { playing, play, stop }
}
