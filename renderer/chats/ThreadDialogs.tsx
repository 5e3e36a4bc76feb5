import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mediaPath } from '../../shared/chats/content.ts'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { SaveFile } from './content/SaveFile.tsx'
import type { Picture } from './deeds.ts'
import { hostOfLink } from './links.ts'

/** Before an address of a message is opened: whose it really is. */
export function LinkDialog({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [fault, setFault] = useState<Fault | null>(null)
  const open = async () => {
    const answer = await ask('links:open', { url })
    if (answer.ok) onClose()
    else setFault(answer.fault)
  }
  return (
    <Dialog
      title={t('chats.link.title')}
      width="small"
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('chats.cancel')}</Button>
          <Button look="primary" data-first-focus onClick={() => void open()}>
            {t('chats.link.open')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2">
        <p className="text-md font-semibold wrap-anywhere">{hostOfLink(url)}</p>
        <p className="max-h-32 overflow-y-auto text-xs wrap-anywhere text-ink-2">{url}</p>
        <p className="text-xs">{t('chats.link.text')}</p>
        {fault !== null && <FaultNotice fault={fault} />}
      </div>
    </Dialog>
  )
}

export function PictureDialog({ picture, onClose }: { picture: Picture; onClose: () => void }) {
  const { t } = useTranslation()
  const { key, part, name } = picture
  return (
    <Dialog
      title={name}
      width="large"
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={<SaveFile messageKey={key} part={part} name={name} t={t} />}
    >
      <img
        src={mediaPath(key, part)}
        alt={name}
        className="mx-auto max-h-[calc(100vh-220px)] max-w-full object-contain"
      />
    </Dialog>
  )
}

/** One of ours of which nobody knows whether it arrived: it may arrive twice, and the agent says so. */
export function AnywayDialog({ onSend, onClose }: { onSend: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('chats.anyway.title')}
      width="small"
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        <>
          <Button data-first-focus onClick={onClose}>
            {t('chats.cancel')}
          </Button>
          <Button look="primary" onClick={onSend}>
            {t('chats.anyway.send')}
          </Button>
        </>
      }
    >
      <p>{t('chats.anyway.text')}</p>
    </Dialog>
  )
}
