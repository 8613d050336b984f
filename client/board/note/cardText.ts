import { hyphenate } from '../../ui/hyphenate.ts'
import { linkParts } from '../links/linkParts.ts'

/** A piece of a card's text: `hyphen` says that a line may break before it, `href` that it is an address. */
export type CardPiece = { text: string; hyphen: boolean; href: string | null }

/** A note's text in pieces for its card. Addresses are not hyphenated: a hyphen in them would read as theirs. */
export function cardText(text: string, language: string, long: number): CardPiece[] {
  return linkParts(text).flatMap((part): CardPiece[] =>
    part.href
      ? [{ text: part.text, hyphen: false, href: part.href }]
      : hyphenate(part.text, language, long)
          .split('\u00ad')
          .map((piece, index) => ({ text: piece, hyphen: index > 0, href: null })),
  )
}
