/** "User Apis / Get Users": GET /user of /developers. */

import type { FastifyInstance } from 'fastify'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { User } from '../data/team.ts'

const DEFAULT_PAGE_SIZE = 20
const MAX_PAGE_SIZE = 100

const whole = (text: string | undefined, fallback: number): number =>
  text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : fallback

const userBody = (user: User, companyId: string) => ({
  user_id: user.userId,
  uuid: user.userId,
  company_id: companyId,
  name: user.name,
  email: user.email,
  extension: user.extension,
  contact_number: parsePhoneNumberFromString(user.phone)?.nationalNumber ?? user.phone,
  contact_type: 'mobile',
  alternate_number: null,
  alternate_contact_type: null,
  role_id: user.roleId,
  is_active: '1',
  is_enabled: '1',
  is_available: user.available ? 1 : 0,
})

const mentions = (user: User, keyword: string): boolean =>
  [user.name, user.email ?? '', user.phone].some((text) => text.toLowerCase().includes(keyword))

export const userRoutes = (app: FastifyInstance, users: readonly User[], companyId: string): void => {
  app.get('/user', async (request) => {
    const query = request.query as Readonly<Record<string, string | undefined>>
    const keyword = (query.keyword ?? '').trim().toLowerCase()
    const found = users.filter((user) => mentions(user, keyword))
    const all = query._all === '1' || query._all === 'true'
    const size = all
      ? Math.max(found.length, 1)
      : Math.min(MAX_PAGE_SIZE, whole(query['page-size'], DEFAULT_PAGE_SIZE))
    const page = all ? 1 : whole(query.page, 1)
    return {
      status: 'success',
      page_size: size,
      total_user: found.length,
      data: found.slice((page - 1) * size, page * size).map((user) => userBody(user, companyId)),
      next_page: page * size < found.length ? String(page + 1) : '',
      prev_page: page > 1 ? String(page - 1) : '',
      code: 200,
    }
  })
}
