/** The account's people, departments and lines. The first user is the one `account.obd.userId` names. */

export interface Department {
  readonly id: string
  readonly name: string
}

export interface User {
  /** 16 hex digits; the webhooks call the same value `uuid`. */
  readonly userId: string
  readonly name: string
  readonly email: string | null
  /** E.164: the phone the provider rings for this user. */
  readonly phone: string
  readonly extension: string
  /** 1 SuperAdmin, 2 Admin, 4 Manager, 8 Basic. */
  readonly roleId: '1' | '2' | '4' | '8'
  readonly departmentId: string
  readonly available: boolean
}

const SALES: Department = { id: '6836e64613c33702', name: 'Sales' }
const SUPPORT: Department = { id: '6836e64613c33703', name: 'Support' }
export const DEPARTMENTS: readonly Department[] = [SALES, SUPPORT]

/** The company's own numbers; the first is the default line. */
export const LINES: readonly string[] = ['+911206544522', '+912269659535']

const user = (
  userId: string,
  name: string,
  phone: string,
  extension: string,
  roleId: User['roleId'],
  departmentId: string,
  email: string | null = null,
): User => ({ userId, name, email, phone, extension, roleId, departmentId, available: true })

export const USERS: readonly User[] = [
  user('694e6be5a520b301', 'Asha Verma', '+919810012301', '11', '8', SALES.id, 'asha@example.com'),
  user('694e6be5a520b302', 'Rohan Mehta', '+919810012302', '12', '8', SALES.id, 'rohan@example.com'),
  user('694e6be5a520b303', 'Priya Nair', '+919810012303', '13', '8', SUPPORT.id, 'priya@example.com'),
  user('694e6be5a520b304', 'Imran Qureshi', '+919810012304', '14', '8', SUPPORT.id),
  user('694e6be5a520b305', 'Kavita Deshmukh', '+919810012305', '15', '4', SALES.id, 'kavita@example.com'),
  user('694e6be5a520b306', 'Gurpreet Singh', '+919810012306', '16', '1', SUPPORT.id, 'gurpreet@example.com'),
]
