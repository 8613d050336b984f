/** Numbers of the file's lists, beyond those that docx counts to. */
const lists = [
  { style: 'ReportPoints', number: 90, format: 'bullet', sign: '•' },
  { style: 'ReportSteps', number: 91, format: 'decimal', sign: '%1.' },
] as const

/** Styles of lists number their paragraphs by themselves. */
export const listNumbers = (styles: string): string =>
  lists.reduce(
    (xml, { style, number }) =>
      xml.replace(
        new RegExp(`(w:styleId="${style}".*?<w:pPr>)`),
        `$1<w:numPr><w:numId w:val="${number}"/></w:numPr>`,
      ),
    styles,
  )

/** The lists' signs and indents. */
export function numbering(xml: string): string {
  const signs = lists.map(
    ({ style, number, format, sign }) =>
      `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>`,
  )
  const numbers = lists.map(
    ({ number }) => `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`,
  )
  return xml
    .replace(/<w:num |<\/w:numbering>/, (next) => `${signs.join('')}${next}`)
    .replace('</w:numbering>', `${numbers.join('')}</w:numbering>`)
}
