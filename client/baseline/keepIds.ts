import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import type { DocumentId, ElementId } from '#shared/ids.ts'

/**
 * A strategy read anew, with the ids of the elements and documents it already had, so that what is aimed at them still
 * finds them. An element is the same when a file says so by its id, or when its kind and text are; failing that, its
 * kind and number, when most of its words are there too: what only has the number of another is not that one, and
 * nothing that was said of the other becomes said of it.
 */
export function keepIds(before: BaselineStrategy | null, after: BaselineStrategy): BaselineStrategy {
  const documents = sameDocuments(before, after)
  const documentOf = (id: DocumentId | null) => (id === null ? null : (documents.get(id) ?? id))
  const free = new Set(before?.elements ?? [])
  const renamed = new Map<ElementId, ElementId>()
  const match = (isSame: (old: Element, element: Element) => boolean) => {
    for (const element of after.elements) {
      if (renamed.has(element.id)) continue
      const old = [...free].find((candidate) => isSame(candidate, element))
      if (!old) continue
      free.delete(old)
      renamed.set(element.id, old.id)
    }
  }
  match((old, { id }) => old.id === id)
  const near = (old: Element, { kind, document }: Element) =>
    old.kind === kind && old.document === documentOf(document)
  match((old, element) => near(old, element) && old.text === element.text && old.code === element.code)
  match((old, element) => near(old, element) && old.text === element.text)
  match((old, { kind, text, code }) => old.kind === kind && old.text === text && old.code === code)
  match(
    (old, element) =>
      near(old, element) &&
      element.code !== null &&
      old.code === element.code &&
      isReworded(old.text, element.text),
  )
  const idOf = (id: ElementId) => renamed.get(id) ?? id
  return {
    ...after,
    documents: after.documents.map((document) => ({ ...document, id: documentOf(document.id)! })),
    elements: after.elements.map((element) => ({
      ...element,
      id: idOf(element.id),
      parent: element.parent === null ? null : idOf(element.parent),
      document: documentOf(element.document),
    })),
  }
}

/** Documents that are there already, by their ids in what was read: the same id, else the same title. */
function sameDocuments(
  before: BaselineStrategy | null,
  after: BaselineStrategy,
): Map<DocumentId, DocumentId> {
  const free = new Set(before?.documents ?? [])
  const same = new Map<DocumentId, DocumentId>()
  for (const isSame of [
    (a: BaselineStrategy['documents'][number], b: typeof a) => a.id === b.id,
    (a: BaselineStrategy['documents'][number], b: typeof a) => a.title.trim() === b.title.trim(),
  ]) {
    for (const document of after.documents) {
      if (same.has(document.id)) continue
      const old = [...free].find((candidate) => isSame(candidate, document))
      if (!old) continue
      free.delete(old)
      same.set(document.id, old.id)
    }
  }
  return same
}

/** How much of a word tells that it is the same in another form: Finnish bends the end. */
const STEM = 5

/** True when at least half of the words of both are the same. */
function isReworded(one: string, other: string): boolean {
  const [a, b] = [stemsOf(one), stemsOf(other)]
  const shared = [...a].filter((stem) => b.has(stem)).length
  return a.size > 0 && (2 * shared) / (a.size + b.size) >= 0.5
}

const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, STEM)))
