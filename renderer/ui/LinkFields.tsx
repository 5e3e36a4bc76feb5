import { useTranslation } from 'react-i18next'
import { mediaKindOf } from '../../shared/chats/media-types.ts'
import { MEDIA_KINDS, type MediaKind } from '../../shared/chats/outgoing.ts'
import { linkTypesOf, typeOfLink } from '../lib/link-types.ts'
import type { TypedLink } from '../lib/picked-media.ts'
import { Field } from './Field.tsx'
import { Labelled } from './Labelled.tsx'
import { Select } from './Select.tsx'

interface LinkFieldsProps {
  value: TypedLink
  kinds: readonly MediaKind[]
  onChange: (value: TypedLink) => void
  /** What is wrong with each, in words. */
  problems: { readonly link: string | null; readonly mimeType: string | null }
  firstFocus?: boolean
}

/** What a message needs of a file that WhatsApp fetches from an address itself. */
export function LinkFields({ value, kinds, onChange, problems, firstFocus = false }: LinkFieldsProps) {
  const { t } = useTranslation()
  const types = linkTypesOf(kinds)
  const wrong = (words: string | null) =>
    words === null
      ? null
      : (id: string) => (
          <p id={id} role="alert" className="text-xs text-miss">
            {words}
          </p>
        )
  const typeLink = (link: string) => {
    const told = typeOfLink(link)
    const fits = types.some(({ mimeType }) => mimeType === told)
    onChange({ link, mimeType: told !== null && fits ? told : value.mimeType })
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_160px] gap-3">
      <Labelled label={t('composer.file.address')} problem={wrong(problems.link)}>
        {(ties) => (
          <Field
            {...ties}
            {...(firstFocus ? { 'data-first-focus': true } : {})}
            type="url"
            maxLength={4_000}
            placeholder="https://"
            value={value.link}
            onChange={(event) => typeLink(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <Labelled label={t('composer.file.type')} problem={wrong(problems.mimeType)}>
        {(ties) => (
          <Select
            {...ties}
            value={value.mimeType}
            onChange={(event) => onChange({ ...value, mimeType: event.currentTarget.value })}
          >
            <option value="">{t('composer.file.chooseType')}</option>
            {MEDIA_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => (
              <optgroup key={kind} label={t(`composer.file.kinds.${kind}`)}>
                {types
                  .filter(({ mimeType }) => mediaKindOf(mimeType) === kind)
                  .map(({ mimeType, name }) => (
                    <option key={mimeType} value={mimeType}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Labelled>
    </div>
  )
}
