import { Suspense, useCallback } from 'react'
import type { DeskState } from '../../shared/views/desk.ts'
import type { DrawComposer } from '../chats/composer-slot.ts'
import { Composer } from './chunks.ts'

/** What is drawn below an open thread. @param onTemplates opens the templates, to be sent in this thread */
export function useComposer(
  { link, agent, teamSettings }: Pick<DeskState, 'link' | 'agent' | 'teamSettings'>,
  onTemplates: (chat: string, number: string) => void,
): DrawComposer {
  const { quickReplies } = teamSettings.settings
  return useCallback(
    (view, reply) => (
      <Suspense>
        <Composer
          key={view.chat}
          chat={view}
          reply={reply}
          link={link}
          agent={agent}
          replies={quickReplies}
          onTemplates={() => onTemplates(view.chat, view.number)}
        />
      </Suspense>
    ),
    [link, agent, quickReplies, onTemplates],
  )
}
