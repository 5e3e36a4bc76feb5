import { CircleQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { PopTest } from './PopTest.tsx'

/** Whether the pop-up works, and why it did not. */
export function PopChecks({ onWhy }: { onWhy: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col items-start gap-2">
      <PopTest />
      <Button size="small" onClick={onWhy}>
        <CircleQuestionMark aria-hidden="true" />
        {t('pop.why')}
      </Button>
    </div>
  )
}
