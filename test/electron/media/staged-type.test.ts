import { expect, test } from 'vitest'
import { stagedType } from '../../../electron/media/staged-type.ts'
import * as files from './some-files.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'

test.each([
  ['a.jpeg', 'image/jpeg', files.jpeg(), 'image/jpeg', 'image', 'a.jpeg'],
  ['a.png', 'image/png', files.png(), 'image/png', 'image', 'a.png'],
  // The real type wins.
  ['a.png', 'image/png', files.jpeg(), 'image/jpeg', 'image', 'a.jpg'],
  ['photo.exe', 'application/x-msdownload', files.jpeg(), 'image/jpeg', 'image', 'photo.jpg'],
  ['clip', '', files.mp4(), 'video/mp4', 'video', 'clip.mp4'],
  ['clip.3gp', 'video/3gpp', files.boxed('3gp4'), 'video/3gp', 'video', 'clip.3gp'],
  ['note.m4a', 'audio/x-m4a', files.mp4(), 'audio/mp4', 'audio', 'note.m4a'],
  ['note.m4a', '', files.boxed('M4A '), 'audio/mp4', 'audio', 'note.m4a'],
  ['note.opus', 'audio/ogg; codecs=opus', files.ogg(), 'audio/ogg', 'audio', 'note.opus'],
  ['song.mp3', 'audio/mpeg', files.mp3(), 'audio/mpeg', 'audio', 'song.mp3'],
  ['a.amr', 'audio/amr', files.amr(), 'audio/amr', 'audio', 'a.amr'],
  ['a.aac', 'audio/aac', files.aac(), 'audio/aac', 'audio', 'a.aac'],
  ['rates.PDF', 'application/pdf', files.pdf(), 'application/pdf', 'document', 'rates.pdf'],
  ['a.txt', 'text/plain', Buffer.from('नमस्ते\r\n\tok'), 'text/plain', 'document', 'a.txt'],
  ['a.txt', '', Buffer.from('ok'), 'text/plain', 'document', 'a.txt'],
  [
    'a.docx',
    '',
    files.archive('word/document.xml'),
    `${OFFICE}wordprocessingml.document`,
    'document',
    'a.docx',
  ],
  ['a.zip', '', files.archive('xl/workbook.xml'), `${OFFICE}spreadsheetml.sheet`, 'document', 'a.xlsx'],
  [
    'a.pptx',
    '',
    files.archive('ppt/presentation.xml'),
    `${OFFICE}presentationml.presentation`,
    'document',
    'a.pptx',
  ],
  ['a.doc', '', files.oldOffice(), 'application/msword', 'document', 'a.doc'],
  ['a', 'application/vnd.ms-excel', files.oldOffice(), 'application/vnd.ms-excel', 'document', 'a.xls'],
  ['../../etc/\u202egpj.exe', '', files.pdf(), 'application/pdf', 'document', '.. .. etc gpj.pdf'],
  ['.pdf', '', files.pdf(), 'application/pdf', 'document', 'file.pdf'],
])('%s, stated %s', (filename, stated, bytes, mimeType, kind, name) => {
  expect(stagedType(filename, stated, bytes)).toEqual({ mimeType, kind, filename: name })
})

test.each([
  ['a.gif', 'image/gif', files.gif()],
  ['a.webp', 'image/webp', files.webp()],
  ['a.heic', 'image/heic', files.boxed('heic')],
  ['a.webm', 'video/webm', files.webm()],
  ['a.ogg', 'audio/ogg', files.ogg('\x01vorbis')],
  ['a.wav', 'audio/wav', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
  ['a.zip', 'application/zip', files.archive('readme.md')],
  ['a.docm', '', files.archive('word/document.xml', 'word/vbaProject.bin')],
  ['a.msi', '', files.oldOffice()],
  ['a.html', 'text/html', files.html()],
  ['a.jpg', 'image/jpeg', files.svg()],
  ['a.csv', 'text/csv', Buffer.from('a,b')],
  ['a.txt', 'text/plain', Buffer.from('MZ\x90\0')],
  ['a.txt', 'text/plain', Buffer.alloc(0)],
  ['a.exe', '', Buffer.from('MZ\x90\0')],
])('not %s, stated %s', (filename, stated, bytes) => {
  expect(stagedType(filename, stated, bytes)).toBeNull()
})
