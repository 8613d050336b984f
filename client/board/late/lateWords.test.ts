import { beforeEach, describe, expect, it } from 'vitest'
import { aNote } from '#shared/testing/boards.ts'
import { isKeptAs, lateWords, letGo, offerBack, readLateWords } from './lateWords.ts'

const eeva = { workshop: 'w1', person: 'eeva' }
const pekka = { workshop: 'w1', person: 'pekka' }
const [one, two] = [aNote('n1', { text: 'Liian myöhään' }), aNote('n2', { text: 'Myös myöhässä' })]

beforeEach(() => {
  localStorage.clear()
  readLateWords({ workshop: 'w0', person: 'nobody' })
  readLateWords(eeva)
})

/** The page goes and comes back: nothing is left but what the browser keeps. */
const reload = () => readLateWords({ workshop: 'w0', person: 'nobody' })

describe('late words', () => {
  it('B10 are offered once each, also after a reload, until they are let go', () => {
    offerBack([one])
    offerBack([one, two, { ...one, text: 'Myöhemmin' }])
    reload()
    expect(lateWords.value).toEqual([])
    readLateWords(eeva)
    expect(lateWords.value).toEqual([one, two, { ...one, text: 'Myöhemmin' }])
    letGo(one)
    reload()
    readLateWords(eeva)
    expect(lateWords.value).toEqual([two, { ...one, text: 'Myöhemmin' }])
    lateWords.value.forEach(letGo)
    expect(localStorage).toHaveLength(0)
  })

  it('taken in another tab are not brought back by this one', () => {
    offerBack([one])
    localStorage.clear()
    offerBack([two])
    expect(lateWords.value).toEqual([two])
  })

  it('are never shown to the next person at the same device, and stay in their own workshop', () => {
    offerBack([one])
    readLateWords({ workshop: 'w2', person: 'eeva' })
    expect(lateWords.value).toEqual([])
    readLateWords(pekka)
    expect([lateWords.value, localStorage.length]).toEqual([[], 0])
    readLateWords(eeva)
    expect(lateWords.value).toEqual([])
  })

  it('what cannot be read is left out, and the rest of the page goes on', () => {
    offerBack([one])
    const [name] = Object.keys(localStorage)
    expect([isKeptAs(name!), isKeptAs('talkoot.late.w2'), isKeptAs(null)]).toEqual([true, false, false])
    for (const junk of ['{', '[]', '{"person":"eeva","notes":[{}]}']) {
      localStorage.setItem(name!, junk)
      reload()
      readLateWords(eeva)
      expect(lateWords.value).toEqual([])
    }
  })
})
