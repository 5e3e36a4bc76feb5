import { useTranslation } from 'react-i18next'
import { countCharacters } from '../../../shared/chats/problems.ts'
import { formatNumber } from '../../lib/format.ts'
import { Switch } from '../../ui/Switch.tsx'
import { hasLink } from './contents.ts'
import type { useDraft } from './use-draft.ts'

interface ComposerHintProps {
  text: string
  /** How long it may be. */
  most: number
  saving: ReturnType<typeof useDraft>['saving']
  previewLink: boolean
  onPreviewLink: (on: boolean) => void
}

/** From here on one sees what is left. */
const NEAR = 400

/** Beside the tools: whether the draft is kept, how long the text is, whether its link is previewed. */
export function ComposerHint({ text, most, saving, previewLink, onPreviewLink }: ComposerHintProps) {
  const { t } = useTranslation()
  const length = countCharacters(text)
  return (
    <>
      {length > most - NEAR ? (
        <span>{t('composer.length', { n: formatNumber(length), most: formatNumber(most) })}</span>
      ) : (
        <span className="truncate">
          {saving === 'failed' && <span className="text-miss">{t('composer.draft.failed')} · </span>}
          {saving === 'saved' && `${t('composer.draft.saved')} · `}
          {t('composer.slash')}
        </span>
      )}
      {hasLink(text) && (
        <span className="w-fit">
          <Switch label={t('composer.previewLink')} checked={previewLink} onChange={onPreviewLink} />
        </span>
      )}
    </>
  )
}
