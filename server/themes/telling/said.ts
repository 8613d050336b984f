import type { AnalysedNote, Token } from '../language/analysis.ts'
import type { BaseWords } from '../language/baseWords.ts'
import type { OpposingWords } from '../lexicon/opposingWords.ts'

/** What a note says, for comparing: notes of another frame never say the same. */
export type Said = {
  /** Language, stance, asking, denials, numbers and small words that matter, whence and whither. */
  frame: string
  /** The words that tell, sorted; all words when they are too few. */
  core: readonly string[]
  /** With those that hardly narrow it. */
  all: ReadonlySet<string>
}

/** With fewer telling words than this a light one tells too: 'palvelut' alone is not nothing. */
const fewest = 2

/** What a note says in base words; null when it holds no word that tells. */
export function saidBy(note: AnalysedNote, base: BaseWords, data: OpposingWords): Said | null {
  const { language, tokens } = note
  const turning = data.sides(tokens, language)
  const turns = (at: number) => turning.some(({ from, length }) => at >= from && at < from + length)
  const core = new Set<string>()
  const light = new Set<string>()
  const weighty: string[] = []
  base(note).forEach(({ word, from, token }) => {
    const { surface, lemma, stop, vague } = token
    if (data.negations[language].has(surface)) weighty.push('not')
    else if (data.weighty[language].has(surface) || /\p{N}/u.test(surface)) weighty.push(surface)
    else if (turns(from)) core.add(stop ? surface : word)
    else if (stop || data.filler[language].has(lemma) || data.filler[language].has(surface)) return
    else if (vague || isLight(token, language, data)) light.add(word)
    else core.add(word)
  })
  const all = new Set([...core, ...light])
  if (all.size === 0) return null
  const frame = [
    language,
    note.stance ?? '',
    note.text.trimEnd().endsWith('?') ? '?' : '',
    ...weighty.toSorted(),
    ...ways(tokens, language),
  ].join(' ')
  return { frame, core: [...(core.size < fewest ? all : core)].toSorted(), all }
}

function isLight(
  { lemma, surface, kind }: Token,
  language: AnalysedNote['language'],
  data: OpposingWords,
): boolean {
  return (
    data.light[language].has(lemma) ||
    data.light[language].has(surface) ||
    (language === 'fi' && kind === 'other')
  )
}

/** Money from the wards to the clinics is not money from the clinics to the wards. */
function ways(tokens: readonly Token[], language: AnalysedNote['language']): string[] {
  const telling = tokens.filter(({ stop }) => !stop)
  if (language === 'fi') {
    const whence = telling.filter(
      ({ surface, lemma }) => /(?:st[aä]|lt[aä])$/u.test(surface) && surface.slice(0, -2) !== lemma,
    )
    const whither = telling.filter(
      ({ surface, kind }) =>
        kind === 'noun' && /(?:lle|seen|siin|(?:aa|ee|ii|oo|uu|yy|ää|öö)n|h[aeiouyäö]n)$/u.test(surface),
    )
    return whence.length > 0 && whither.length > 0 ? whence.map(({ lemma }) => `<${lemma}`) : []
  }
  const from = tokens.findIndex(({ surface }) => surface === 'från' || surface === 'from')
  return from < 0 ? [] : [`<${tokens[from + 1]?.lemma ?? ''}`]
}
