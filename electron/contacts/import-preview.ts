/** A file that was chosen, before anything of it is sent: what it holds, and what an import would make of it. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Result } from '../../shared/ipc.ts'
import type { CustomField, ImportMapping, ImportPreview } from '../../shared/views/contacts.ts'
import { fail, ok } from '../result.ts'
import type { ContactStore } from './contact-store.ts'
import { readCsv } from './csv.ts'
import { guessMapping } from './import-mapping.ts'
import { judgeRow } from './import-row.ts'
import type { Import, ImportStore } from './import-store.ts'

const SAMPLE = 10
const LOOKED_AT = 50
/** Rows handled before others get a turn. */
const STEP = 50

interface PreviewOptions {
  readonly store: ContactStore
  readonly imports: ImportStore
  readonly fields: { list(): readonly CustomField[] }
  readonly newId: () => string
}

export function createPreviews({ store, imports, fields, newId }: PreviewOptions) {
  const count = async (id: string, mapping: ImportMapping) => {
    const types = new Map(fields.list().map((field) => [field.id, field.type]))
    const seen = new Set<string>()
    const counts = { fresh: 0, existing: 0, bad: 0 }
    let rows = 0
    for (let from = mapping.header ? 1 : 0; ; from += STEP) {
      const step = imports.rows(id, from, STEP)
      for (const { cells } of step) {
        const typeOf = (field: string) => types.get(field) ?? 'text'
        const verdict = judgeRow(cells, mapping, typeOf, (number) => store.onNumber(number)[0] ?? null)
        if (verdict.kind === 'bad') counts.bad += 1
        else if (verdict.kind !== 'create' || seen.has(verdict.number)) counts.existing += 1
        else counts.fresh += 1
        if (verdict.kind !== 'bad') seen.add(verdict.number)
      }
      rows += step.length
      if (step.length < STEP) return { rows, counts }
      await nextTurn()
    }
  }

  const previewOf = async (kept: Import, mapping: ImportMapping): Promise<Result<ImportPreview>> => {
    const first = imports.rows(kept.id, 0, SAMPLE + 1).map(({ cells }) => cells)
    const { rows, counts } = await count(kept.id, mapping)
    const names = Array.from({ length: kept.columns }, (_, column) => {
      const name = mapping.header ? first[0]?.[column]?.trim() : ''
      return name || String(column + 1)
    })
    return ok({
      importId: kept.id,
      fileName: kept.fileName,
      columns: names,
      sample: first.slice(mapping.header ? 1 : 0).slice(0, SAMPLE),
      rows,
      mapping,
      counts,
    })
  }

  return {
    async preview({ fileName, text }: { fileName: string; text: string }): Promise<Result<ImportPreview>> {
      const read = await readCsv(text)
      if (!read.ok) return read
      const rows = read.value
      const mapping = guessMapping(
        rows.slice(0, LOOKED_AT).map(({ cells }) => cells),
        fields.list(),
      )
      const columns = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
      const kept: Import = { id: newId(), fileName, state: 'preview', columns, mapping }
      imports.addPreview(kept)
      for (let from = 0; from < rows.length; from += STEP) {
        imports.addRows(kept.id, from, rows.slice(from, from + STEP))
        await nextTurn()
      }
      return previewOf(kept, mapping)
    },

    async remap(id: string, mapping: ImportMapping): Promise<Result<ImportPreview>> {
      const kept = imports.read(id)
      if (kept?.state !== 'preview') return fail('not-found')
      imports.setMapping(id, mapping)
      return previewOf(kept, mapping)
    },
  }
}
