/** A body's name as it is compared: case and blanks make no difference. */
export const bodyKey = (body: string): string =>
  body.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
