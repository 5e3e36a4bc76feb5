import type { TFunction } from 'i18next'
import type { MessageView } from '../../../shared/views/chats.ts'
import { CustomerText } from './CustomerText.tsx'
import { InteractiveBody } from './InteractiveBody.tsx'
import {
  ChoiceBody,
  ContactsBody,
  LocationBody,
  OrderBody,
  ReactionBody,
  UnknownBody,
} from './OtherBodies.tsx'
import { MediaBody } from './Parts.tsx'
import { TemplateBody } from './TemplateBody.tsx'
import { TextBody } from './TextBody.tsx'

/** What a message says, whatever its kind. */
export function MessageBody({ message, t }: { message: MessageView; t: TFunction }) {
  const { key, content } = message
  switch (content.kind) {
    case 'text':
      return <TextBody content={content} t={t} />
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return (
        <div className="flex flex-col gap-1">
          <MediaBody messageKey={key} media={content.media} voice={content.voice} t={t} />
          {content.caption !== '' && <CustomerText text={content.caption} t={t} />}
        </div>
      )
    case 'template':
      return <TemplateBody messageKey={key} content={content} t={t} />
    case 'interactive':
      return <InteractiveBody messageKey={key} content={content} t={t} />
    case 'choice':
      return <ChoiceBody content={content} t={t} />
    case 'location':
      return <LocationBody content={content} t={t} />
    case 'contacts':
      return <ContactsBody content={content} t={t} />
    case 'reaction':
      return <ReactionBody content={content} t={t} />
    case 'order':
      return <OrderBody content={content} t={t} />
    case 'unknown':
      return <UnknownBody content={content} t={t} />
  }
}
