const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`

/** Styles of tables, for which docx has no words: lines between rows, the accent above, the head in bold. */
export function tableStyles(accent: string): string {
  const [above, below] = [line('top', 8, accent), line('bottom', 6, '8A9693')]
  return [
    tableStyle('ReportTable', 'Report Table', `${above}${below}${line('insideH', 4, 'CBD3D1')}`, 50),
    tableStyle('KeyFigures', 'Key Figures', `${above}${below}`, 70),
  ].join('')
}

const tableStyle = (id: string, name: string, borders: string, room: number): string =>
  [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="99"/>`,
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>`,
    `<w:top w:w="${room}" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>`,
    `<w:bottom w:w="${room}" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>',
  ].join('')
