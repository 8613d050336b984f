const marks = String.raw`[\p{M}\u200c\u200d\ufe0e\ufe0f]`
const letters = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}]|${marks})*`
/**
 * Words with what binds them inside ("sote-palvelut", "2,5", "SOTE:n", "2026–2029", "sosiaali-"), white space, single
 * marks, and runs of what is none of these (emoji). Combining marks go with what they are written on.
 */
const pattern = new RegExp(
  [
    String.raw`${letters}(?:(?:[-‐‑–'’:]|(?<=\p{N})[.,](?=\p{N}))${letters})*(?:[-‐‑](?![\p{L}\p{N}]))?`,
    String.raw`\s+${marks}*`,
    String.raw`\p{P}${marks}*`,
    String.raw`(?:(?![\p{L}\p{N}\p{P}\s])[^])+`,
  ].join('|'),
  'gu',
)

/** The pieces of a text that a comparison may tell apart; put together again they are the text, whatever it holds. */
export const tokensOf = (text: string): string[] => text.match(pattern) ?? []

/** Words that any two texts share: by themselves they are no reason to call a passage the same. */
const common = new Set(
  `että joka jotka jossa joita kuin myös sekä ovat olla niin kaikki tämä nämä sitä siitä ovat mukaan sen
  som för med inte eller från till alla samt vara kan den det
  with from that this their which will have been are and the for`.split(/\s+/u),
)
const hasLetter = /[\p{L}\p{N}]/u
const isNumber = /^\p{N}/u

/** How much it says that a token stands in both texts: nothing for spaces, marks and common words, else its length. */
export const weightOf = (token: string): number => {
  if (!hasLetter.test(token)) return 0
  if (isNumber.test(token)) return token.length + 2
  return token.length <= 3 || common.has(token.toLowerCase()) ? 0 : token.length
}

/** Stretches `[from, to)` of tokens that are a sentence each, with the space after it. */
export const sentencesOf = (tokens: readonly string[]): { from: number; to: number }[] => {
  const found: { from: number; to: number }[] = []
  let from = 0
  let ended = false
  tokens.forEach((token, index) => {
    const space = /^\s/u.test(token)
    if (space && (ended || token.includes('\n'))) {
      found.push({ from, to: index + 1 })
      from = index + 1
    }
    ended = /^[.!?…]/u.test(token) || (ended && /^[\p{Pe}\p{Pf}"]/u.test(token))
  })
  if (from < tokens.length) found.push({ from, to: tokens.length })
  return found
}
