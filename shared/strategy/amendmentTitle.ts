import type { Element } from '../baseline/strategy.ts'
import type { Language } from '../workshop/workshop.ts'
import type { Amendment, AmendmentKind } from './amendment.ts'
import { titleWords } from './titleWords.ts'

type Titled = Pick<Amendment, 'kind' | 'targets' | 'element' | 'place' | 'wording'>

/**
 * An amendment in one line, to be read where nothing else of it stands: what it does, to which element, and the words.
 * Empty where it has no words to tell, as one that is still being begun.
 * @param elementOf an element as it is now, or as it was last
 */
export function amendmentTitle(
  { kind, targets, element, place, wording }: Titled,
  elementOf: (id: Element['id']) => Element | undefined,
  language: Language,
): string {
  const words = titleWords[language]
  const known = targets.flatMap((id) => elementOf(id) ?? [])
  const text = (wording.text || (known[0]?.text ?? '')).trim()
  if (text === '' || (worded(kind) && wording.text.trim() === '')) return ''
  const which =
    kind === 'add' ? (element ? words.elements[element] : '') : known.map(nameIn(language)).join(words.and)
  const under = place?.parent ? elementOf(place.parent) : undefined
  const to = kind === 'move' && under ? ` (${words.under(nameIn(language)(under))})` : ''
  return `${[words.kinds[kind], which].filter(Boolean).join(' ')}${to}: ${text}`
}

const worded = (kind: AmendmentKind): boolean => kind === 'reword' || kind === 'add' || kind === 'merge'

/** "5.1", or what it is where it has no number. */
const nameIn =
  (language: Language) =>
  ({ code, kind }: Pick<Element, 'code' | 'kind'>): string =>
    code ?? titleWords[language].elements[kind]
