/**
 * Every kind of message, over real HTTP to the simulator: it is taken, and its bubble, drawn before it left, says
 * what its webhook says.
 */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createMessagesApi, type Outgoing } from '../../../../electron/api/messages.ts'
import { createTemplateList } from '../../../../electron/api/template-list.ts'
import { createUploadsApi } from '../../../../electron/api/uploads.ts'
import { printOf } from '../../../../electron/chats/sending/print.ts'
import type { MessageContent } from '../../../../shared/chats/content.ts'
import type { MediaSource, OutgoingContent } from '../../../../shared/chats/outgoing.ts'
import { asSent } from '../../../../shared/myoperator/as-sent.ts'
import { messageContent } from '../../../../shared/myoperator/message-content.ts'
import { normaliseWebhook } from '../../../../shared/myoperator/normalise.ts'
import type { StagedFile } from '../../../../shared/views/chats.ts'
import type { TemplateView } from '../../../../shared/views/templates.ts'
import { createSimulator, type Simulator } from '../../../../simulator/create-simulator.ts'
import { createReceiver, type Receiver } from '../../../simulator/receiver.ts'
import { until } from '../../../support/until.ts'

const NUMBER = '+919876543210'
const FILE: StagedFile = {
  fileId: 'f',
  filename: 'Quote.png',
  mimeType: 'image/png',
  kind: 'image',
  size: 8,
}
const STAGED: MediaSource = { from: 'file', fileId: 'f' }
const LINKED: MediaSource = {
  from: 'link',
  link: 'https://example.com/a.png',
  mimeType: 'image/png',
  filename: 'a.png',
}
const PARTS = { body: 'Which day?', footer: 'We call you' }
const BUTTONS = [
  { id: 'a', title: 'Today' },
  { id: 'b', title: 'Tomorrow' },
]

const CONTENTS: readonly (readonly [string, OutgoingContent])[] = [
  ['text', { type: 'text', body: 'नमस्ते 👋 https://example.com', previewLink: true }],
  ['a file by its id', { type: 'media', kind: 'image', source: STAGED, caption: 'Your quote' }],
  ['a file by link', { type: 'media', kind: 'image', source: LINKED, caption: '' }],
  ['buttons', { type: 'interactive', variant: 'button', header: null, ...PARTS, buttons: BUTTONS }],
  [
    'buttons below a text',
    {
      type: 'interactive',
      variant: 'button',
      header: { kind: 'text', text: 'Quote' },
      ...PARTS,
      buttons: BUTTONS,
    },
  ],
  [
    'buttons below a file by its id',
    {
      type: 'interactive',
      variant: 'button',
      header: { kind: 'image', source: STAGED },
      ...PARTS,
      buttons: BUTTONS,
    },
  ],
  [
    'buttons below a file by link',
    {
      type: 'interactive',
      variant: 'button',
      header: { kind: 'image', source: LINKED },
      ...PARTS,
      buttons: BUTTONS,
    },
  ],
  [
    'a list',
    {
      type: 'interactive',
      variant: 'list',
      header: null,
      ...PARTS,
      button: 'Choose',
      sections: [
        { title: 'Morning', rows: [{ id: '1', title: '9:00', description: 'First of the day' }] },
        { title: 'Evening', rows: [{ id: '2', title: '18:00', description: '' }] },
      ],
    },
  ],
  [
    'a link below a file',
    {
      type: 'interactive',
      variant: 'cta_url',
      header: { kind: 'image', source: LINKED },
      body: 'Your quote',
      footer: '',
      button: 'Open',
      url: 'https://example.com/q',
    },
  ],
]

/** Where a file is differs before and after it left; nothing else may. */
const withoutPlaces = (content: MessageContent): unknown =>
  JSON.parse(
    JSON.stringify(content, (key, value: unknown) =>
      ['state', 'size', 'filename', 'mimeType'].includes(key) ? undefined : value,
    ),
  )

