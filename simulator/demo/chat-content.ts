/** What a planned line holds, in the provider's shape for its kind. */
import { answerTo } from '../chats/answers.ts'
import { mediaData } from '../chats/customer-media.ts'
import type { Message, MessageData } from '../chats/message.ts'
import { templateMessage } from '../chats/template-message.ts'
import { uuidFrom } from '../ids.ts'
import { lazyFile } from '../media/made.ts'
import type { MediaFile } from '../media/store.ts'
import { TEMPLATE_MEDIA, TEMPLATES } from '../templates/templates.ts'
import type { Dice } from './dice.ts'
import type { Content } from './scenes.ts'

export interface Held {
  readonly data: MessageData
  /** Of a customer's file: as it is told first, without a link. */
  readonly before: MessageData | null
  readonly file: MediaFile | null
}

interface Around {
  readonly dice: Dice
  /** The message before it, in the same conversation. */
  readonly last: Message | null
  readonly linkTo: (file: MediaFile) => string
}

const only = (data: MessageData): Held => ({ data, before: null, file: null })

const media = {
  find: (id: string) => TEMPLATE_MEDIA.find((one) => one.id === id) ?? null,
  link: () => '',
  plainById: true,
}

export const contentOf = (content: Content, { dice, last, linkTo }: Around): Held => {
  switch (content.kind) {
    case 'text':
      return only({ type: 'text', context: { body: content.text } })
    case 'data':
      return only(content.data)
    case 'template': {
      const template = TEMPLATES.find(({ name, language }) => name === content.name && language === 'en')
      if (!template) throw new Error(`No such template: ${content.name}`)
      return only(templateMessage(template, content.values, media))
    }
    case 'file': {
      const file = lazyFile({
        kind: content.file,
        filename: content.filename,
        seed: dice.between(0, 1_000),
        id: uuidFrom(dice.hex),
      })
      return {
        data: mediaData(file, content.caption, linkTo(file)),
        before: mediaData(file, content.caption, null),
        file,
      }
    }
    case 'choice': {
      const answer = last && answerTo(last.data, content.id)
      if (!answer) throw new Error(`Nothing offers ${content.id}`)
      return only(answer)
    }
    case 'reaction':
      return only({ type: 'reaction', context: { message_id: last?.wabaMessageId, emoji: content.emoji } })
  }
}
