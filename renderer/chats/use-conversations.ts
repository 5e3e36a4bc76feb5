import { useEffect, useMemo } from 'react'
import type { ConversationRow, InboxTab } from '../../shared/views/chats.ts'
import { useDoor } from '../lib/Door.tsx'
import type { RowOrder } from '../lib/find-row.ts'
import { createPages } from '../lib/pages.ts'
import { usePages } from '../lib/use-pages.ts'

export interface InboxQuestion {
  readonly tab: InboxTab
  readonly query: string
}

const atOf = ({ last }: ConversationRow) => (last === null ? 0 : Date.parse(last.at))
const NEWEST_FIRST: RowOrder<ConversationRow> = {
  idOf: ({ chat }) => chat,
  compare: (a, b) => atOf(b) - atOf(a),
}

/** The conversations of a tab that fit the search (the same object as long as it asks the same). */
export function useConversations(question: InboxQuestion) {
  const { ask, on } = useDoor()
  const pages = useMemo(
    () =>
      createPages({
        read: async ({ tab, query }: InboxQuestion, page) => {
          const answer = await ask('chats:list', { tab, query, ...page })
          return answer.ok
            ? { ok: true, value: { total: answer.value.total, items: answer.value.rows } }
            : answer
        },
        keyOf: ({ tab, query }) => `${tab} ${query}`,
        first: { tab: 'mine', query: '' },
        order: NEWEST_FIRST,
      }),
    [ask],
  )
  // A customer is called what their contact is called.
  useEffect(() => on('contacts:changed', () => pages.reload()), [on, pages])
  return usePages(pages, question, 'chats:changed')
}
