/** Longest stem in characters; systems cut names of more than 255 bytes. */
const LONGEST = 60

/** What a file about a workshop is saved as: the workshop's name, the version where it is a kept one, the format's ending. */
export function fileNameOf(workshop: string, ending: string, version: number | null = null): string {
  const plain = workshop.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, '')
  // Cut between characters: half of one cannot be encoded.
  const stem = [...plain].slice(0, LONGEST).join('').replace(/-$/, '')
  return `${stem || 'talkoot'}${version === null ? '' : `-v${version}`}.${ending}`
}

/** The header that names a download, in any script (RFC 6266). */
export const savedAs = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
