import type { TFunction } from 'i18next'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import { useDoor } from '../../lib/Door.tsx'
import { Button } from '../../ui/Button.tsx'

interface SaveFileProps {
  messageKey: string
  part: string
  /** What is saved, for who does not see it. */
  name: string
  t: TFunction
}

/** Puts a file of a message into the folder for downloads, where main shows it. */
export function SaveFile({ messageKey, part, name, t }: SaveFileProps) {
  const { ask } = useDoor()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const save = async () => {
    setBusy(true)
    const answer = await ask('media:save', { key: messageKey, part })
    setBusy(false)
    setFault(answer.ok ? null : answer.fault)
  }
  return (
    <>
      <Button size="small" disabled={busy} title={name} onClick={() => void save()}>
        <Download aria-hidden="true" />
        {t('chats.media.save')}
      </Button>
      {fault !== null && (
        <p role="alert" className="basis-full text-2xs text-miss">
          {t(`faults.${fault.code}.what`)} {t(`faults.${fault.code}.todo`)}
        </p>
      )}
    </>
  )
}
