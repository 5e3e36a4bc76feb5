import type { ReactNode } from 'react'
import type { CustomerView } from '../../shared/views/customer.ts'

/**
 * What other features draw or do in a customer's strip: renderer/app/ puts them together. Each stays the same function,
 * because an entry of the time line is drawn anew when one changes.
 */
export interface StripParts {
  /** One contact's fields, editable in place. */
  readonly contactFields: (contactId: string) => ReactNode
  /** A box that saves a name for a new number. */
  readonly nameField: (number: string) => ReactNode
  /** A way to promise them something for later. */
  readonly promise: (customer: CustomerView) => ReactNode
  /** The player of a call's recording; `seconds` as the call says it. */
  readonly recording: (sessionId: string, seconds: number | null) => ReactNode
  readonly onOpenCall: (sessionId: string) => void
  readonly onSendTemplate: (number: string) => void
}
