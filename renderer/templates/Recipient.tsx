import { useTranslation } from 'react-i18next'
import type { CustomerNumber } from '../../shared/views/customer.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Select } from '../ui/Select.tsx'

interface RecipientProps {
  names: readonly string[]
  numbers: readonly CustomerNumber[]
  chosen: string
  onChoose: (number: string) => void
}

/** Who gets the message, and on which of their numbers. */
export function Recipient({ names, numbers, chosen, onChoose }: RecipientProps) {
  const { t } = useTranslation()
  const name = names.join(', ')
  const numberText = numbers.find(({ number }) => number === chosen)?.numberText ?? chosen
  return (
    <div className="flex items-center gap-2.5">
      <Avatar name={names[0] ?? ''} of={chosen} />
      <p className="min-w-0 flex-1 truncate">
        <span className="text-ink-2">{t('templates.to')} </span>
        <span className="font-medium" title={name || undefined}>
          {name === '' ? numberText : name}
        </span>
        {name !== '' && numbers.length < 2 && <span className="text-xs text-ink-2"> · {numberText}</span>}
      </p>
      {numbers.length > 1 && (
        <Select
          className="w-44"
          aria-label={t('templates.number')}
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {numbers.map((one) => (
            <option key={one.number} value={one.number}>
              {one.numberText}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
