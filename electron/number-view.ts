import { formatPhone, isDialable } from '../shared/phone.ts'
import type { CustomerNumber } from '../shared/views/customer.ts'

/** A number as the windows show it. */
export const numberView = (number: string): CustomerNumber => ({
  number,
  numberText: formatPhone(number),
  dialable: isDialable(number),
})
