/** Every "Create Template" request of the document comes out of a draft, exactly. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { createRequest, filesOf } from '../../../shared/myoperator/create-template.ts'
import { readTemplate } from '../../../shared/myoperator/templates.ts'
import { draftProblems } from '../../../shared/templates/draft-limits.ts'
import type { TemplateDraft } from '../../../shared/views/templates.ts'
import { aDraft, DOCUMENTED, rightDraft } from '../templates/drafts.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rest')
const documented = (name: string) => {
  const file = `whatsapp-business-apis-templates-create-template.${name}.json`
  const { body } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')).request
  return typeof body === 'string' ? JSON.parse(body) : body
}
const requestFor = (draft: TemplateDraft) =>
  createRequest(draft, {
    wabaId: '{{waba_id}}',
    mediaIds: new Map(filesOf(draft).map((fileId) => [fileId, fileId])),
  })

test.each(Object.entries(DOCUMENTED))('%s', (name, draft) => {
  // The examples say "type" or not, for like templates; the description of the request says it.
  const wanted = { ...documented(name), type: 'template' }
  // They count the cards 0, 2.
  const cards = wanted.components.find(({ type }: { type: string }) => type === 'CAROUSEL')?.cards ?? []
  for (const [index, card] of cards.entries()) card.index = index
  expect(requestFor(draft)).toEqual(wanted)
  // The document's number is no subscriber's.
  const wrong = Object.values(draftProblems(draft)).filter((problem) => problem !== 'bad-number')
  expect(wrong).toEqual([])
})

test('a request without an account of WhatsApp names none', () => {
  expect(createRequest(aDraft(), { wabaId: '', mediaIds: new Map() })).not.toHaveProperty('waba_id')
})

test('a code may say less', () => {
  const code = { securityLine: false, expiresMinutes: null, button: 'Copy' }
  expect(requestFor(aDraft({ code, examples: {} })).components).toEqual([
    {
      type: 'BODY',
      text: '*{{otp}}* is your verification code.',
      add_security_recommendation: false,
      example: { otp: '123456' },
    },
    { type: 'BUTTONS', buttons: [{ type: 'OTP', text: 'Copy', index: 0, otp_type: 'copy_code' }] },
  ])
})

it('is read back as what was drafted, and can be sent', () => {
  fc.assert(
    fc.property(rightDraft, (draft) => {
      expect(draftProblems(draft)).toEqual({})
      const read = readTemplate({ id: 't', ...requestFor(draft) })
      expect(read).toMatchObject({
        name: draft.name,
        language: draft.language,
        header: draft.header,
        body: draft.body,
        footer: draft.footer === '' ? null : draft.footer,
        unsendable: null,
      })
      expect(read?.buttons.map(({ kind, text }) => ({ kind, text }))).toEqual(
        draft.buttons.map(({ kind, text }) => ({ kind, text })),
      )
      const examples = [
        ...Object.values(draft.examples),
        ...draft.buttons.flatMap((one) =>
          one.kind === 'link' && one.url.includes('{{') ? [one.example] : [],
        ),
      ]
      expect(read?.variables.map((one) => one.example)).toEqual(examples)
    }),
  )
})
