import { MessagesSquare, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { InboxTab } from '../../shared/views/chats.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'

interface NoConversationsProps {
  tab: InboxTab
  query: string
  onClear: () => void
}

/** Nothing in this tab, or nothing that fits: what will appear here. */
export function NoConversations({ tab, query, onClear }: NoConversationsProps) {
  const { t } = useTranslation()
  if (query !== '')
    return (
      <Empty icon={<Search aria-hidden="true" />} title={t('chats.list.noMatch')}>
        <p className="pb-2">{t('chats.list.noMatchText')}</p>
        <Button size="small" onClick={onClear}>
          {t('chats.list.clear')}
        </Button>
      </Empty>
    )
  return (
    <Empty icon={<MessagesSquare aria-hidden="true" />} title={t(`chats.list.empty.${tab}.title`)}>
      {t(`chats.list.empty.${tab}.text`)}
    </Empty>
  )
}
