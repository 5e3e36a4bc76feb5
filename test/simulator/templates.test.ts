/** Templates that are made and deleted, and everything a new one is refused for. */
import { describe, expect, it } from 'vitest'
import { aSimulator } from './a-simulator.ts'

const { simulator, client } = await aSimulator()

const body = (text = 'Hi {{name}}.', example: unknown = { name: 'Meera' }) => ({
  type: 'BODY',
  text,
  example,
})
const buttons = (...list: unknown[]) => ({ type: 'BUTTONS', buttons: list })
const url = (change: Record<string, unknown> = {}) => ({
  type: 'URL',
  format: 'DYNAMIC',
  text: 'Open',
  index: 0,
  url: 'https://example.com/{{var1}}',
  example: { var1: 'x' },
  ...change,
})
const create = (change: Record<string, unknown> = {}) =>
  client.templates('POST', {
    name: 'new_one',
    language: 'en',
    category: 'marketing',
    waba_id: simulator.account.publicApi.wabaId,
    components: [body()],
    ...change,
  })

describe('a new template', () => {
  it('is pending, found by its id and name, and cannot be sent yet', async () => {
    const { status, body: made } = await create()
    expect([status, made.code]).toEqual([201, 201])
    const { id } = made.data
    expect((await client.chat(`templates/${id}`)).body.data).toMatchObject({
      name: 'new_one',
      waba_template_status: 'pending',
      quality: 'unknown',
      components: [body()],
    })
    expect((await client.chat('templates?name=new_one')).body.data.count).toBe(1)
    expect((await client.chat('templates?limit=1')).body.data.results[0].id).toBe(id)
    const send = () =>
      client.send({ data: { type: 'template', context: { template_name: 'new_one', body: { name: 'A' } } } })
    expect((await send()).status).toBe(400)
    simulator.templates({ approveAfterMs: 0 })
    await create({ name: 'another' })
    expect((await client.chat('templates?name=another')).body.data.results[0].waba_template_status).toBe(
      'approved',
    )
  })

  const card = (index: number) => ({ index, components: [body(), buttons(url())] })
  it.each([
    [{ name: 'New One' }, { name: ['Only lowercase letters, digits and underscores are allowed.'] }],
    [{ name: undefined }, { name: ['This field is required.'] }],
    [{ name: 'welcome' }, { name: ['A template with this name and language exists already.'] }],
    [{ language: 'xx' }, { language: ['"xx" is not a valid choice.'] }],
    [{ category: 'fun' }, { category: ['"fun" is not a valid choice.'] }],
    [{ waba_id: 'another' }, { waba_id: ['Invalid waba_id'] }],
    [{ components: [] }, { components: ['This field is required.'] }],
    [{ components: [{ type: 'FOOTER', text: 'x' }] }, { components: ['BODY is required'] }],
    [
      { components: [body('{{a}} {{b}}', { a: 'x' })] },
      { 'components.0.example': ['example of b is required'] },
    ],
    [
      { components: [body('x'.repeat(1025), {})] },
      { 'components.0.text': ['text must be at most 1024 characters'] },
    ],
    [
      { components: [body(), { type: 'HEADER', format: 'MEDIA', media_id: 'unknown' }] },
      { 'components.1.media_id': ['Invalid media_id'] },
    ],
    [
      { components: [body(), { type: 'HEADER', format: 'TEXT', text: 'x'.repeat(61) }] },
      { 'components.1.text': ['text must be at most 60 characters'] },
    ],
    [
      { components: [body(), { type: 'FOOTER', text: '{{a}}' }] },
      { 'components.1.text': ['A footer takes no variable'] },
    ],
    [
      { components: [body(), buttons(url({ example: {} }))] },
      { 'components.1.buttons.0.url': ['example of var1 is required'] },
    ],
    [
      { components: [body(), buttons(url({ format: 'STATIC' }))] },
      { 'components.1.buttons.0.url': ['A static url takes no variable'] },
    ],
    [
      { components: [body(), buttons(url(), url({ index: 1 }), url({ index: 2 }))] },
      { 'components.1.buttons': ['At most 2 buttons of type URL are allowed'] },
    ],
    [
      { components: [body(), buttons({ type: 'QUICK_REPLY', index: 0, text: 'x'.repeat(26) })] },
      { 'components.1.buttons.0.text': ['text must be at most 25 characters'] },
    ],
    [{ category: 'authentication' }, { components: ['An authentication template needs an OTP button'] }],
    [
      { components: [body(), { type: 'CAROUSEL', cards: [card(0)] }] },
      { 'components.1.cards': ['2 to 10 cards are allowed'] },
    ],
    [
      { components: [body(), { type: 'CAROUSEL', cards: [card(0), card(1)] }] },
      {
        'components.1.cards.0.components': ['HEADER is required'],
        'components.1.cards.1.components': ['HEADER is required'],
      },
    ],
  ])('is refused: %j', async (change, errors) => {
    const answer = await create(change)
    expect(answer).toEqual({
      status: 400,
      body: { status: 'error', code: 'invalid', message: 'Invalid input.', errors },
    })
    expect((await client.chat('templates')).body.data.count).toBe(26)
  })

  it('may have the name of another in a new language', async () => {
    expect((await create({ name: 'welcome', language: 'hi' })).status).toBe(201)
  })

  it('is refused as the control interface says', async () => {
    simulator.templates({ createRefuse: 'name-taken' })
    expect((await create()).body.errors).toHaveProperty('name')
    simulator.templates({ createRefuse: 'invalid' })
    expect((await create()).body.errors).toHaveProperty('components')
    simulator.templates({ createRefuse: null })
    expect((await create()).status).toBe(201)
  })
})

describe('deleting', () => {
  it('takes a template away, until a reset', async () => {
    const { id } = (await client.chat('templates')).body.data.results[0]
    simulator.templates({ deleteRefuse: 'in-use' })
    expect((await client.templates('DELETE', undefined, `/${id}`)).status).toBe(400)
    simulator.templates({ deleteRefuse: null })
    expect(await client.templates('DELETE', undefined, `/${id}`)).toEqual({
      status: 200,
      body: { status: 'success', code: '200', message: 'Template Deleted', data: {} },
    })
    expect(await client.templates('DELETE', undefined, `/${id}`)).toEqual({
      status: 404,
      body: { status: 'error', code: 404, message: 'Invalid Template ID', errors: {} },
    })
    expect((await client.chat('templates')).body.data.count).toBe(25)
    simulator.reset()
    expect((await client.chat(`templates/${id}`)).status).toBe(200)
  })
})
