import { ArrowDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'

/** The way to the newest message, from anywhere above it. @param arrived how many came while one read there */
export function ToNewest({ arrived, onPress }: { arrived: number; onPress: () => void }) {
  const { t } = useTranslation()
  return (
    <Button
      className="absolute right-5 bottom-3 rounded-full shadow-card"
      size="small"
      aria-label={arrived > 0 ? t('chats.toNewestCount', { count: arrived }) : t('chats.toNewest')}
      title={t('chats.toNewest')}
      onClick={onPress}
    >
      <ArrowDown aria-hidden="true" />
      {arrived > 0 && formatNumber(arrived)}
    </Button>
  )
}
