import { Check, Download as Icon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { RecordingDownload } from '../../shared/views/recordings.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { useDownload } from './use-download.ts'

/** Saves the recording into the folder for downloads. `state` is drawn elsewhere, where there is room for it. */
export function useRecordingDownload(sessionId: string) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const download = useDownload()
  const [fault, setFault] = useState<Fault | null>(null)
  const busy = download?.state === 'running'
  const mine = download?.sessionId === sessionId ? download : null

  const start = async () => {
    setFault(null)
    const answer = await ask('recordings:download', { sessionId })
    if (!answer.ok) setFault(answer.fault)
  }
  return {
    button: (
      <Button
        size="icon"
        className="size-8"
        disabled={busy}
        aria-label={t('recordings.download')}
        title={t(busy && mine === null ? 'recordings.otherDownload' : 'recordings.download')}
        onClick={() => void start()}
      >
        <Icon aria-hidden="true" />
      </Button>
    ),
    state: (
      <>
        {fault !== null && <FaultNotice fault={fault} />}
        {fault === null && mine !== null && <DownloadState download={mine} />}
      </>
    ),
  }
}

function DownloadState({ download }: { download: RecordingDownload }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [lost, setLost] = useState(false)
  const { state, bytes, totalBytes, fileName, problem } = download
  if (state === 'running') {
    const share = totalBytes === null || totalBytes === 0 ? null : bytes / totalBytes
    return (
      <div className="flex items-center gap-2 text-xs">
        <ProgressBar label={t('recordings.downloading')} share={share} className="min-w-0 flex-1" />
        <Button size="small" onClick={() => void ask('recordings:cancel-download', {})}>
          {t('recordings.cancel')}
        </Button>
      </div>
    )
  }
  if (state === 'failed') {
    return (
      <p role="alert" className="text-xs text-miss">
        {problem === 'folder' || problem === null
          ? t('recordings.folderFailed')
          : `${t(`faults.${problem}.what`)} ${t(`faults.${problem}.todo`)}`}
      </p>
    )
  }
  return (
    <>
      <div className="flex items-center gap-2 text-xs">
        <Check aria-hidden="true" className="size-4 shrink-0 text-talk" />
        <span role="status" className="min-w-0 flex-1 truncate" title={fileName}>
          {t('recordings.downloaded', { file: fileName })}
        </span>
        <Button
          size="small"
          onClick={() => void ask('recordings:show-download', {}).then(({ ok }) => setLost(!ok))}
        >
          {t('recordings.showFile')}
        </Button>
      </div>
      {lost && (
        <p role="alert" className="text-xs text-miss">
          {t('recordings.showFailed')}
        </p>
      )}
    </>
  )
}
