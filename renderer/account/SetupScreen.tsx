import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState, SetupProblem } from '../../shared/ipc.ts'
import { Notice } from '../ui/Notice.tsx'

/** The desk before it can be used: no set-up yet, being set up, or a set-up that could not be used. */
export function SetupScreen({
  setup,
  problem,
}: {
  setup: Exclude<DeskState['setup'], 'ready'>
  problem: SetupProblem | null
}) {
  const { t } = useTranslation()
  return (
    <Page>
      <h1 className="text-xl font-semibold">{t('account.welcome')}</h1>
      <p className="mt-1 text-sm text-ink-2">{t('account.welcomeText')}</p>
      <div className="mt-6 flex flex-col gap-3">
        {setup === 'needed' && <Needed />}
        {setup === 'enrolling' && <Enrolling />}
        {(setup === 'failed' || problem !== null) && <Problem problem={problem} />}
      </div>
    </Page>
  )
}

function Page({ children }: { children: ReactNode }) {
  return (
    <main className="grid h-full place-items-center overflow-y-auto p-6">
      <div className="w-full max-w-lg rounded-lg border border-line bg-surface p-8">
        <span
          aria-hidden="true"
          className="mb-6 grid size-10 place-items-center rounded-lg bg-accent text-md font-bold text-accent-ink"
        >
          R
        </span>
        {children}
      </div>
    </main>
  )
}

function Needed() {
  const { t } = useTranslation()
  return (
    <section className="rounded-md border border-line bg-surface-2 p-4">
      <h2 className="text-sm font-semibold">{t('account.setupTitle')}</h2>
      <p className="mt-1 text-ink-2">{t('account.setupText', { variable: 'RINGSIDE_SETUP_FILE' })}</p>
    </section>
  )
}

function Enrolling() {
  const { t } = useTranslation()
  return (
    <div role="status" className="flex items-start gap-3 rounded-md border border-line bg-surface-2 p-4">
      <LoaderCircle aria-hidden="true" className="mt-0.5 size-4 shrink-0 animate-spin text-accent" />
      <div>
        <p className="text-sm font-semibold">{t('account.enrolling')}</p>
        <p className="mt-1 text-ink-2">{t('account.enrollingText')}</p>
      </div>
    </div>
  )
}

function Problem({ problem }: { problem: SetupProblem | null }) {
  const { t } = useTranslation()
  if (problem === null) return <Notice kind="problem" title={t('account.failed')} />
  return (
    <Notice kind="problem" title={t(`account.problems.${problem.kind}.what`)}>
      <p>{t(`account.problems.${problem.kind}.todo`)}</p>
      {problem.detail !== '' && <p className="mt-2 break-words text-ink-2">{problem.detail}</p>}
    </Notice>
  )
}
