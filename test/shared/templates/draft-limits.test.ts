/** What WhatsApp would refuse, said before it is asked. */
import { describe, expect, it, test } from 'vitest'
import { draftProblems, isAtEdge } from '../../../shared/templates/draft-limits.ts'
import { DRAFT_PROBLEMS } from '../../../shared/templates/draft-words.ts'
import type { DraftButton, TemplateDraft } from '../../../shared/views/templates.ts'
import { aDraft } from './drafts.ts'

const reply = (text: string): DraftButton => ({ kind: 'reply', text })
const link = (url: string, example = '', text = 'Open'): DraftButton => ({ kind: 'link', text, url, example })
const call = (number: string, text = 'Call'): DraftButton => ({ kind: 'call', text, number })
const buttons = (...list: DraftButton[]): Partial<TemplateDraft> => ({ buttons: list })
const body = (text: string, examples: Record<string, string> = {}): Partial<TemplateDraft> => ({
  body: text,
  examples,
})
const cards = (...list: Partial<TemplateDraft['cards'][number]>[]): Partial<TemplateDraft> => ({
  cards: list.map((one) => ({ fileId: 'f', body: 'b', buttons: [reply('More')], ...one })),
})

const WRONG: [string, Partial<TemplateDraft>, Record<string, string>][] = [
  ['no name', { name: ' ' }, { name: 'missing' }],
  ['a name in capitals', { name: 'Visit' }, { name: 'bad-name' }],
  ['a name too long', { name: 'a'.repeat(513) }, { name: 'too-long' }],
  ['a language nobody knows', { language: 'xx' }, { language: 'bad-language' }],
  ['no words', body(''), { body: 'missing' }],
  ['too many words', body('अ'.repeat(1025)), { body: 'too-long' }],
  ['a variable without an example', body('a {{name}} b'), { 'examples.body.name': 'missing' }],
  ['a gap in its numbers', body('a {{1}} {{3}} b', { 'body.1': 'x', 'body.3': 'x' }), { body: 'gap' }],
  ['names and numbers', body('a {{1}} {{x}} b', { 'body.1': 'x', 'body.x': 'x' }), { body: 'mixed' }],
  ['a name with blanks', body('a {{my name}} b', { 'body.my name': 'x' }), { body: 'bad-variable' }],
  ['open braces', body('a {{name b'), { body: 'open-braces' }],
  ['an empty header', { header: { kind: 'text', text: '' } }, { header: 'missing' }],
  ['a header too long', { header: { kind: 'text', text: 'a'.repeat(61) } }, { header: 'too-long' }],
  [
    'two variables in its header',
    {
      header: { kind: 'text', text: '{{a}} {{b}}' },
      examples: { 'header.a': 'x', 'header.b': 'x', 'body.name': 'x' },
    },
    { header: 'one-variable' },
  ],
  [
    'numbers in its header and names in its body',
    { header: { kind: 'text', text: 'No {{1}}' }, examples: { 'header.1': 'x', 'body.name': 'x' } },
    { body: 'mixed' },
  ],
  ['no file', { header: { kind: 'media', fileId: '' } }, { header: 'missing' }],
  ['a footer too long', { footer: 'a'.repeat(61) }, { footer: 'too-long' }],
  ['a variable in its footer', { footer: 'a {{b}} c' }, { footer: 'no-variable' }],
  ['a button without words', buttons(reply('')), { 'buttons.0.text': 'missing' }],
  ['a button with too many', buttons(reply('a'.repeat(26))), { 'buttons.0.text': 'too-long' }],
  ['two buttons alike', buttons(reply('a'), reply('a ')), { 'buttons.1.text': 'same-text' }],
  ['11 buttons', buttons(...[...'abcdefghijk'].map(reply)), { buttons: 'too-many' }],
  [
    'three links',
    buttons(...['a', 'b', 'c'].map((text) => link('https://a.in', '', text))),
    { buttons: 'too-many-links' },
  ],
  ['two calls', buttons(call('+919876543210'), call('+919876543210', 'Ring')), { buttons: 'too-many-calls' }],
  ['replies apart', buttons(reply('a'), link('https://a.in'), reply('b')), { buttons: 'replies-apart' }],
  ['a number nobody can call', buttons(call('1909')), { 'buttons.0.number': 'bad-number' }],
  ['no number', buttons(call('')), { 'buttons.0.number': 'missing' }],
  ['an open address', buttons(link('http://a.in')), { 'buttons.0.url': 'bad-url' }],
  ['no address', buttons(link('a.in')), { 'buttons.0.url': 'bad-url' }],
  ['a variable as its host', buttons(link('https://a{{b}}', 'x')), { 'buttons.0.url': 'bad-url' }],
  ['a variable amid', buttons(link('https://a.in/{{b}}/c', 'x')), { 'buttons.0.url': 'url-variable' }],
  ['two variables', buttons(link('https://a.in/{{b}}{{c}}', 'x')), { 'buttons.0.url': 'url-variable' }],
  ['one variable twice', buttons(link('https://a.in/{{b}}{{b}}', 'x')), { 'buttons.0.url': 'url-variable' }],
  ['no example of it', buttons(link('https://a.in/{{b}}')), { 'buttons.0.example': 'missing' }],
  ['one card', cards({}), { cards: 'too-few-cards' }],
  ['11 cards', cards(...Array.from({ length: 11 }, () => ({}))), { cards: 'too-many' }],
  ['a card without its file', cards({ fileId: '' }, {}), { 'cards.0.fileId': 'missing' }],
  ['cards unlike', cards({}, { buttons: [link('https://a.in')] }), { 'cards.1': 'card-shape' }],
  ['a card without words', cards({ body: '' }, {}), { 'cards.0.body': 'missing' }],
  [
    'a variable in a card without an example',
    cards({ body: 'a {{name}} b' }, {}),
    { 'examples.card.0.name': 'missing' },
  ],
  [
    'no button in a card',
    cards({ buttons: [] }, { buttons: [] }),
    { 'cards.0.buttons': 'missing', 'cards.1.buttons': 'missing' },
  ],
  [
    'a code that never ends',
    { code: { securityLine: true, expiresMinutes: 91, button: 'Copy' } },
    { 'code.expiresMinutes': 'bad-minutes' },
  ],
  [
    'a code without a button',
    { code: { securityLine: true, expiresMinutes: null, button: '' } },
    { 'code.button': 'missing' },
  ],
]

describe('a draft', () => {
  test.each(WRONG)('with %s', (_what, over, problems) => {
    expect(draftProblems(aDraft(over))).toEqual(problems)
  })

  it('may have as much as it may', () => {
    const right: Partial<TemplateDraft>[] = [
      {},
      body('😀'.repeat(1024)),
      buttons(
        ...[...'abcdefgh'].map(reply),
        link('https://a.in/x?y={{b}}', 'x'),
        link('https://b.in', '', 'B'),
      ),
      cards({}, {}),
      { code: { securityLine: true, expiresMinutes: 90, button: 'Copy' }, body: '' },
    ]
    for (const over of right) expect(draftProblems(aDraft(over))).toEqual({})
  })

  it('is held back by every problem there is a word for', () => {
    expect(new Set(WRONG.flatMap(([, , problems]) => Object.values(problems)))).toEqual(
      new Set(DRAFT_PROBLEMS),
    )
  })
})

test('a variable at the edge is warned of', () => {
  expect(['{{1}} a', ' a {{1}} ', 'a {{1}}.', '{{1}}'].map(isAtEdge)).toEqual([true, true, false, true])
})
