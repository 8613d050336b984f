import { describe, expect, it } from 'vitest'
import { withoutPersonalData } from './personal.ts'
import { sendableText } from './sendable.ts'

describe('personal data', () => {
  it.each([
    // E-mail
    ['Kysy lisää: aino.virtanen@kunta.example', 'Kysy lisää: …'],
    ['Skriv till bo+kommun@skola.example.fi genast', 'Skriv till … genast'],
    ['mail me at jo (at) mail.example please', 'mail me at … please'],
    ['åsa.öberg@hälsa.example', '…'],
    // Telephone
    ['Soita 040 123 4567 illalla', 'Soita … illalla'],
    ['Soita +358 (0)40-1234567', 'Soita …'],
    ['Ring 08-555 123 45 före tio', 'Ring … före tio'],
    ['Call +44 20 7946 0958.', 'Call ….'],
    ['Numero 0401234567', 'Numero …'],
    // Identity codes
    ['Potilas 131052-308T odotti', 'Potilas … odotti'],
    ['010101A123N ja 010190Y9990', '… ja …'],
    ['Personnummer 811218-9876', 'Personnummer …'],
    ['född 19811218-9876', 'född …'],
    // Accounts and cards
    ['Tilille FI21 1234 5600 0007 85 kiitos', 'Tilille … kiitos'],
    ['fi2112345600000785', '…'],
    ['IBAN SE45 5000 0000 0583 9825 7466', 'IBAN …'],
    ['kortti 4111 1111 1111 1111', 'kortti …'],
    // Addresses with tokens
    ['Ks. https://palvelu.example/nollaa?token=abc123 heti', 'Ks. … heti'],
    ['www.hemsida.example/minsida/kalle', '…'],
    // Licence plates
    ['Auto ABC-123 ajoi pihaan', 'Auto … ajoi pihaan'],
  ])('C53 is taken out: %s', (text, rest) => {
    expect(withoutPersonalData(text)).toBe(rest)
  })

  it.each([
    'Strategia 2025–2030: 15 000 000 € ja 3,5 %',
    'Auki klo 08:00-16:00, ma–pe 9–15.30',
    'COVID-19, SOTE-100 ja TE-24 muistiin',
    'Lag 1326/2010 § 12',
    'Budjetti 0,05 prosenttia, kasvu 0.125',
    'Kokous 01.02.2026 ja 15.3.',
    'Between 2019-2023 we met 1200 people',
    'Matti ja @kunta sopivat asiasta',
  ])('C53 and what is none stays: %s', (text) => {
    expect(withoutPersonalData(text)).toBe(text)
  })

  it('C53 a name cannot be known from its form: it stays, and the README says so', () => {
    expect(withoutPersonalData('Lisää lääkäreitä t. Aino Virtanen')).toBe('Lisää lääkäreitä t. Aino Virtanen')
  })

  it.each(['a', '0', 'a.', '1 ', 'FI21 ', 'www.', '@a', '+1-'])(
    'is searched once through, so that no note holds the server up: %s',
    (piece) => {
      // Searched again from each sign, this would outlast the test.
      expect(withoutPersonalData(piece.repeat(100_000)).length).toBeGreaterThan(0)
    },
  )
})

describe('what of a note is sent', () => {
  it.each([
    ['  Kaksi\n\n riviä\t täällä ', 'Kaksi riviä täällä'],
    ['Näkymä\u200btön \u202eja\u0000 muu', 'Näkymätön ja muu'],
    ['ko\u0308yha\u0308', 'köyhä'],
    ['pitkä '.repeat(400), 'pitkä '.repeat(167).slice(0, 1_000).trim()],
    ['rikki \ud83d', 'rikki \ufffd'],
    ['👍👍', null],
    ['12 + 5', null],
    ['', null],
    ['aino@kunta.example', null],
  ])('C53 is its words in one line: %j', (text, sent) => {
    expect(sendableText(text, 1_000)).toBe(sent)
  })
})
