/** What the provider says of a request, at the place of the draft it is about. */
import { describe, expect, it } from 'vitest'
import { draftRefusal } from '../../../electron/api/template-refusal.ts'
import { createRequest } from '../../../shared/myoperator/create-template.ts'
import { DOCUMENTED } from '../../shared/templates/drafts.ts'

const CONTEXT = { wabaId: 'w', mediaIds: new Map() }
const asked = (name: string) => {
  const draft = DOCUMENTED[name]
  if (draft === undefined) throw new Error(`no draft ${name}`)
  return createRequest(draft, CONTEXT)
}
const fieldsOf = (name: string, errors: object) =>
  draftRefusal({ message: 'Invalid input.', errors }, asked(name))

describe('a refusal', () => {
  it.each<[string, string, object, Record<string, string>]>([
    ['its name', 'dynamic-url-body', { name: ['taken'] }, { name: 'taken' }],
    ['its header', 'text-header-body-footer', { 'components.0.text': ['long'] }, { header: 'long' }],
    [
      'an example of its header',
      'text-header-body-footer',
      { components: [{ example: ['month is required'] }] },
      { 'examples.header.month': 'month is required' },
    ],
    [
      'an example of its body',
      'text-header-body-footer',
      { 'components.1.example': ['example of name is required'] },
      { 'examples.body.name': 'example of name is required' },
    ],
    ['its footer', 'text-header-body-footer', { components: { 2: { text: 'long' } } }, { footer: 'long' }],
    [
      'its file',
      'media-header-body-button',
      { components: [{ media_id: ['Invalid'] }] },
      { header: 'Invalid' },
    ],
    [
      'a button',
      'media-header-body-button',
      {
        components: [
          {},
          {},
          { buttons: [{ url: ['bad'] }, { phone_number: ['bad number'] }, { type: ['?'] }] },
        ],
      },
      { 'buttons.0.url': 'bad', 'buttons.1.number': 'bad number', 'buttons.2.text': '?' },
    ],
    [
      'its buttons',
      'media-header-body-button',
      { 'components.2.buttons': ['At most 2'] },
      { buttons: 'At most 2' },
    ],
    [
      'its cards',
      'carousel-template',
      {
        'components.1.cards.0.components.0.media_id': ['Invalid'],
        'components.1.cards.1.components.1.text': ['long'],
        'components.1.cards.1.components.1.example': ['example of name is required'],
        'components.1.cards.1.components.2.buttons.0.url': ['bad'],
        'components.1.cards': ['2 to 10'],
      },
      {
        'cards.0.fileId': 'Invalid',
        'cards.1.body': 'long',
        'examples.card.1.name': 'example of name is required',
        'cards.1.buttons.0.url': 'bad',
        cards: '2 to 10',
      },
    ],
  ])('about %s is said there', (_what, name, errors, fields) => {
    expect(fieldsOf(name, errors)).toEqual({ code: 'template-invalid', detail: null, fields })
  })

  it('about nothing we know is said as a whole', () => {
    expect(fieldsOf('dynamic-url-body', { components: ['Invalid parameter'], waba_id: ['Wrong'] })).toEqual({
      code: 'template-invalid',
      detail: 'Invalid parameter Wrong',
    })
    expect(draftRefusal('Bad Request', asked('dynamic-url-body'))).toEqual({
      code: 'template-invalid',
      detail: 'Bad Request',
    })
  })
})
