import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type AccountView, CHECK_GROUPS, type CheckGroup, type SetupField } from '../../shared/views/setup.ts'
import { Ago } from '../ui/Ago.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckOutcome } from '../ui/CheckOutcome.tsx'
import { GROUP_FIELDS, isSecretField } from '../ui/credential-groups.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { hostOf } from '../ui/host-of.ts'
import { Notice } from '../ui/Notice.tsx'
import { Section } from './Section.tsx'
import type { Account } from './use-account.ts'

/** Who works here and with which account, masked; each credential can be tested again. */
export function AccountSection({ account, demo }: { account: Account; demo: boolean }) {
  const { t } = useTranslation()
  const { view, fault, checking } = account
  return (
    <Section name="account">
      {demo && <Notice kind="hint" title={t('settings.account.demo')} />}
      {fault !== null && <FaultNotice fault={fault} onRetry={() => void account.read()} />}
      {view === null && fault === null && <Busy>{t('settings.account.reading')}</Busy>}
      {view !== null && (
        <>
          <Facts>
            <Fact label={t('settings.account.agent')}>
              {view.agent.name} · {t(`settings.account.roles.${view.agent.role}`)}
            </Fact>
            <Fact label={t('settings.account.relay')}>
              <span title={view.relayUrl}>{hostOf(view.relayUrl)}</span>
            </Fact>
          </Facts>
          {!demo &&
            CHECK_GROUPS.map((group) => (
              <Credential
                key={group}
                group={group}
                view={view}
                checking={checking}
                onTest={() => void account.check(group)}
              />
            ))}
        </>
      )}
    </Section>
  )
}

interface CredentialProps {
  group: CheckGroup
  view: AccountView
  checking: CheckGroup | null
  onTest: () => void
}

function Credential({ group, view, checking, onTest }: CredentialProps) {
  const { t } = useTranslation()
  const title = t(`account.groups.${group}.title`)
  const result = view.checks[group]
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex items-center gap-2">
        <h3 className="text-xs font-semibold">{title}</h3>
        {result !== null && checking !== group && (
          <span className="text-2xs text-ink-2">
            {t('settings.account.tested')} <Ago at={result.checkedAt} />
          </span>
        )}
        <Button
          size="small"
          className="ml-auto"
          aria-label={t('settings.account.testAgainGroup', { group: title })}
          disabled={checking !== null}
          onClick={onTest}
        >
          {t('settings.account.testAgain')}
        </Button>
      </div>
      <Facts>
        {[...GROUP_FIELDS[group].main, ...GROUP_FIELDS[group].advanced]
          .filter((field) => field !== 'phones')
          .map((field) => (
            <Fact key={field} label={t(`account.fields.${field}.label`)}>
              <Value field={field} view={view} />
            </Fact>
          ))}
      </Facts>
      <div role="status" className="empty:hidden">
        {checking === group ? (
          <Busy>{t('account.testing')}</Busy>
        ) : (
          result?.ok && <CheckOutcome group={group} result={result} />
        )}
      </div>
      {checking !== group && result?.ok === false && <CheckOutcome group={group} result={result} />}
    </div>
  )
}

function Value({ field, view }: { field: Exclude<SetupField, 'phones'>; view: AccountView }) {
  const { t } = useTranslation()
  if (isSecretField(field)) {
    return (
      <span className="text-ink-2">
        <span aria-hidden="true">•••••••• </span>
        {t('settings.account.secretThere')}
      </span>
    )
  }
  const value = view.fields[field]
  return value === '' ? <span className="text-ink-2">{t('settings.account.none')}</span> : value
}

function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">{children}</dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
