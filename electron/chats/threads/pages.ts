/**
 * A thread page by page. Items stand in one total order, by instant and then by when they came here, so that a page
 * begins where another ended and costs the same anywhere in a long thread.
 */
import type { MessageView, ThreadChanges, ThreadPage } from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import type { ItemViews } from './item-views.ts'
import { type Item, type Items, keyOf, ROLES, toItem } from './items.ts'

export type PageAt =
  | { readonly end: true }
  | { readonly before: string }
  | { readonly after: string }
  | { readonly around: string }

interface Mark {
  readonly at: string
  readonly key: number
}

/** Above and below everything. */
const TOP: Mark = { at: '', key: 0 }
const END: Mark = { at: '~', key: Number.MAX_SAFE_INTEGER }

const encode = ({ at, key }: Mark): string => `${at} ${key}`

function decode(mark: string, otherwise: Mark): Mark {
  const match = /^(\S+) (\d{1,15})$/.exec(mark)
  return match === null ? otherwise : { at: match[1] ?? '', key: Number(match[2]) }
}

/** More changes than this are read as pages. */
const MOST_CHANGES = 300
/** Removed ones that are remembered; a window that has not asked since reads its pages again. */
const REMOVED_KEPT = 500

export interface Pages {
  page(chat: string, at: PageAt, limit: number): ThreadPage
  changes(chat: string, since: number): ThreadChanges
  /** Messages alone, newest first, before an instant (ISO); null: the newest. */
  messagesBefore(chat: string, before: string | null, limit: number): MessageView[]
  /** A bubble has gone; a window may still show it. */
  removed(chat: string, key: string): void
}

export function createPages(database: Database, items: Items, views: ItemViews): Pages {
  const gone: { readonly chat: string; readonly key: string; readonly revision: number }[] = []
  /** What was removed up to here is forgotten. */
  let forgottenUpTo = -1

  const above = (chat: string, { at, key }: Mark, limit: number): Item[] =>
    database
      .all(
        `SELECT * FROM chat_items WHERE chat = ? AND at <= ? AND (at, key) < (?, ?) AND role <> ${ROLES.reaction}
         ORDER BY at DESC, key DESC LIMIT ?`,
        chat,
        at,
        at,
        key,
        limit,
      )
      .map(toItem)
      .reverse()

  const below = (chat: string, { at, key }: Mark, limit: number): Item[] =>
    database
      .all(
        `SELECT * FROM chat_items WHERE chat = ? AND at >= ? AND (at, key) > (?, ?) AND role <> ${ROLES.reaction}
         ORDER BY at, key LIMIT ?`,
        chat,
        at,
        at,
        key,
        limit,
      )
      .map(toItem)

  /** @param shown what was found, with one more on each side than asked where there is more */
  const pageOf = (shown: readonly Item[], hasOlder: boolean, hasNewer: boolean): ThreadPage => {
    const [first, last] = [shown[0], shown.at(-1)]
    return {
      items: views(shown),
      older: hasOlder && first ? encode(first) : null,
      newer: hasNewer && last ? encode(last) : null,
      revision: items.revision(),
    }
  }

  const upTo = (chat: string, mark: Mark, limit: number, hasNewer: boolean) => {
    const found = above(chat, mark, limit + 1)
    return pageOf(found.slice(-limit), found.length > limit, hasNewer)
  }

  const around = (chat: string, key: string, limit: number): ThreadPage => {
    const item = items.byKey(key)
    if (item === null || item.chat !== chat) return upTo(chat, END, limit, false)
    const half = Math.floor(limit / 2)
    const before = above(chat, item, half + 1)
    const after = below(chat, item, limit - half)
    const self = item.role === ROLES.reaction ? [] : [item]
    const shown = [...before.slice(-half), ...self, ...after.slice(0, limit - half - 1)]
    return pageOf(shown, before.length > half, after.length > limit - half - 1)
  }

  return {
    page(chat, at, limit) {
      if ('end' in at) return upTo(chat, END, limit, false)
      if ('around' in at) return around(chat, at.around, limit)
      if ('before' in at) return upTo(chat, decode(at.before, END), limit, true)
      const found = below(chat, decode(at.after, TOP), limit + 1)
      return pageOf(found.slice(0, limit), true, found.length > limit)
    },

    changes(chat, since) {
      const revision = items.revision()
      const reload: ThreadChanges = { items: [], removed: [], revision, reload: true }
      if (since > revision || since <= forgottenUpTo) return reload
      const found = database
        .all(
          'SELECT * FROM chat_items WHERE revision > ? AND +chat = ? ORDER BY revision LIMIT ?',
          since,
          chat,
          MOST_CHANGES + 1,
        )
        .map(toItem)
      if (found.length > MOST_CHANGES) return reload
      const shown = found.filter(({ role }) => role !== ROLES.reaction).sort(inOrder)
      const hidden = found.filter(({ role }) => role === ROLES.reaction).map(keyOf)
      const removed = gone.filter((one) => one.chat === chat && one.revision >= since).map(({ key }) => key)
      return { items: views(shown), removed: [...hidden, ...removed], revision, reload: false }
    },

    messagesBefore: (chat, before, limit) =>
      views(
        database
          .all(
            `SELECT * FROM chat_items WHERE chat = ? AND at < ? AND role NOT IN (${ROLES.line}, ${ROLES.reaction})
             ORDER BY at DESC, key DESC LIMIT ?`,
            chat,
            before ?? END.at,
            limit,
          )
          .map(toItem),
      ).filter((item) => item.kind === 'message'),

    removed(chat, key) {
      gone.push({ chat, key, revision: items.revision() })
      if (gone.length <= REMOVED_KEPT) return
      const cut = gone.splice(0, gone.length - REMOVED_KEPT)
      forgottenUpTo = cut.at(-1)?.revision ?? forgottenUpTo
    },
  }
}

const inOrder = (a: Item, b: Item): number => (a.at === b.at ? a.key - b.key : a.at < b.at ? -1 : 1)
