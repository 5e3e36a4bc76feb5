import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

function Crashed() {
  const { t } = useTranslation()
  return (
    <div className="m-auto max-w-md p-6">
      <Notice
        kind="problem"
        title={t('app.crashed')}
        actions={
          <Button size="small" onClick={() => window.location.reload()}>
            {t('app.reload')}
          </Button>
        }
      >
        <p>{t('app.crashedTodo')}</p>
      </Notice>
    </div>
  )
}

/** A bug in drawing ends here: the window says so and offers to start over, and main still has everything. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children
  }
}
