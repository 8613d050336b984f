import { ballotLists } from '#shared/report/ballots.ts'
import type { Report } from '#shared/report/report.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import { acrossSheets, coverageSheets, summarySheets } from './audit.ts'
import { ballotSheets, voteSheets } from './votes.ts'
import { changeSheets } from './changes.ts'
import { notesSheet } from './notes.ts'
import { participationSheet } from './participation.ts'
import { readSheet } from './read.ts'
import { strategySheets } from './strategy.ts'
import { themesSheet } from './themes.ts'
import type { Sheet, Workbook } from './workbook.ts'
import { wordsSheet } from './words.ts'

/** The report as a workbook: what it is, then the same parts as the documents, a sheet each. */
export function makeWorkbook(report: Report): Workbook {
  const sheets = named([
    participationSheet(report),
    ...summarySheets(report),
    themesSheet(report),
    ...voteSheets(report),
    ...changeSheets(report),
    ...strategySheets(report),
    ...acrossSheets(report),
    ...coverageSheets(report),
    notesSheet(report),
    wordsSheet(report),
    ...(ballotLists(report.activities).length === 0 ? [] : ballotSheets(report)),
  ])
  return {
    language: report.language,
    title: report.workshop.name,
    host: report.workshop.host,
    sheets: [readSheet(report, sheets, workbookWords[report.language].sheets.read), ...sheets],
  }
}

/** Excel takes no two sheets of one name, whatever their case, and none over 31 characters. */
function named(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const plain = sheet.name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
    let name = cut(plain, 31)
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${cut(plain, 31 - ` ${i}`.length)} ${i}`
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}

/** Between characters, counted as Excel does. */
const cut = (text: string, most: number): string => {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > most) break
    kept += character
  }
  return kept.trim()
}
