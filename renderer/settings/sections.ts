/** The regions of the settings, in their order on the page. */
export const SECTIONS = [
  'account',
  'phones',
  'appearance',
  'sounds',
  'pop',
  'calling',
  'recordings',
  'whatsapp',
  'language',
  'team',
  'privacy',
] as const
export type SectionName = (typeof SECTIONS)[number]

/** Those this agent sees: the team's are a supervisor's. */
export const sectionsFor = (isSupervisor: boolean): readonly SectionName[] =>
  isSupervisor ? SECTIONS : SECTIONS.filter((name) => name !== 'team')

export const sectionId = (name: SectionName): string => `settings-${name}`

/**
 * The section under the reader's eyes: the last whose top is not below the line; at the end of the page the
 * last one of all, which may be too short to reach the line.
 *
 * @param tops where each section begins, in pixels from the top of what is seen, in the page's order
 */
export function sectionInView(
  tops: readonly (readonly [SectionName, number])[],
  line: number,
  atEnd: boolean,
): SectionName {
  const passed = atEnd ? tops : tops.filter(([, top]) => top <= line)
  return passed.at(-1)?.[0] ?? SECTIONS[0]
}
