import type { Analysis, WordClass } from './finnishAnalysis.ts'
import { nounForms } from './finnishForms.ts'
import { nounStems } from './finnishStems.ts'
import { derivedStems } from './finnishVerbs.ts'

type Kind = 'action' | 'agent' | 'duty' | 'past' | 'made' | 'undone' | 'more' | 'most' | 'manner'
type Ending = { kind: Kind; plural: boolean; genitive: boolean; adverb: boolean }
type Base = { lemma: string; parts: readonly string[]; kind: WordClass }

const longestEnding = 12
/** A model word of each harmony, and where its ending begins. */
const models: readonly (readonly [Kind, string, string])[] = [
  ['action', 'sano', 'sanominen'],
  ['action', 'teke', 'tekeminen'],
  ['agent', 'sano', 'sanova'],
  ['agent', 'teke', 'tekevä'],
  ['duty', 'sanott', 'sanottava'],
  ['duty', 'teht', 'tehtävä'],
  ['past', 'sanon', 'sanonut'],
  ['past', 'tehn', 'tehnyt'],
  ['made', 'sano', 'sanoma'],
  ['made', 'teke', 'tekemä'],
  ['undone', 'sano', 'sanomaton'],
  ['undone', 'teke', 'tekemätön'],
  ['more', 'vanhe', 'vanhempi'],
  ['more', 'köyhe', 'köyhempi'],
  ['most', 'vanhi', 'vanhin=vanhimpa~vanhimma'],
  ['most', 'köyhi', 'köyhin=köyhimpä~köyhimmä'],
]

/** Ending → what it makes of a stem; made once, from how the model words are inflected. */
function endingTable(): ReadonlyMap<string, readonly Ending[]> {
  const table = new Map<string, Ending[]>()
  const add = (ending: string, made: Ending) => {
    const before = table.get(ending) ?? []
    if (!before.some(({ kind }) => kind === made.kind)) table.set(ending, [...before, made])
  }
  for (const [kind, stem, model] of models)
    for (const { form, plural, genitive } of nounForms(model))
      add(form.slice(stem.length), { kind, plural, genitive, adverb: false })
  const adverb = { plural: false, genitive: false, adverb: true }
  add('sti', { kind: 'manner', ...adverb })
  for (const kind of ['more', 'most'] as const) add('mmin', { kind, ...adverb })
  return table
}

/**
 * Words made of listed ones, found when asked for: hoitaminen, hoitava, hoidettava, hoitanut, hoitama, hoitamaton;
 * nopeampi, nopein, nopeasti, nopeammin. Making all their forms beforehand would double the reading time.
 */
export function derivedWords() {
  const endings = endingTable()
  const stems: Record<Kind, Map<string, Base>> = {
    action: new Map(),
    agent: new Map(),
    duty: new Map(),
    past: new Map(),
    made: new Map(),
    undone: new Map(),
    more: new Map(),
    most: new Map(),
    manner: new Map(),
  }
  const put = (kind: Kind, stem: string, base: Base) => {
    if (!stems[kind].has(stem)) stems[kind].set(stem, base)
  }

  const verb = (entry: string, infinitive: string) => {
    const { strong, done, active } = derivedStems(entry)
    const participle: Base = { lemma: infinitive, parts: [infinitive], kind: 'verb' }
    put('action', strong, { lemma: `${strong}minen`, parts: [`${strong}minen`], kind: 'noun' })
    put('agent', strong, participle)
    put('duty', done, participle)
    put('past', active, participle)
    put('made', strong, participle)
    put('undone', strong, participle)
  }
  const adjective = (entry: string) => {
    const { base, weak } = nounStems(entry)
    if (base.endsWith('mpi') || /(?:mpa|mpä)(?:~|$)/u.test(entry)) return
    const of = (lemma: string, kind: WordClass): Base => ({ lemma, parts: [lemma, base], kind })
    const more = /^[^aeiouyäö]*[aeiouyäö]{1,2}[^aeiouyäö]+[aä]$/u.test(weak) ? `${weak.slice(0, -1)}e` : weak
    const most = superlative(base, weak)
    put('more', more, of(`${more}mpi`, 'adjective'))
    put('most', most, of(`${most}n`, 'adjective'))
    put('manner', weak, of(`${weak}sti`, 'other'))
  }
  const find = (token: string): Analysis | undefined => {
    for (let cut = Math.max(2, token.length - longestEnding); cut < token.length - 1; cut++)
      for (const { kind, plural, genitive, adverb } of endings.get(token.slice(cut)) ?? []) {
        const base = stems[kind].get(token.slice(0, cut))
        if (base === undefined) continue
        if (!adverb || kind === 'manner') return { ...base, plural, genitive, guessed: false }
        const parts = [token, ...base.parts.slice(1)]
        return { lemma: token, parts, kind: 'other', plural, genitive, guessed: false }
      }
    return undefined
  }
  return { verb, adjective, find }
}

/** helpo- → helpoi(n), vanha- → vanhi(n), kallii- → kallei(n), uude- → uusi(n). */
function superlative(base: string, weak: string): string {
  const root = weak.slice(0, -1)
  if (base.endsWith('si') && weak.endsWith('de')) return base
  if (weak.endsWith('ii')) return `${root.slice(0, -1)}ei`
  if (/(?:aa|ää|ee)$/u.test(weak) || /[eaä]$/u.test(weak)) return `${root}i`
  return weak.endsWith('i') ? `${root}ei` : `${weak}i`
}
