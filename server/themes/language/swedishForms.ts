/** Endings of the definite form, with how many letters go: those that no other form of a noun has. */
const rules: readonly (readonly [RegExp, number])[] = [
  // Plurals: köerna, ungdomarnas, målen.
  [/(?:arna|orna|erna)$/u, 2],
  [/(?:arnas|ornas|ernas)$/u, 3],
  [/(?:skott|mål|barn|hus|språk|krav|behov|beslut|avtal|resultat|system|projekt|program)en$/u, 2],
  // Persons and doings: läkaren, ordföranden, händelsen.
  [/(?:aren|anden|enden|elsen)$/u, 1],
  [/(?:omin|gin|fin|tin|rin|varon)$/u, 1],
  [/(?:heten|ionen|ingen|ismen|iken|isten|[ae]nsen|ården|unen|[ae]ten|alen|chefen)$/u, 2],
  // Neuters: området keeps its -e, målet does not.
  [/(?:områd|arbet|ärend|ställ|samhäll|yrk|boend|beroend)et$/u, 1],
  [
    /(?:verk|mål|bord|beslut|hus|nät|språk|krav|behov|stöd|ansvar|skott|land|barn|hem|folk|system|projekt|program|avtal|resultat)et$/u,
    2,
  ],
]
/** Other forms that end the same. */
const others = /^(?:ingen|arbeten|vatten)$/u

/** The indefinite form of a Swedish noun for a label: ekonomin → ekonomi. A word whose ending does not tell stays. */
export function indefinite(word: string): string {
  const rule = others.test(word) || word.length < 5 ? undefined : rules.find(([ending]) => ending.test(word))
  return rule === undefined ? word : word.slice(0, -rule[1])
}
