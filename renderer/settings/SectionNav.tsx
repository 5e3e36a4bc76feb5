import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTo } from '../lib/use-place.ts'
import { cx } from '../ui/cx.ts'
import { SECTIONS, type SectionName, sectionId, sectionInView } from './sections.ts'

/** How far below its top a section counts as being read, in pixels. */
const READING_LINE = 48
const TOP_MARGIN = 16

/** Where the page can be jumped to. The address names places only, so a jump scrolls and moves the focus itself. */
export function SectionNav({
  sections,
  page,
}: {
  sections: readonly SectionName[]
  page: RefObject<HTMLElement | null>
}) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState<SectionName>(SECTIONS[0])

  useEffect(() => {
    const box = page.current
    if (box === null) return
    const look = () => {
      const from = box.getBoundingClientRect().top
      const tops = SECTIONS.flatMap((name): [SectionName, number][] => {
        const section = document.getElementById(sectionId(name))
        return section === null ? [] : [[name, section.getBoundingClientRect().top - from]]
      })
      const atEnd = box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 1
      setCurrent(sectionInView(tops, READING_LINE, atEnd))
    }
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [page])

  const jump = (name: SectionName) => {
    const section = document.getElementById(sectionId(name))
    const box = page.current
    if (section === null || box === null) return
    // Not scrollIntoView: it would also move the frame around the page.
    const below = section.getBoundingClientRect().top - box.getBoundingClientRect().top
    box.scrollBy({ top: below - TOP_MARGIN })
    section.querySelector('h2')?.focus({ preventScroll: true })
    setCurrent(name)
  }

  return (
    <nav aria-label={t('settings.sections')} className="flex w-38 shrink-0 flex-col gap-0.5 py-4 pl-4">
      {sections.map((name) => (
        <a
          key={name}
          href={linkTo('settings')}
          draggable={false}
          aria-current={current === name ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault()
            jump(name)
          }}
          className={cx(
            'rounded-sm px-2.5 py-1.5 text-sm',
            current === name ? 'bg-accent-tint font-semibold text-accent-text' : 'text-ink-2 hover:bg-hover',
          )}
        >
          {t(`settings.${name}.title`)}
        </a>
      ))}
    </nav>
  )
}
