import type { TFunction } from 'i18next'
import { useId, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { stagedPath } from '../../../shared/chats/content.ts'
import { TEMPLATE_LANGUAGES } from '../../../shared/templates/languages.ts'
import type { StagedFile } from '../../../shared/views/chats.ts'
import { Busy } from '../../ui/Busy.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import type { ShownMedia } from '../../ui/MediaPreview.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { languageName } from '../choice.ts'
import { TemplatePreview } from '../TemplatePreview.tsx'
import { CodeFields } from './CodeFields.tsx'
import { CountedField, LabelledInput } from './CountedField.tsx'
import { emptyForm, FORM_KINDS } from './draft-form.ts'
import { previewOf, previewValues } from './draft-preview.ts'
import { MessageFields } from './MessageFields.tsx'
import { useCreateTemplate } from './use-create-template.ts'

interface NewTemplateDialogProps {
  onCreated: (id: string) => void
  onClose: () => void
}

const shownFile = (t: TFunction, file: StagedFile | null): ShownMedia =>
  file === null
    ? { kind: 'image', name: t('templateAdmin.form.noFile'), src: null }
    : {
        kind: file.kind,
        name: file.filename,
        src: file.kind === 'image' ? stagedPath(file.fileId) : null,
      }

/** "New template": its kind and words at the left, at the right what the customer will see. */
export function NewTemplateDialog({ onCreated, onClose }: NewTemplateDialogProps) {
  const { t, i18n } = useTranslation()
  const formId = useId()
  const element = useRef<HTMLFormElement>(null)
  const { form, draft, problems, fault, creating, wanted, change, create } = useCreateTemplate(
    emptyForm(i18n.language === 'hi' ? 'hi' : 'en', t('templateAdmin.form.copyCode')),
    onCreated,
  )
  const languages = useMemo(() => {
    const named = TEMPLATE_LANGUAGES.map((code) => ({ code, name: languageName(t, code) }))
    return named.sort((a, b) => a.name.localeCompare(b.name, t('time.locale')))
  }, [t])
  const hasFiles = draft.header?.kind === 'media' || draft.cards.length > 0

  useLayoutEffect(() => {
    if (wanted === 0 && fault === null) return
    // A refusal leads to the first place it is about; what is about none stands on top.
    const first = element.current?.querySelector<HTMLElement>('[aria-invalid=true]') ?? null
    first?.focus({ preventScroll: true })
    if (first === null) element.current?.scrollTo(0, 0)
    else first.scrollIntoView({ block: 'center' })
  }, [wanted, fault])

  return (
    <Dialog
      title={t('templateAdmin.new')}
      width="large"
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        <>
          <p role="status" className="mr-auto">
            {creating && (
              <Busy>{t(hasFiles ? 'templateAdmin.form.uploading' : 'templateAdmin.form.creating')}</Busy>
            )}
          </p>
          <Button onClick={onClose}>{t('templateAdmin.cancel')}</Button>
          <Button look="primary" submits form={formId} disabled={creating}>
            {t('templateAdmin.form.create')}
          </Button>
        </>
      }
    >
      <div className="grid h-[min(560px,calc(100vh-200px))] grid-cols-[minmax(0,7fr)_minmax(0,5fr)] gap-4">
        <form
          ref={element}
          id={formId}
          noValidate
          className="-m-1 flex min-h-0 flex-col gap-3 overflow-y-auto p-1 pr-3"
          onSubmit={(event) => {
            event.preventDefault()
            void create()
          }}
        >
          {fault !== null && <FaultNotice fault={fault} />}
          <Segments
            label={t('templateAdmin.form.kind')}
            value={form.kind}
            options={FORM_KINDS.map((kind) => ({
              value: kind,
              label: t(`templateAdmin.form.kinds.${kind}`),
            }))}
            onChange={(kind) => change((before) => ({ ...before, kind }))}
          />
          <CountedField
            first
            label={t('templateAdmin.form.name')}
            hint={t('templateAdmin.form.nameHint')}
            value={form.name}
            problem={problems.name}
            onChange={(name) =>
              change((before) => ({ ...before, name: name.toLowerCase().replaceAll(/[\s-]/g, '_') }))
            }
          />
          <div className="grid grid-cols-2 gap-3">
            <LabelledInput label={t('templateAdmin.form.language')} problem={problems.language}>
              {(ties) => (
                <Select
                  {...ties}
                  value={form.language}
                  onChange={({ currentTarget: { value } }) =>
                    change((before) => ({ ...before, language: value }))
                  }
                >
                  {languages.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </LabelledInput>
            <LabelledInput
              label={t('templateAdmin.form.category')}
              hint={t(`templateAdmin.form.categoryHint.${draft.category}`)}
              problem={problems.category}
            >
              {(ties) => (
                <Select
                  {...ties}
                  disabled={form.kind === 'code'}
                  value={draft.category}
                  onChange={({ currentTarget: { value } }) =>
                    change((before) => ({
                      ...before,
                      category: value === 'marketing' ? 'marketing' : 'utility',
                    }))
                  }
                >
                  {(form.kind === 'code'
                    ? (['authentication'] as const)
                    : (['utility', 'marketing'] as const)
                  ).map((category) => (
                    <option key={category} value={category}>
                      {t(`templateAdmin.category.${category}`)}
                    </option>
                  ))}
                </Select>
              )}
            </LabelledInput>
          </div>
          {form.kind === 'code' ? (
            <CodeFields
              form={form}
              problems={problems}
              onChange={(over) => change((before) => ({ ...before, ...over }))}
            />
          ) : (
            <MessageFields form={form} problems={problems} onChange={change} />
          )}
        </form>
        <div className="min-h-0 overflow-y-auto">
          <TemplatePreview
            template={previewOf(draft)}
            values={previewValues(draft)}
            headerMedia={form.kind === 'media' ? shownFile(t, form.file) : null}
            cardMedia={form.cards.map((card) => shownFile(t, card.file))}
          />
        </div>
      </div>
    </Dialog>
  )
}
