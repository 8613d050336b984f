import { expect, it } from 'vitest'
import { markedPieces } from './wordMarks.ts'

it('C68 marks whole words that begin like a term, whatever their case', () => {
  expect(markedPieces('Lisää rahaa, ei rahasta', ['raha', 'lisä'])).toEqual([
    { text: 'Lisää', marked: true },
    { text: ' ', marked: false },
    { text: 'rahaa', marked: true },
    { text: ', ei ', marked: false },
    { text: 'rahasta', marked: true },
  ])
})

it('C68 marks nothing within a word, and a term with signs as it is', () => {
  expect(markedPieces('Lähipalvelu (24/7)', ['palvelu', '24/7'])).toEqual([
    { text: 'Lähipalvelu (', marked: false },
    { text: '24/7', marked: true },
    { text: ')', marked: false },
  ])
})

it('C68 keeps a text without terms whole', () => {
  expect(markedPieces('Sama', ['', ' '])).toEqual([{ text: 'Sama', marked: false }])
  expect(markedPieces('', [])).toEqual([])
})
