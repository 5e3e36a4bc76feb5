import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SetupField } from '../../shared/views/setup.ts'
import { isSecretField } from '../ui/credential-groups.ts'
import { Field } from '../ui/Field.tsx'
import { Labelled } from '../ui/Labelled.tsx'
import { isOptional } from './draft.ts'
import type { DraftStore } from './draft-store.ts'

interface SetupFieldRowProps {
  field: SetupField
  store: DraftStore
  /** The element that says what is wrong with this field; null when nothing is. */
  problemId: string | null
}

/** One value of the set-up, kept as it is typed. A secret is shown until its field is left, never again. */
export function SetupFieldRow({ field, store, problemId }: SetupFieldRowProps) {
  const { t } = useTranslation()
  const typed = useStore(store, (state) => state.typed[field])
  const draft = useStore(store, (state) => state.draft)
  const secret = isSecretField(field)
  const saved = secret && draft?.secrets[field] === true
  const value = typed ?? (secret ? '' : (draft?.fields[field] ?? ''))
  const aside = saved ? t('account.saved') : isOptional(field) ? t('account.optional') : null
  return (
    <Labelled
      label={t(`account.fields.${field}.label`)}
      hint={t(`account.fields.${field}.where`)}
      aside={aside}
      problemId={problemId}
    >
      {(ties) => (
        <Field
          {...ties}
          type={secret ? 'password' : 'text'}
          // Nothing here belongs into a browser's store of passwords.
          autoComplete={secret ? 'new-password' : 'off'}
          maxLength={4000}
          placeholder={saved ? t('account.savedPlaceholder') : undefined}
          value={value}
          onChange={(event) => store.type(field, event.currentTarget.value)}
          onBlur={() => void store.keep()}
        />
      )}
    </Labelled>
  )
}
