/** WhatsApp on a whole desk, between the relay and the provider on real sockets: one bubble for each message. */
import { expect, it, onTestFinished } from 'vitest'
import type { Fetch } from '../../../electron/api/request.ts'
import { createDesk } from '../../../electron/desk/desk.ts'
import type { OutgoingContent } from '../../../shared/chats/outgoing.ts'
import type { MessageView } from '../../../shared/views/chats.ts'
import { createSimulator } from '../../../simulator/create-simulator.ts'
import { createDice } from '../../../simulator/demo/dice.ts'
import { pngPicture } from '../../../simulator/media/png.ts'
import { startRelay } from '../../relay/support/relay.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { until } from '../../support/until.ts'
import { deskOptions } from './a-desk.ts'

const CUSTOMER = '+917012345678'
const SENDS = '/publicapi/chat/messages'
const text = (body: string): OutgoingContent => ({ type: 'text', body, previewLink: false })

async function aDesk() {
  const relay = await startRelay()
  onTestFinished(() => relay.close())
  const simulator = await createSimulator({ speed: 0, webhookUrl: `${relay.url}/webhooks/myoperator` })
  onTestFinished(() => simulator.close())
  const [user] = simulator.users
  if (!user) throw new Error('the simulator has no team')
  const token = relay.addAgent({ userId: user.userId, name: user.name, phones: [user.phone] })
  const database = tempDatabase()
  /** The provider takes what is sent, and its answers never arrive. */
  const line = { breaks: false }
  const fetchOver: Fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (line.breaks && String(input).endsWith(SENDS)) throw new Error('the connection broke')
    return response
  }
  const open = () => {
    const { options } = deskOptions(relay.url, token, simulator.account, database)
    const desk = createDesk({ ...options, fetch: fetchOver })
    desk.start()
    onTestFinished(() => desk.stop())
    return desk
  }
  let desk = open()
  await until(() => desk.linkView().caughtUp)
  const thread = () =>
    desk.whatsApp.threads
      .listMessages(CUSTOMER, { end: true }, 50)
      .items.flatMap((item): MessageView[] => (item.kind === 'message' ? [item] : []))
  const write = async (content: OutgoingContent, replyTo: string | null = null) => {
    const sent = await desk.whatsApp.sending.send(CUSTOMER, content, replyTo)
    if (!sent.ok) throw new Error(`${sent.fault.code} ${JSON.stringify(sent.fault.fields)}`)
    return sent.value.key
  }
  const find = (key: string) => thread().find((message) => message.key === key)
  return {
    simulator,
    line,
    desk: () => desk,
    restart: async () => {
      desk.stop()
      desk = open()
      await until(() => desk.linkView().caughtUp)
    },
    thread,
    write,
    find,
    stateOf: (key: string) => find(key)?.state,
    sends: () => simulator.requests().filter(({ path }) => path === SENDS),
    customerWrites: async () => {
      const before = thread().length
      simulator.customerWrites({ from: CUSTOMER, text: 'Is it ready?' })
      await until(() => thread().length > before)
      return thread().at(-1)?.key ?? ''
    },
  }
}

it('a conversation has its messages in order, ticks that go up whatever comes first, and quotes', async () => {
  const { customerWrites, write, find, stateOf, thread, simulator } = await aDesk()
  simulator.messages({ order: 'reversed' })
  const question = await customerWrites()
  const [first, second] = [await write(text('Yes'), question), await write(text('Come by'))]
  await until(() => stateOf(first) === 'read' && stateOf(second) === 'read')
  expect(find(first)?.quote).toMatchObject({ key: question, text: 'Is it ready?' })
  expect(thread().map(({ content }) => 'body' in content && content.body)).toEqual([
    'Is it ready?',
    'Yes',
    'Come by',
  ])
})

it.each(['null', 'echoed'] as const)(
  'an answer that never came is settled by the webhook: no second message (ref %s)',
  async (refId) => {
    const { customerWrites, write, line, stateOf, thread, sends, simulator } = await aDesk()
    simulator.messages({ refId, hold: true })
    await customerWrites()
    line.breaks = true
    const key = await write(text('Yes'))
    await until(() => stateOf(key) === 'unconfirmed')
    simulator.continueMessage('last')
    await until(() => stateOf(key) === 'read')
    expect(thread()).toHaveLength(2)
    expect(sends()).toHaveLength(1)
  },
)

it('what was under way when the app died is not sent again, and the webhook finds it', async () => {
  const { customerWrites, write, line, stateOf, thread, sends, simulator, restart } = await aDesk()
  await customerWrites()
  simulator.messages({ hold: true })
  line.breaks = true
  const key = await write(text('Yes'))
  await until(() => sends().length === 1)
  await restart()
  expect(stateOf(key)).toBe('unconfirmed')
  simulator.continueMessage('last')
  await until(() => stateOf(key) === 'read')
  expect([thread().length, sends().length]).toEqual([2, 1])
})

it('a file is uploaded and sent by its id, and shown in the one bubble', async () => {
  const { customerWrites, desk, write, find, stateOf, simulator, thread } = await aDesk()
  await customerWrites()
  const bytes = pngPicture(createDice(1), 0)
  const staged = await desk().whatsApp.sending.stageFile({
    chat: CUSTOMER,
    filename: 'Quote.png',
    mimeType: 'image/png',
    bytes,
  })
  if (!staged.ok) throw new Error(staged.fault.code)
  expect(desk().whatsApp.threads.open(CUSTOMER)).toMatchObject({
    value: { draft: { files: [{ fileId: staged.value.fileId }] } },
  })
  const { fileId } = staged.value
  const key = await write({ type: 'media', kind: 'image', source: { from: 'file', fileId }, caption: 'Here' })
  expect(find(key)?.content).toMatchObject({ kind: 'image', caption: 'Here', media: { state: 'there' } })
  await until(() => stateOf(key) === 'read')
  expect(simulator.uploads()).toMatchObject([{ application: 'messaging', size: bytes.length }])
  expect(thread()).toHaveLength(2)
})

it('a failure says why, and another message is sent in its place', async () => {
  const { customerWrites, desk, write, find, stateOf, simulator, thread } = await aDesk()
  await customerWrites()
  simulator.messages({ reached: 'failed', failAfter: 'sent', failure: { 131026: 'Message undeliverable' } })
  const key = await write(text('Yes'))
  await until(() => stateOf(key) === 'failed')
  expect(find(key)).toMatchObject({
    failure: { code: '131026', detail: 'Message undeliverable' },
    can: { retry: true },
  })
  simulator.messages({})
  const again = desk().whatsApp.sending.retry(key)
  if (!again.ok) throw new Error(again.fault.code)
  await until(() => stateOf(again.value.key) === 'read')
  expect(thread()).toHaveLength(3)
  expect(find(key)?.can.retry).toBe(false)
})

it('a template from beside the thread stands in it', async () => {
  const { desk, thread } = await aDesk()
  const list = await desk().whatsApp.templates.list(false)
  const template = list.ok && list.value.templates.find(({ name }) => name === 'missed_your_call')
  if (!template) throw new Error('no template')
  const values = template.variables.map(({ place, key, button }) => ({ place, key, button, value: 'Asha' }))
  const wanted = { number: CUSTOMER, templateId: template.id, values, headerFileId: null, anyway: false }
  expect(await desk().whatsApp.sending.sendTemplate(wanted)).toEqual({ ok: true, value: { state: 'sent' } })
  await until(() => thread()[0]?.state === 'read')
  expect(thread()).toMatchObject([
    { content: { kind: 'template', name: 'missed_your_call' }, direction: 'outgoing' },
  ])
})
