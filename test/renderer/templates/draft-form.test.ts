/** A form of a new template, whatever is added to it and taken away, makes a draft that keeps its rules. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addButton,
  addCard,
  type DraftForm,
  draftOf,
  emptyForm,
  FORM_KINDS,
  filesIn,
  isWrongFile,
  nextVariable,
  removeButton,
} from '../../../renderer/templates/admin/draft-form.ts'
import { previewOf, previewValues } from '../../../renderer/templates/admin/draft-preview.ts'
import { draftProblems } from '../../../shared/templates/draft-limits.ts'
import type { StagedFile } from '../../../shared/views/chats.ts'

const FORM = emptyForm('en', 'Copy code')
const form = (over: Partial<DraftForm>): DraftForm => ({ ...FORM, name: 'visit', ...over })
const file = (over: Partial<StagedFile> = {}): StagedFile => ({
  fileId: 'f1',
  filename: 'a.pdf',
  mimeType: 'application/pdf',
  kind: 'document',
  size: 1,
  ...over,
})
const kinds = ({ buttons }: { buttons: readonly { kind: string }[] }) => buttons.map(({ kind }) => kind)
const added = (...list: ('reply' | 'link' | 'call')[]) => list.reduce(addButton, form({}))

describe('buttons', () => {
  test('of one kind stay together, whatever comes in between', () => {
    expect(kinds(added('reply', 'link', 'reply', 'call'))).toEqual(['reply', 'reply', 'link', 'call'])
    expect(kinds(added('link', 'reply', 'call', 'reply'))).toEqual(['link', 'call', 'reply', 'reply'])
  })

  it('never stand apart, and have ids of their own', () => {
    const step = fc.oneof(
      fc
        .constantFrom('reply', 'link', 'call')
        .map((kind) => (one: DraftForm) => addButton(one, kind as never)),
      fc.nat(5).map((place) => (one: DraftForm) => removeButton(one, place)),
      fc.constant(addCard),
    )
    fc.assert(
      fc.property(fc.constantFrom(...FORM_KINDS), fc.array(step, { maxLength: 12 }), (kind, steps) => {
        const done = steps.reduce((one, act) => act(one), form({ kind }))
        const lists = [done.buttons, ...done.cards.map(({ buttons }) => buttons)]
        for (const list of lists) {
          const turns = list.filter(
            (one, i) => i > 0 && (one.kind === 'reply') !== (list[i - 1]?.kind === 'reply'),
          )
          expect(turns.length).toBeLessThan(2)
        }
        // All cards are alike.
        expect(new Set(done.cards.map((card) => kinds(card).join())).size).toBe(1)
        const ids = [...lists.flat(), ...done.cards].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

describe('a draft', () => {
  test('of text has what is there, trimmed, with the examples of its variables only', () => {
    const draft = draftOf(
      form({
        header: ' {{day}} ',
        body: 'Hi {{name}}. ',
        examples: { 'header.day': ' Monday ', 'body.name': 'Asha', 'body.gone': 'x' },
        file: file(),
        buttons: [{ id: 9, kind: 'call', text: ' Call ', url: 'x', example: 'y', number: ' +919876543210 ' }],
      }),
    )
    expect(draft).toMatchObject({
      header: { kind: 'text', text: '{{day}}' },
      body: 'Hi {{name}}.',
      buttons: [{ kind: 'call', text: 'Call', number: '+919876543210' }],
      cards: [],
      code: null,
      examples: { 'header.day': 'Monday', 'body.name': 'Asha' },
    })
    expect(draft.buttons[0]).not.toHaveProperty('url')
    expect(draftProblems(draft)).toEqual({})
  })

  test('of a file, of a code, of cards', () => {
    expect(draftOf(form({ kind: 'media', header: 'x', file: file() })).header).toEqual({
      kind: 'media',
      fileId: 'f1',
    })
    const code = draftOf(form({ kind: 'code', body: 'x', expires: ' 10 ' }))
    expect(code).toMatchObject({
      category: 'authentication',
      body: '',
      code: { securityLine: true, expiresMinutes: 10, button: 'Copy code' },
    })
    expect(draftProblems(code)).toEqual({})
    expect(draftOf(form({ kind: 'code', expires: '' })).code?.expiresMinutes).toBeNull()
    expect(draftProblems(draftOf(form({ kind: 'code', expires: 'soon' })))).toEqual({
      'code.expiresMinutes': 'bad-minutes',
    })
    const cards = FORM.cards.map((card, i) => ({
      ...card,
      body: `Card {{price}} here`,
      examples: { price: `₹${i}`, gone: 'x' },
    }))
    const carousel = draftOf(form({ kind: 'carousel', body: 'x', footer: 'gone', cards }))
    expect(carousel.examples).toEqual({ 'card.0.price': '₹0', 'card.1.price': '₹1' })
    expect(carousel).toMatchObject({ footer: '', buttons: [], cards: [{ buttons: [{ kind: 'reply' }] }, {}] })
  })

  test('is previewed with its examples in place', () => {
    const buttons = [
      { id: 9, kind: 'link', text: 'Go', url: 'https://a.in/{{b}}', example: 'c', number: '' } as const,
    ]
    const draft = draftOf(form({ body: 'Hi {{name}}.', examples: { 'body.name': 'Asha' }, buttons }))
    expect(previewValues(draft)).toEqual({ 'body.name': 'Asha', 'button.0.b': 'c' })
    expect(previewOf(draft)).toMatchObject({
      body: 'Hi {{name}}.',
      footer: null,
      buttons: [{ index: 0, kind: 'link', target: 'https://a.in/{{b}}' }],
    })
    expect(previewOf(draftOf(form({ kind: 'code' }))).buttons).toMatchObject([{ kind: 'copy-code' }])
    const carousel = draftOf(
      form({ kind: 'carousel', cards: FORM.cards.map((card) => ({ ...card, buttons })) }),
    )
    expect(previewValues(carousel)).toEqual({ 'card.0.b': 'c', 'card.1.b': 'c' })
    expect(previewOf(carousel).cards).toHaveLength(2)
  })
})

test('the files main keeps for it', () => {
  const cards = FORM.cards.map((card, i) => ({ ...card, file: i === 0 ? file({ fileId: 'f2' }) : null }))
  expect(filesIn(form({ file: file(), cards })).map(({ fileId }) => fileId)).toEqual(['f1', 'f2'])
  expect(isWrongFile(form({ kind: 'media', file: file() }))).toBe(false)
  expect(isWrongFile(form({ kind: 'media', file: file({ mimeType: 'text/plain' }) }))).toBe(true)
})

test('the next variable is a number where there are numbers, else a name that is free', () => {
  expect(nextVariable('')).toBe('name')
  expect(nextVariable('Hi {{name}}')).toBe('date')
  expect(nextVariable('{{1}} {{3}}')).toBe('4')
})
