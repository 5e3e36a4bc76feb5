import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkContent, LIMITS } from '../../../../shared/chats/limits.ts'
import type { OutgoingContent } from '../../../../shared/chats/outgoing.ts'
import type { Fault } from '../../../../shared/ipc.ts'
import { factsIn } from '../../../lib/picked-media.ts'
import { fileProblemWords, problemWords } from '../../../lib/problem-words.ts'
import { Busy } from '../../../ui/Busy.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FaultNotice } from '../../../ui/FaultNotice.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { ButtonsEditor } from './ButtonsEditor.tsx'
import { type Builder, contentOf } from './builder.ts'
import { CountedField } from './CountedField.tsx'
import { HeaderEditor } from './HeaderEditor.tsx'
import { InteractivePreview } from './InteractivePreview.tsx'
import { SectionsEditor } from './SectionsEditor.tsx'

interface InteractiveDialogProps {
  builder: Builder
  /** WhatsApp's window is open. */
  open: boolean
  onChange: (builder: Builder) => void
  /** Null: it is in the thread. */
  onSend: (content: OutgoingContent) => Promise<Fault | null>
  onClose: () => void
}

const VARIANTS = ['button', 'list', 'cta_url'] as const

/** "Interactive message": buttons, a list or a link, with WhatsApp's limits at each field. */
export function InteractiveDialog({ builder, open, onChange, onSend, onClose }: InteractiveDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  /** What was asked to be sent was not whole: from then on each field says what it lacks. */
  const [tries, setTries] = useState(0)
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const content = contentOf(builder)
  const found = checkContent(content, factsIn(builder.headerMedia))
  const said = { ...fault?.fields, ...found }
  /** What is too long is said at once, what is missing once it was to be sent. */
  const problemAt = (field: string) =>
    tries > 0 || found[field] === 'too-long' ? problemWords(t, said, field) : null
  const change = (changed: Partial<Builder>) => {
    onChange({ ...builder, ...changed })
    setFault(null)
  }

  useLayoutEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])

  const submit = async () => {
    if (sending) return
    setTries((before) => before + 1)
    if (Object.keys(found).length > 0) return
    setSending(true)
    const refused = await onSend(content)
    setSending(false)
    setFault(refused)
  }

  return (
    <Dialog
      title={t('composer.builder.title')}
      width="large"
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        <>
          <p role="status" className="mr-auto">
            {sending && <Busy>{t('composer.builder.sending')}</Busy>}
          </p>
          <Button onClick={onClose}>{t('composer.link.cancel')}</Button>
          <Button look="primary" submits form={id} disabled={!open || sending}>
            {t('composer.send')}
          </Button>
        </>
      }
    >
      <div className="grid h-[min(520px,calc(100vh-200px))] grid-cols-[minmax(0,7fr)_minmax(0,5fr)] gap-4">
        <form
          ref={form}
          id={id}
          noValidate
          className="-m-1 flex min-h-0 flex-col gap-3 overflow-y-auto p-1"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {!open && <Notice kind="problem" title={t('composer.builder.closed')} />}
          {fault !== null && (fault.fields === undefined || fault.detail !== null) && (
            <FaultNotice fault={fault} />
          )}
          <Segments
            label={t('composer.builder.kind')}
            value={builder.variant}
            options={VARIANTS.map((value) => ({ value, label: t(`composer.builder.kinds.${value}`) }))}
            onChange={(variant) => {
              change({ variant })
              setTries(0)
            }}
          />
          <HeaderEditor
            builder={builder}
            problemAt={problemAt}
            fileProblem={tries > 0 ? fileProblemWords(t, said, 'header.source') : null}
            onChange={change}
          />
          <CountedField
            long
            firstFocus
            label={t('composer.builder.body')}
            value={builder.body}
            most={LIMITS.body}
            problem={problemAt('body')}
            onChange={(body) => change({ body })}
          />
          <CountedField
            label={t('composer.builder.footer')}
            value={builder.footer}
            most={LIMITS.edge}
            problem={problemAt('footer')}
            onChange={(footer) => change({ footer })}
          />
          {builder.variant === 'button' && (
            <ButtonsEditor
              buttons={builder.buttons}
              problemAt={problemAt}
              onChange={(buttons) => change({ buttons })}
            />
          )}
          {builder.variant === 'list' && (
            <>
              <CountedField
                label={t('composer.builder.listButton')}
                value={builder.listButton}
                most={LIMITS.button}
                problem={problemAt('button')}
                onChange={(listButton) => change({ listButton })}
              />
              <SectionsEditor
                sections={builder.sections}
                problemAt={problemAt}
                onChange={(sections) => change({ sections })}
              />
            </>
          )}
          {builder.variant === 'cta_url' && (
            <>
              <CountedField
                label={t('composer.builder.linkButton')}
                value={builder.linkButton}
                most={LIMITS.button}
                problem={problemAt('button')}
                onChange={(linkButton) => change({ linkButton })}
              />
              <CountedField
                label={t('composer.builder.url')}
                placeholder="https://"
                value={builder.url}
                most={null}
                problem={problemAt('url')}
                onChange={(url) => change({ url })}
              />
            </>
          )}
        </form>
        <div className="min-h-0 overflow-y-auto">
          <InteractivePreview content={content} media={builder.headerMedia} />
        </div>
      </div>
    </Dialog>
  )
}
