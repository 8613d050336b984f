import type { Note } from '#shared/board/note.ts'
import type { Language } from '#shared/workshop/workshop.ts'

const words = {
  fi: { picture: 'kuva', none: 'kuva ilman kuvausta' },
  sv: { picture: 'bild', none: 'bild utan beskrivning' },
  en: { picture: 'picture', none: 'picture without a description' },
} as const satisfies Record<Language, { picture: string; none: string }>

/** A note's text as a report has it: a picture is named by what somebody said that it shows. */
export function withPictureWords({ text, image }: Pick<Note, 'text' | 'image'>, language: Language): string {
  if (!image) return text
  const { picture, none } = words[language]
  const alt = image.alt.trim()
  return [text.trim(), alt === '' ? `[${none}]` : `[${picture}: ${alt}]`].filter(Boolean).join('\n')
}
