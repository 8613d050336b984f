import type { ReportNote } from '#shared/report/report.ts'

const plain = (text: string) => text.toLocaleLowerCase('fi')

/** True when a note's text has what is looked for, or its number is it. Nothing looked for: all match. */
export function matches({ text, ref }: Pick<ReportNote, 'text' | 'ref'>, looked: string): boolean {
  const wanted = plain(looked.trim())
  return wanted === '' || ref === wanted.replace(/^#/, '') || plain(text).includes(wanted)
}
