import { CacheRoom } from '../CacheRoom.tsx'
import { Section } from '../Section.tsx'
import { useSaver } from '../SettingsContext.tsx'
import type { Account } from '../use-account.ts'
import { FileManner } from './FileManner.tsx'
import { PhoneNumbers } from './PhoneNumbers.tsx'

/** From which number this desk writes, and how; what stays here of the files of messages. */
export function WhatsAppSection({ account }: { account: Account }) {
  const saver = useSaver()
  return (
    <Section name="whatsapp" saver={saver}>
      <PhoneNumbers saver={saver} accountsId={account.view?.fields.phoneNumberId ?? null} />
      <FileManner saver={saver} />
      <CacheRoom of="whatsapp" saver={saver} />
    </Section>
  )
}
