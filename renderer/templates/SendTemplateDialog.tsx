import { MessageSquareText } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateView } from '../../shared/views/templates.ts'
import { who } from '../lib/call-words.ts'
import { sourceOf } from '../lib/picked-media.ts'
import { fileProblemWords, problemWords } from '../lib/problem-words.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { missingIn, type Values, valuesFor } from './filled.ts'
import { HeaderMedia } from './HeaderMedia.tsx'
import { headerProblems } from './header-problems.ts'
import { prefilled } from './prefill.ts'
import { Recipient } from './Recipient.tsx'
import { shownMedia } from './shown-media.ts'
import { TemplateChooser } from './TemplateChooser.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import type { TemplateTo } from './template-to.ts'
import { useHeaderChoice } from './use-header-choice.ts'
import { useRecipient } from './use-recipient.ts'
import { type Outcome, useSend } from './use-send.ts'
import { useTemplates } from './use-templates.ts'
import { VariableFields } from './VariableFields.tsx'

interface SendTemplateDialogProps {
  to: TemplateTo
  /** Whose name stands where a template names the agent. */
  agentName: string
  /** What became of a message to this customer. */
  onOutcome: (customer: string, outcome: Outcome) => void
  onClose: () => void
}

const NOTHING: Values = {}

/** "Send template": choose one, fill it in, see it as WhatsApp will draw it, send it. */
export function SendTemplateDialog({ to: wantedTo, agentName, onOutcome, onClose }: SendTemplateDialogProps) {
  const { t } = useTranslation()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const templates = useTemplates()
  const { names, numbers, facts } = useRecipient(wantedTo.number)
  const [chosen, setChosen] = useState<TemplateView | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  /** Over what was filled in by itself. */
  const [typed, setTyped] = useState<Values>(NOTHING)
  const [missing, setMissing] = useState<Values>(NOTHING)
  const { choice: file, setChoice: setFile, toOwn, leaves } = useHeaderChoice()
  const inChat = wantedTo.kind === 'chat'
  // A conversation is with one number.
  const offered = inChat ? numbers.filter(({ number }) => number === wantedTo.number) : numbers
  const to = inChat ? wantedTo.number : (picked ?? numbers[0]?.number ?? wantedTo.number)
  const customer = who(t, { names, numberText: numbers.find((one) => one.number === to)?.numberText ?? to })
  const { phase, fault, send, forget, reset } = useSend(
    inChat ? wantedTo : { kind: 'number', number: to },
    (outcome) => {
      // A conversation shows it.
      if (!inChat || outcome !== null) onOutcome(customer, outcome)
      onClose()
    },
  )
  const values: Values =
    chosen === null
      ? NOTHING
      : { ...prefilled(chosen, { customer: names[0] ?? '', agent: agentName, facts }), ...typed }
  const problems = fault?.fields ?? missing

  useEffect(() => {
    if (phase === 'settled') onClose()
  }, [phase, onClose])
  useLayoutEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problems])
  // What went wrong stands above what was just filled in.
  useLayoutEffect(() => {
    if (phase === 'unconfirmed' || (fault !== null && fault.fields === undefined))
      form.current?.scrollTo(0, 0)
  }, [phase, fault])

  const choose = (template: TemplateView) => {
    setChosen(template)
    setTyped(NOTHING)
    setMissing(NOTHING)
    toOwn()
    forget()
  }
  const pick = (one: string) => {
    setPicked(one)
    reset()
  }
  const type = (id: string, value: string) => {
    setTyped((before) => ({ ...before, [id]: value }))
    setMissing(NOTHING)
    if (fault?.fields !== undefined) forget()
  }
  const submit = (anyway: boolean) => {
    if (chosen === null || phase === 'sending') return
    const without: Values = {
      ...Object.fromEntries(missingIn(chosen, values).map((id) => [id, 'missing'])),
      ...headerProblems(file),
    }
    setMissing(without)
    if (Object.keys(without).length > 0) return
    leaves()
    void send({
      templateId: chosen.id,
      values: valuesFor(chosen, values),
      headerMedia: file.other && file.picked !== null ? sourceOf(file.picked) : null,
      anyway,
    })
  }

  return (
    <Dialog
      title={t('templates.title')}
      width="large"
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        <>
          <p role="status" className="mr-auto">
            {phase === 'sending' && <Busy>{t('templates.sending')}</Busy>}
          </p>
          <Button onClick={onClose}>{t('templates.cancel')}</Button>
          <Button look="primary" submits form={formId} disabled={chosen === null || phase === 'sending'}>
            {t('templates.send')}
          </Button>
        </>
      }
    >
      <div className="grid h-[min(500px,calc(100vh-200px))] grid-cols-[minmax(0,5fr)_minmax(0,7fr)] gap-4">
        <TemplateChooser {...templates} chosen={chosen} onChoose={choose} />
        <form
          ref={form}
          id={formId}
          noValidate
          className="-m-1 flex min-h-0 flex-col gap-3 overflow-y-auto p-1"
          onSubmit={(event) => {
            event.preventDefault()
            submit(false)
          }}
        >
          <Recipient names={names} numbers={offered} chosen={to} onChoose={pick} />
          {phase === 'unconfirmed' && (
            <Notice kind="problem" title={t('templates.unconfirmed')}>
              <p>{t('templates.unconfirmedText')}</p>
            </Notice>
          )}
          {fault !== null && (fault.fields === undefined || fault.detail !== null) && (
            <FaultNotice
              fault={fault}
              actions={
                fault.code === 'message-unconfirmed' && (
                  <Button size="small" onClick={() => submit(true)}>
                    {t('templates.anyway')}
                  </Button>
                )
              }
            />
          )}
          {chosen === null && (templates.list?.templates.length ?? 0) > 0 && (
            <Empty icon={<MessageSquareText aria-hidden="true" />} title={t('templates.choose')}>
              {t('templates.chooseText')}
            </Empty>
          )}
          {chosen !== null && (
            <>
              <TemplatePreview template={chosen} values={values} headerMedia={shownMedia(t, file)} />
              {chosen.header?.kind === 'media' && (
                <HeaderMedia
                  choice={file}
                  byLink={inChat}
                  problems={{
                    link: problemWords(t, problems, 'headerMedia.link'),
                    mimeType: problemWords(t, problems, 'headerMedia.mimeType'),
                    file: fileProblemWords(t, problems, 'headerMedia'),
                  }}
                  onChange={(choice) => {
                    setFile(choice)
                    setMissing(NOTHING)
                    if (fault?.fields !== undefined) forget()
                  }}
                />
              )}
              <VariableFields template={chosen} values={values} problems={problems} onValue={type} />
            </>
          )}
        </form>
      </div>
    </Dialog>
  )
}
