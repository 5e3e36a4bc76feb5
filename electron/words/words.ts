import type { Settings } from '../../shared/views/settings.ts'
import { en } from './en.ts'
import { hi } from './hi.ts'

export type Words = typeof en

const WORDS: Readonly<Record<Settings['language'], Words>> = { en, hi }

export const wordsOf = ({ language }: Pick<Settings, 'language'>): Words => WORDS[language]
