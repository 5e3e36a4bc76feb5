import { CacheRoom } from './CacheRoom.tsx'
import { Section } from './Section.tsx'
import { useSaver } from './SettingsContext.tsx'

/** How much of what was played stays on this computer. */
export function RecordingsSection() {
  const saver = useSaver()
  return (
    <Section name="recordings" saver={saver}>
      <CacheRoom of="recordings" saver={saver} />
    </Section>
  )
}
