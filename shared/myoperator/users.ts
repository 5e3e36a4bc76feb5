/** The users of the account (document: User Apis / Get Users). */
import { z } from 'zod'
import { fromParts, normalisePhone } from '../phone.ts'
import { missing } from './draft.ts'
import { flag, list, number, text } from './lenient.ts'

/**
 * One user. The same person is `uuid` in webhooks and OBD's `user_id`; the answer's own `user_id` is another
 * id. Numbers come without their country: they are E.164 here, or as typed ("67" of a system user).
 */
const userSchema = z
  .object({
    user_id: text,
    uuid: text,
    name: text,
    email: text,
    extension: text,
    country_code: text,
    contact_number: text,
    alternate_number: text,
    role_id: text,
    is_active: flag,
    is_enabled: flag,
    is_available: flag,
  })
  .transform((user, context) => {
    const uuid = user.uuid ?? user.user_id ?? missing(context, 'uuid')
    if (!uuid) return z.NEVER
    const numberOf = (given: string | null) =>
      given === null ? null : (fromParts(user.country_code ?? '', given) ?? normalisePhone(given))
    return {
      uuid,
      name: user.name ?? '',
      email: user.email,
      extension: user.extension,
      contactNumber: numberOf(user.contact_number),
      alternateNumber: numberOf(user.alternate_number),
      /** 1 super admin, 2 admin, 4 manager, 8 basic. */
      roleId: user.role_id,
      active: user.is_active,
      enabled: user.is_enabled,
      available: user.is_available,
    }
  })
export type ProviderUser = z.infer<typeof userSchema>

/** A page of users; `next` is null on the last. */
export const userPageSchema = z
  .object({ total_user: number, next_page: text, data: list(userSchema) })
  .transform(({ total_user, next_page, data }) => ({
    total: total_user ?? data.length,
    next: next_page,
    users: data,
  }))
