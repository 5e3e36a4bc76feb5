import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import type { CustomField, ImportPreview, ImportView } from '../../shared/views/contacts.ts'
import { useDoor } from '../lib/Door.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { decodeCsv, LARGEST_FILE } from './decode-csv.ts'
import { FileChooser } from './FileChooser.tsx'
import { ImportMappingForm } from './ImportMappingForm.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { hasNumber } from './import-mapping.ts'
import { useImportPreview } from './use-import-preview.ts'

interface ImportDialogProps {
  work: ImportView | null
  fields: readonly CustomField[]
  onClose: () => void
}

/** "Import contacts": a file, what its columns mean, then how it goes. It can be closed while it runs. */
export function ImportDialog({ work, fields, onClose }: ImportDialogProps) {
  return work === null ? (
    <NewImport fields={fields} onClose={onClose} />
  ) : (
    <ImportProgress work={work} onClose={onClose} />
  )
}

function NewImport({ fields, onClose }: Omit<ImportDialogProps, 'work'>) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const { preview, mapping, counting, fault, show, remap, fail } = useImportPreview()
  const [busy, setBusy] = useState<'reading' | 'starting' | null>(null)

  const read = async (file: File) => {
    if (file.size > LARGEST_FILE) return fail({ code: 'csv-too-large', detail: null })
    setBusy('reading')
    const text = await textOf(file)
    const answer =
      typeof text === 'string' ? await ask('contacts:preview-import', { fileName: file.name, text }) : text
    setBusy(null)
    if (answer.ok) show(answer.value)
    else fail(answer.fault)
  }

  const start = async (importId: string) => {
    if (mapping === null || busy !== null) return
    setBusy('starting')
    const answer = await ask('contacts:start-import', { importId, mapping })
    setBusy(null)
    if (!answer.ok) fail(answer.fault)
  }

  return (
    <Dialog
      title={t('contacts.import.title')}
      closeLabel={t('contacts.close')}
      width={preview === null ? 'medium' : 'large'}
      onClose={onClose}
      footer={
        preview !== null &&
        mapping !== null && (
          <>
            <Button className="mr-auto" onClick={() => show(null)}>
              {t('contacts.import.another')}
            </Button>
            <Button onClick={onClose}>{t('contacts.cancel')}</Button>
            <Button
              look="primary"
              disabled={busy !== null || counting || !hasNumber(mapping) || nothingToDo(preview)}
              onClick={() => void start(preview.importId)}
            >
              {t('contacts.import.start')}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {fault !== null && <FaultNotice fault={fault} />}
        {preview === null || mapping === null ? (
          <>
            <FileChooser onFile={(file) => void read(file)} />
            <div role="status">{busy === 'reading' && <Busy>{t('contacts.import.reading')}</Busy>}</div>
          </>
        ) : (
          <ImportMappingForm
            preview={preview}
            mapping={mapping}
            counting={counting}
            fields={fields}
            onMap={(next) => void remap(next)}
          />
        )}
      </div>
    </Dialog>
  )
}

const nothingToDo = ({ counts }: ImportPreview): boolean => counts.fresh + counts.existing === 0

/** The file may be gone, or on a drive that is. */
async function textOf(file: File): Promise<string | { ok: false; fault: Fault }> {
  try {
    return decodeCsv(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { ok: false, fault: { code: 'csv-unreadable', detail: null } }
  }
}
