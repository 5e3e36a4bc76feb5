import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/ipc.ts'
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import { useDoor } from '../../lib/Door.tsx'
import { Busy } from '../../ui/Busy.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { languageName } from '../choice.ts'

interface DeleteTemplateDialogProps {
  template: TemplateDetail
  /** It was deleted, or was not there any more. */
  onGone: () => void
  onClose: () => void
}

/** Asks once more, naming what would go and what stops with it; what goes wrong is said here. */
export function DeleteTemplateDialog({ template, onGone, onClose }: DeleteTemplateDialogProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [deleting, setDeleting] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef(false)
  const isGone = fault?.code === 'template-gone'

  const remove = async () => {
    if (underWay.current) return
    underWay.current = true
    setDeleting(true)
    setFault(null)
    const answer = await ask('templates:delete', { id: template.id })
    underWay.current = false
    setDeleting(false)
    if (answer.ok) onGone()
    else setFault(answer.fault)
  }
  const close = isGone ? onGone : onClose

  return (
    <Dialog
      title={t('templateAdmin.delete.title')}
      closeLabel={t('app.close')}
      onClose={close}
      footer={
        <>
          <p role="status" className="mr-auto">
            {deleting && <Busy>{t('templateAdmin.delete.deleting')}</Busy>}
          </p>
          <Button data-first-focus onClick={close}>
            {t(isGone ? 'app.close' : 'templateAdmin.cancel')}
          </Button>
          {!isGone && (
            <Button look="danger" disabled={deleting} onClick={() => void remove()}>
              {t('templateAdmin.delete.confirm')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-2">
        {fault !== null && <FaultNotice fault={fault} />}
        <p className="font-medium break-words">
          {t('templateAdmin.delete.question', {
            name: template.name,
            language: languageName(t, template.language),
          })}
        </p>
        <p className="text-xs text-ink-2">{t('templateAdmin.delete.text')}</p>
      </div>
    </Dialog>
  )
}
