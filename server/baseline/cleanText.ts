/** Control and format characters that carry no words: C0 and C1, zero-width marks, direction overrides, soft hyphens. */
const invisible =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu

/**
 * Text as it may be kept: NFC, LF line ends, no characters that cannot be seen. Tabs become spaces
 * unless `tabs` is true (a pasted table needs them). Joiners of emoji stay.
 */
export function cleanText(text: string, { tabs = false } = {}): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(invisible, (c) => (c === '\n' ? c : c === '\t' ? (tabs ? c : ' ') : ''))
}
