import { elementId, type ElementId, documentId, type DocumentId } from '#shared/ids.ts'

/** 16 characters of randomness; works on plain http too, where `crypto.randomUUID` is missing. */
function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

export const newElementId = (): ElementId => elementId.parse(random())
export const newDocumentId = (): DocumentId => documentId.parse(random())
