import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importStrategy } from './importStrategy.ts'

const counter = () => {
  let n = 0
  return () => `e${++n}`
}

/** A strategy as one line per element: kind, number, text, and the text of what it belongs under. */
function outline(text: string): string[] {
  const read = importStrategy(text, counter())
  if (!read.ok) return [read.refusal.code]
  const { elements } = read.value.baseline
  return elements.map((e) => {
    const parent = elements.find((other) => other.id === e.parent)
    return [e.kind, e.code, e.text, parent && `< ${parent.text}`].filter(Boolean).join(' ')
  })
}

describe('importStrategy', () => {
  it('reads Markdown with gaps in the numbering, whole', () => {
    const text = [
      '# Suvannon strategia 2026',
      '## Missio',
      'Apu on lähellä.',
      '## Visio 2030',
      'Hyvä arki',
      'koko alueella.',
      '## Arvot',
      '- **Lämpö**',
      '- Suoruus',
      '## Päätavoitteet',
      '### 2. Palvelut tulevat luokse',
      '- 2.1 Bussi kiertää',
      '- 2.4. Koti on turvallinen',
      '### 5. Raha riittää',
    ].join('\n')
    expect(importStrategy(text, counter())).toEqual({
      ok: true,
      value: {
        baseline: {
          title: 'Suvannon strategia 2026',
          documents: [],
          elements: [
            { id: 'e1', kind: 'mission', code: null, text: 'Apu on lähellä.', parent: null, document: null },
            {
              id: 'e2',
              kind: 'vision',
              code: null,
              text: 'Hyvä arki koko alueella.',
              parent: null,
              document: null,
            },
            { id: 'e3', kind: 'value', code: null, text: 'Lämpö', parent: null, document: null },
            { id: 'e4', kind: 'value', code: null, text: 'Suoruus', parent: null, document: null },
            {
              id: 'e5',
              kind: 'goal',
              code: '2',
              text: 'Palvelut tulevat luokse',
              parent: null,
              document: null,
            },
            { id: 'e6', kind: 'subgoal', code: '2.1', text: 'Bussi kiertää', parent: 'e5', document: null },
            {
              id: 'e7',
              kind: 'subgoal',
              code: '2.4',
              text: 'Koti on turvallinen',
              parent: 'e5',
              document: null,
            },
            { id: 'e8', kind: 'goal', code: '5', text: 'Raha riittää', parent: null, document: null },
          ],
        },
        skipped: [],
        lines: { e1: 3, e2: 5, e3: 8, e4: 9, e5: 11, e6: 12, e7: 13, e8: 14 },
        notices: [],
        exact: false,
      },
    })
  })

  it("reads the demonstration county's strategy without leaving anything of it out", () => {
    const text = readFileSync(new URL('../demo/strategy.md', import.meta.url), 'utf8')
    const read = importStrategy(text, counter())
    const kinds = read.ok ? read.value.baseline.elements.map((e) => e.kind) : []
    const count = (kind: string) => kinds.filter((k) => k === kind).length
    expect({
      mission: count('mission'),
      vision: count('vision'),
      value: count('value'),
      goal: count('goal'),
      subgoal: count('subgoal'),
      all: kinds.length,
    }).toEqual({ mission: 1, vision: 1, value: 4, goal: 6, subgoal: 17, all: 29 })
  })

  it('reads a page pasted from a slide: wrapped goals without numbers, numbered sub-goals', () => {
    const text = [
      'Päätavoite Alatavoitteet',
      'Apu löytyy helposti ja',
      'oikeaan aikaan',
      '',
      '• 1.1. Puheluun vastataan samana päivänä, myös',
      'viikonloppuna',
      '',
      '• 1.3. Sovellus toimii',
      'Paras työpaikka löytyy',
      'Suvannosta',
      '• 2.2. Vuokratyö vähenee',
    ].join('\n')
    expect(outline(text)).toEqual([
      'goal 1 Apu löytyy helposti ja oikeaan aikaan',
      'subgoal 1.1 Puheluun vastataan samana päivänä, myös viikonloppuna < Apu löytyy helposti ja oikeaan aikaan',
      'subgoal 1.3 Sovellus toimii < Apu löytyy helposti ja oikeaan aikaan',
      'goal 2 Paras työpaikka löytyy Suvannosta',
      'subgoal 2.2 Vuokratyö vähenee < Paras työpaikka löytyy Suvannosta',
    ])
  })

  it('hangs numbered sub-goals on unnumbered goals by their order, also when listed apart', () => {
    const text = 'Tavoitteet\n- Apu\n- Turva\n- Työ\n\nAlatavoitteet\n1.2 Puhelin\n3.1 Harjoittelu'
    expect(outline(text)).toEqual([
      'goal 1 Apu',
      'goal Turva',
      'goal 3 Työ',
      'subgoal 1.2 Puhelin < Apu',
      'subgoal 3.1 Harjoittelu < Työ',
    ])
  })

  it('reads Swedish', () => {
    const text =
      'Vårt uppdrag\nVi finns nära.\n\nVision 2030\nEtt tryggt område\n\nVåra värden\nVärme Mod Rättvisa\n\n' +
      'Strategiska mål\n1. Hjälp i tid\n1.2 Svar samma dag\n2) Trygg vardag\n\nTyngdpunkter\n– Barn och unga'
    expect(outline(text)).toEqual([
      'mission Vi finns nära.',
      'vision Ett tryggt område',
      'value Värme',
      'value Mod',
      'value Rättvisa',
      'goal 1 Hjälp i tid',
      'subgoal 1.2 Svar samma dag < Hjälp i tid',
      'goal 2 Trygg vardag',
      'focus Barn och unga',
    ])
  })

  it('reads English, bold labels and labels on the line', () => {
    const text =
      '**Our mission:** Help within reach\n\nVision 2030: A calm everyday\n\n**Values**\n\nWarmth, courage and fairness\n\n' +
      '## Strategic goals\n\n**Goal 1: Care in time**\n- Answer the same day\n- See a doctor in a week\n\n**Goal 4: Safe days**'
    expect(outline(text)).toEqual([
      'mission Help within reach',
      'vision A calm everyday',
      'value Warmth',
      'value courage',
      'value fairness',
      'goal 1 Care in time',
      'subgoal Answer the same day < Care in time',
      'subgoal See a doctor in a week < Care in time',
      'goal 4 Safe days',
    ])
  })

  it('reads a Markdown table of goals and sub-goals, empty cells and breaks included', () => {
    const text = [
      '| Päätavoite | Priorisoidut alatavoitteet | Mittari |',
      '|---|---|---|',
      '| 1. Apu<br>ajoissa | 1.1 Puhelin<br>1.3. Sovellus | Vastausaika |',
      '| | 1.5 Tiski | |',
      '| Turva | • Ensihoito • Valvonta | |',
    ].join('\n')
    expect(outline(text)).toEqual([
      'goal 1 Apu ajoissa',
      'subgoal 1.1 Puhelin < Apu ajoissa',
      'subgoal 1.3 Sovellus < Apu ajoissa',
      'metric Vastausaika < Apu ajoissa',
      'subgoal 1.5 Tiski < Apu ajoissa',
      'goal Turva',
      'subgoal Ensihoito < Turva',
      'subgoal Valvonta < Turva',
    ])
  })

  it('reads rows pasted from a sheet, with and without a heading row', () => {
    expect(outline('Tavoite\tAlatavoite\nApu ajoissa\t1.1 Puhelin 1.3 Sovellus')).toEqual([
      'goal 1 Apu ajoissa',
      'subgoal 1.1 Puhelin < Apu ajoissa',
      'subgoal 1.3 Sovellus < Apu ajoissa',
    ])
    expect(outline('Missio\tApu on lähellä\nArvot\tLämpö, Suoruus')).toEqual([
      'mission Apu on lähellä',
      'value Lämpö',
      'value Suoruus',
    ])
  })

  it.each([
    ['Luottamus Rohkeus Välittäminen', ['Luottamus', 'Rohkeus', 'Välittäminen']],
    ['luottamus, rohkeus ja reiluus', ['luottamus', 'rohkeus', 'reiluus']],
    ['Värme · Mod · Öppenhet', ['Värme', 'Mod', 'Öppenhet']],
    ['Lämpö – Suoruus', ['Lämpö', 'Suoruus']],
    ['Trust and courage', ['Trust', 'courage']],
    ['Pidämme sanamme, kerromme totuuden ja kysymme asukkailta', null],
  ])('values on one line: %s', (line, values) => {
    expect(outline(`Arvot\n${line}`)).toEqual((values ?? [line]).map((value) => `value ${value}`))
  })

  it('a value with a paragraph keeps its explanation', () => {
    expect(outline('## Arvot\n### Lämpö\nMeillä tervehditään.\n### Suoruus\n')).toEqual([
      'value Lämpö: Meillä tervehditään.',
      'value Suoruus',
    ])
  })

  it('chapters about something else are skipped and told, line by line', () => {
    const text =
      '# Strategia\n## Missio\nApu\n## Tavoitteiden seuranta\n1. Raportti kahdesti\nvuodessa\n## Visio\nArki'
    const read = importStrategy(text, counter())
    expect(read.ok && read.value).toEqual({
      baseline: {
        title: 'Strategia',
        documents: [],
        elements: [
          { id: 'e1', kind: 'mission', code: null, text: 'Apu', parent: null, document: null },
          { id: 'e2', kind: 'vision', code: null, text: 'Arki', parent: null, document: null },
        ],
      },
      skipped: [
        { line: 4, text: 'Tavoitteiden seuranta' },
        { line: 5, text: 'Raportti kahdesti' },
        { line: 6, text: 'vuodessa' },
      ],
      lines: { e1: 3, e2: 8 },
      notices: [],
      exact: false,
    })
  })

  it('reads capitals, numbered directions and lettered lists', () => {
    const text =
      'HYVINVOINTIALUESTRATEGIA 2026–2029\n\nMISSIO\nTurvaamme arjen.\n\nVISIO 2030 – Lähin alue\n\nARVOMME OVAT\n' +
      'Luottamus, rohkeus\n\nSTRATEGISET PÄÄMÄÄRÄT\nPÄÄMÄÄRÄ 1: Apu ajallaan\n• Hoitoon viikossa\n' +
      'PÄÄMÄÄRÄ 2: Väki jaksaa\n   a) Vuokratyö vähenee\n\nPainopisteet\n1) Nuoret'
    expect(outline(text)).toEqual([
      'mission Turvaamme arjen.',
      'vision Lähin alue',
      'value Luottamus',
      'value rohkeus',
      'goal 1 Apu ajallaan',
      'subgoal Hoitoon viikossa < Apu ajallaan',
      'goal 2 Väki jaksaa',
      'subgoal Vuokratyö vähenee < Väki jaksaa',
      'focus 1 Nuoret',
    ])
  })

  it('reads a document with numbered chapters: their numbers are not goals', () => {
    const text =
      '1 Johdanto\nTaustaa.\n2.1 Missio\nApu lähellä.\n2.2 Visio\nHyvä arki.\n3 Tavoitteet\n3.1 Sujuvat palvelut\n3.2 Talous'
    expect(outline(text)).toEqual([
      'mission Apu lähellä.',
      'vision Hyvä arki.',
      'goal 3.1 Sujuvat palvelut',
      'goal 3.2 Talous',
    ])
  })

  it('reads a sentence that says what it is, and nothing after it', () => {
    expect(outline('Missiomme on auttaa.\n\nVår vision är ett tryggt område.\n\nKokous päättyi.')).toEqual([
      'mission Missiomme on auttaa.',
      'vision Vår vision är ett tryggt område.',
    ])
  })

  it('a sentence that leads into the goals is not a goal', () => {
    expect(outline('## Tavoitteet\nTavoitteita on kaksi:\n\n- Apu\n- Turva')).toEqual([
      'goal Apu',
      'goal Turva',
    ])
  })

  it('sub-goals by indentation', () => {
    expect(outline('## Tavoitteet\n- Apu\n  - Puhelin\n  - Tiski\n- Turva')).toEqual([
      'goal Apu',
      'subgoal Puhelin < Apu',
      'subgoal Tiski < Apu',
      'goal Turva',
    ])
  })

  it('characters that cannot be seen are taken out', () => {
    expect(outline('\ufeff## Mis\u00adsio\r\nA\u0000pu\u202e on\u00a0lähellä')).toEqual([
      'mission Apu on lähellä',
    ])
  })

  it('a text over a thousand characters becomes several elements and loses nothing', () => {
    const sentence = 'Apu on lähellä, kun sitä tarvitsee. '
    const text = sentence.repeat(60).trim()
    const read = importStrategy(`Missio\n${text}`, counter())
    const parts = read.ok ? read.value.baseline.elements.map((e) => e.text) : []
    expect(parts.map((part) => part.length <= 1_000)).toEqual([true, true, true])
    expect(parts.join(' ')).toBe(text)
  })

  it('T11 eight hundred elements are read; those beyond are told, and stand among the lines left out', () => {
    const lines = Array.from({ length: 850 }, (_, i) => `- Tavoite numero ${i}`)
    const read = importStrategy(`## Tavoitteet\n${lines.join('\n')}`, counter())
    expect(
      read.ok && [read.value.baseline.elements.length, read.value.skipped.length, read.value.notices],
    ).toEqual([800, 50, [{ is: 'too-many', detail: '50' }]])
  })

  it.each(['', '   \n\n', '---'])('a text without words is refused: %j', (text) =>
    expect(importStrategy(text, counter())).toEqual({ ok: false, refusal: { code: 'no-structure' } }),
  )

  it('T11 a text without headings gives all its lines back, for people to say what they are', () => {
    const text = 'Hei, tässä vähän tekstiä ilman otsikoita.\n\nToinen rivi.'
    expect(importStrategy(text, counter())).toEqual({
      ok: true,
      value: {
        baseline: { title: '', documents: [], elements: [] },
        skipped: [
          { line: 1, text: 'Hei, tässä vähän tekstiä ilman otsikoita.' },
          { line: 3, text: 'Toinen rivi.' },
        ],
        lines: {},
        notices: [{ is: 'no-headings', detail: '' }],
        exact: false,
      },
    })
  })

  it('a text over the limit is refused', () => {
    expect(importStrategy('a'.repeat(200_001), counter())).toEqual({
      ok: false,
      refusal: { code: 'too-large' },
    })
  })

  it('T12 a page of slides ends a chapter; numbered lines of a later page go on with it', () => {
    const text =
      'Päätavoite Alatavoite\nApu ajoissa\n• 1.1 Puhelin\n\n\n\nMissä on onnistuttu?\nApu ajoissa\n• Jono lyheni\n' +
      '\n\n\n• 1.4. Sovellus\nKiitos'
    const read = importStrategy(text, counter())
    expect([outline(text), read.ok && read.value.skipped.map((line) => line.text)]).toEqual([
      ['goal 1 Apu ajoissa', 'subgoal 1.1 Puhelin < Apu ajoissa', 'subgoal 1.4 Sovellus < Apu ajoissa'],
      ['Missä on onnistuttu?', 'Apu ajoissa', 'Jono lyheni', 'Kiitos'],
    ])
  })

  it('T12 a sentence leads into a list, and the words after a colon name one', () => {
    expect(
      outline(
        'Taustaa.\n\nAlustaviksi painopisteiksi on sovittu:\n\n• Lähellä ihmistä\n• Yhdessä\n\nLuonnos elää.\n\n' +
          'Missä onnistumme: kärkitavoitteet\n\n• Terve arki\n\nSujuva apu\n\n• Yksi reitti\n• Yksi suunnitelma',
      ),
    ).toEqual([
      'focus Lähellä ihmistä',
      'focus Yhdessä',
      'focus Terve arki',
      'focus Sujuva apu',
      'subgoal Yksi reitti < Sujuva apu',
      'subgoal Yksi suunnitelma < Sujuva apu',
    ])
  })

  it('T12 after goals without marks, a list with lists of its own is about something else', () => {
    const text =
      '## Tavoitteet\n\nApu\n\nTurva\n\nTyö\n\n- Talous tänä vuonna\n  - Vaje\n    - Hinnat nousivat'
    expect(outline(text)).toEqual(['goal Apu', 'goal Turva', 'goal Työ'])
  })

  it('T10 titles of several documents open them, with who usually decides, or who is said to', () => {
    const text = [
      '# Suvannon strategia',
      '## Tavoitteet\n1. Apu\n1.1 Puhelin',
      '# Soten palvelustrategia 2026–2029',
      '## Tavoitteet\n1. Lähipalvelut\n1.1 Bussi',
      '# Pelastustoimen palvelutasopäätös\n\nPäättävä taho: aluehallitus\n',
      '## Tavoitteet\n1. Nopea lähtö',
    ].join('\n')
    const read = importStrategy(text, counter())
    expect(read.ok && read.value.baseline).toEqual({
      title: 'Suvannon strategia',
      documents: [
        { id: 'e3', title: 'Soten palvelustrategia 2026–2029', kind: 'service', owner: 'council' },
        { id: 'e6', title: 'Pelastustoimen palvelutasopäätös', kind: 'rescue', owner: 'board' },
      ],
      elements: [
        { id: 'e1', kind: 'goal', code: '1', text: 'Apu', parent: null, document: null },
        { id: 'e2', kind: 'subgoal', code: '1.1', text: 'Puhelin', parent: 'e1', document: null },
        { id: 'e4', kind: 'goal', code: '1', text: 'Lähipalvelut', parent: null, document: 'e3' },
        { id: 'e5', kind: 'subgoal', code: '1.1', text: 'Bussi', parent: 'e4', document: 'e3' },
        { id: 'e7', kind: 'goal', code: '1', text: 'Nopea lähtö', parent: null, document: 'e6' },
      ],
    })
  })
})
