import { folded } from './numberWords.ts'

/**
 * The only words that a clause without notes may have beside figures, names of themes and what is counted: with them
 * nothing can be claimed that no figure tells. Saying no is not among them.
 */
const plain = new Set(
  `on oli ovat olivat ja sekä joista joissa siinä siitä niissä niistä kirjoitettiin kirjoitti kirjoittivat sai saivat kokoaa
  kokoavat tuli tulivat koski koskivat kukin kumpikin kussakin yhteensä eri lisäksi kysymykseen kysymyksessä kysymyksestä
  tähän tässä tästä äänestyksessä annettiin äänesti äänestivät tasoissa tasaäänin kanssa se muun muiden usean teemaan
  eniten laajimmin nousi nousivat esiin sijalla sijalle
  är var och samt varav där därav av i på till under om skrevs skrev fick har hade samlar handlade var vardera båda sammanlagt
  olika dessutom från på frågan här omröstningen gavs röstade jämsides med andra flera mest flest temat teman lika många lyftes fram finns
  from is are was were and of in on under with has have had got each both together different also question here given voted
  were level with several others the theme themes most wrote written by across it gathers gather went to got raised broadly
  där det den de`
    .split(/\s+/u)
    .filter(Boolean),
)
/** First place is claimed with these, and only of themes that have it. */
const superlatives = new Set(
  'eniten laajimmin laajin suurin mest flest störst most largest broadest'.split(' '),
)
/** The same place is claimed with these, and only of themes that share it. */
const levels = new Set('tasoissa tasaäänin jämsides level'.split(' '))

const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{M}]+/gu) ?? []

/** Words that say more than figures do. @param isUnit what is counted may be said */
export const beyondFigures = (text: string, isUnit: (word: string) => boolean): string[] =>
  wordsIn(text).filter((word) => !plain.has(word) && !isUnit(word))

/** The first word that claims a first place, and the first that claims a shared one. */
export function claimsOf(text: string): { first: string | null; level: string | null } {
  const words = wordsIn(text)
  return {
    first: words.find((word) => superlatives.has(word)) ?? null,
    level: words.find((word) => levels.has(word)) ?? null,
  }
}
