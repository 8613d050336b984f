/** Cells of a spreadsheet as it puts them on the clipboard: tabs and lines, quoted where a cell holds either. */
export function cellsOf(text: string, separator = '\t'): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = () => {
    rows.at(-1)!.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[(at += 1)]
      else isQuoted = false
    } else if (sign === '"' && cell === '' && closes(text, at, separator)) isQuoted = true
    else if (sign === separator) end()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows.filter((row) => row.some((each) => each !== ''))
}

/** Whether a quotation mark at the beginning of a cell is the spreadsheet's: then its fellow ends the cell. */
function closes(text: string, at: number, separator: string): boolean {
  const cell = /^"(?:[^"]|"")*"/.exec(text.slice(at, at + 10_000))
  return cell !== null && [separator, '\r', '\n', undefined].includes(text[at + cell[0].length])
}

/** What parts the cells of a file: the sign that its first line has most of. */
export function separatorOf(text: string): string {
  const line = text.split(/\r|\n/, 1)[0] ?? ''
  const count = (sign: string) => line.split(sign).length
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