describe('every kind of message', () => {
  let simulator: Simulator
  let receiver: Receiver
  beforeEach(async () => {
    receiver = await createReceiver()
    onTestFinished(() => receiver.close())
    simulator = await createSimulator({ speed: 0, webhookUrl: receiver.url })
    onTestFinished(() => simulator.close())
  })

  const send = async (content: OutgoingContent, template: TemplateView | null = null) => {
    const uploaded = await createUploadsApi(fetch, simulator.account).upload({
      ...FILE,
      bytes: Buffer.from('89504e470d0a1a0a', 'hex'),
      application: 'messaging',
    })
    if (!uploaded.ok) throw new Error(uploaded.fault.code)
    const message: Outgoing = {
      number: NUMBER,
      phoneNumberId: simulator.account.publicApi.phoneNumberId,
      content,
      template,
      inManyLanguages: false,
      fileOf: () => ({ ...FILE, mediaId: uploaded.value.mediaId }),
      refId: 'our reference',
      replyTo: null,
    }
    return createMessagesApi(fetch, simulator.account).send(message)
  }
  /** What the webhook of a message tells; by its id. */
  const sentEvent = async (messageId: string | null) => {
    const found = () =>
      receiver.received
        .flatMap(({ text }) => normaliseWebhook(JSON.parse(text), new Date()))
        .flatMap((one) =>
          one.type === 'message.sent' && one.payload.messageId === messageId ? [one] : [],
        )[0]
    await until(() => found() !== undefined)
    return found() ?? expect.fail('nothing was sent')
  }
  const expectSame = async (content: OutgoingContent, template: TemplateView | null = null) => {
    const outcome = await send(content, template)
    if (outcome.kind !== 'accepted') throw new Error(outcome.kind)
    const { payload } = await sentEvent(outcome.messageId)
    const before = asSent(content, { template, factsOf: () => FILE })
    expect(withoutPlaces(messageContent(before.kind, before.context, false))).toEqual(
      withoutPlaces(messageContent(payload.kind, payload.context, false)),
    )
    const print = printOf(before.kind, before.context)
    expect(print).not.toBeNull()
    expect(print).toEqual(printOf(payload.kind, payload.context))
  }

  it.each(CONTENTS)('%s is taken, and drawn as its webhook tells it', async (_what, content) => {
    await expectSame(content)
  })

  it('so is every template of the account, its own file and a given one', async () => {
    const list = await createTemplateList(fetch, simulator.account)()
    if (!list.ok) throw new Error(list.fault.code)
    const kinds = new Set<string>()
    for (const template of list.value.templates) {
      const values = template.variables.map(({ place, key, button }) => ({
        place,
        key,
        button,
        value: 'Asha',
      }))
      const content = { type: 'template', templateId: template.id, values, headerMedia: null } as const
      const outcome = await send(content, template)
      if (outcome.kind !== 'accepted') throw new Error(template.name)
      kinds.add(`${template.header?.kind ?? 'no header'} ${template.cards.length > 0} ${template.code}`)
      const event = await sentEvent(outcome.messageId)
      const before = asSent(content, { template, factsOf: () => FILE })
      const drawn = (kind: string | null, context: Record<string, unknown>) =>
        JSON.parse(
          JSON.stringify(messageContent(kind, context, false), (key, value: unknown) =>
            // Which kind of file it has is not in the list; the webhook says it.
            ['state', 'kind', 'size', 'filename', 'mimeType'].includes(key) ? undefined : value,
          ),
        )
      expect(drawn(before.kind, before.context), template.name).toEqual(
        drawn(event.payload.kind, event.payload.context),
      )
      expect(printOf(before.kind, before.context)).toEqual(printOf(event.payload.kind, event.payload.context))
    }
    expect(kinds.size).toBeGreaterThanOrEqual(4)
  }, 60_000)

  it('a template takes a file in the place of its own', async () => {
    const list = await createTemplateList(fetch, simulator.account)()
    const template = list.ok && list.value.templates.find(({ header }) => header?.kind === 'media')
    if (!template) throw new Error('no template with a file')
    const values = template.variables.map(({ place, key, button }) => ({ place, key, button, value: 'Asha' }))
    for (const headerMedia of [STAGED, LINKED])
      expect(
        await send({ type: 'template', templateId: template.id, values, headerMedia }, template),
      ).toMatchObject({ kind: 'accepted' })
  })

  it('says that this account wants a link', async () => {
    simulator.messages({ plainMediaById: false })
    expect(await send({ type: 'media', kind: 'image', source: STAGED, caption: '' })).toMatchObject({
      kind: 'refused',
      fault: { code: 'media-id-refused', detail: 'link is required' },
    })
    expect(await send({ type: 'media', kind: 'image', source: LINKED, caption: '' })).toMatchObject({
      kind: 'accepted',
    })
  })

  it('says what is wrong with it', async () => {
    const tooLong: OutgoingContent = { type: 'text', body: 'x'.repeat(5_000), previewLink: false }
    expect(await send(tooLong)).toMatchObject({ kind: 'refused', fault: { code: 'message-invalid' } })
  })
})
