import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'

interface PageProps {
  title: string
  text: string
  /** Back to the choice; null on the first page. */
  onBack: (() => void) | null
  children: ReactNode
}

/** The small card of the first run. A page that was gone to takes the focus to its title. */
export function Page({ title, text, onBack, children }: PageProps) {
  return (
    <main className="relative h-full overflow-y-auto p-6">
      <div className="mx-auto mt-[8vh] w-full max-w-lg rounded-lg border border-line bg-surface p-8">
        <PageHead title={title} text={text} onBack={onBack} />
        <div className="mt-6 flex flex-col gap-3">{children}</div>
      </div>
    </main>
  )
}

export function PageHead({ title, text, onBack }: Omit<PageProps, 'children'>) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const goneTo = onBack !== null
  useEffect(() => {
    if (goneTo) heading.current?.focus()
  }, [goneTo])
  return (
    <>
      {onBack === null ? (
        <span
          aria-hidden="true"
          className="mb-5 grid size-10 place-items-center rounded-lg bg-accent text-md font-bold text-accent-ink"
        >
          R
        </span>
      ) : (
        <Button look="quiet" size="small" className="mb-4 -ml-2.5" onClick={onBack}>
          <ArrowLeft aria-hidden="true" />
          {t('account.back')}
        </Button>
      )}
      <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {title}
      </h1>
      <p className="mt-1 text-sm text-ink-2">{text}</p>
    </>
  )
}
