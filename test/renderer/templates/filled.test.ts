import { describe, expect, it } from 'vitest'
import { matching } from '../../../renderer/templates/choice.ts'
import { filledText, missingIn, valuesFor } from '../../../renderer/templates/filled.ts'
import { prefilled } from '../../../renderer/templates/prefill.ts'
import { keysIn } from '../../../shared/templates/variables.ts'
import type { TemplateView } from '../../../shared/views/templates.ts'

const aTemplate = (body: string, more: Partial<TemplateView> = {}): TemplateView => ({
  id: 't',
  name: 'missed_your_call',
  language: 'en',
  category: 'utility',
  header: null,
  cards: [],
  code: false,
  body,
  footer: null,
  buttons: [],
  variables: keysIn(body).map((key) => ({ key, place: 'body', button: null, example: '' })),
  ...more,
})
const BODY = { place: 'body', button: null } as const

describe('a filled template', () => {
  it('keeps a variable without a value as it is written', () => {
    const values = { 'body.name': ' Asha ', 'body.1': ' ', 'header.2': 'x' }
    expect(filledText('{{name}}, {{1}} {{ 2 }}', BODY, values)).toBe('Asha, {{1}} {{2}}')
  })

  it('knows what is missing, and hands on what is there', () => {
    const template = aTemplate('{{name}} {{1}}')
    expect(missingIn(template, { 'body.name': '  ' })).toEqual(['body.name', 'body.1'])
    expect(valuesFor(template, { 'body.name': ' Asha ', 'body.other': 'x' })).toEqual([
      { ...BODY, key: 'name', value: 'Asha' },
      { ...BODY, key: '1', value: '' },
    ])
  })
})

describe('what is filled in by itself', () => {
  const known = { customer: 'Asha Rao', agent: 'Bala' }
  const of = (body: string) => Object.values(prefilled(aTemplate(body), known))

  it.each([
    ['{{name}} {{Customer_Name}} {{contact_name}} {{नाम}}', ['Asha Rao', 'Asha Rao', 'Asha Rao', 'Asha Rao']],
    ['{{first_name}} {{customer_first_name}}', ['Asha', 'Asha']],
    ['{{agent}} {{agent_name}} {{my_name}} {{sales_person}}', ['Bala', 'Bala', 'Bala', 'Bala']],
    ['{{company_name}} {{agent_phone}} {{amount}} {{2}}', ['', '', '', '']],
    ['Dear {{1}}, on {{2}}', ['Asha Rao', '']],
    ['नमस्ते {{1}}, ₹{{2}}', ['Asha Rao', '']],
    ['{{1}}, hello', ['Asha Rao']],
    ['*Good morning* {{1}}', ['Asha Rao']],
    ['Our technician {{1}} is on the way.', ['']],
  ])('in %s', (body, values) => {
    expect(of(body)).toEqual(values)
  })

  it('is nothing where nobody knows a name', () => {
    expect(prefilled(aTemplate('Dear {{name}}'), { customer: '', agent: '' })).toEqual({ 'body.name': '' })
  })
})

describe('a search', () => {
  const all = [
    aTemplate('May we call you back?', { id: 'a' }),
    aTemplate('नमस्ते', { id: 'b', language: 'hi' }),
    aTemplate('Your visit', { id: 'c', name: 'visit_reminder', footer: 'Call us' }),
  ]
  const found = (text: string, language = '') => matching(all, { text, language }).map(({ id }) => id)

  it('finds every word in name or texts, with or without the underscore', () => {
    expect(found('')).toEqual(['a', 'b', 'c'])
    expect(found('missed your')).toEqual(['a', 'b'])
    expect(found('missed_your BACK')).toEqual(['a'])
    expect(found('call')).toEqual(['a', 'b', 'c'])
    expect(found('call us')).toEqual(['c'])
    expect(found('missed', 'hi')).toEqual(['b'])
    expect(found('nothing')).toEqual([])
  })
})
