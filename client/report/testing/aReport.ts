import { type Report, report, REPORT_VERSION } from '#shared/report/report.ts'

const reach = (notes: number) => ({ notes, writers: notes, groups: 1 })

function theme(letter: string, title: string, rank: number | null, dots: number, notes: string[]) {
  return {
    id: `t-${letter}`,
    anchor: `teema-1-1-${letter.toLowerCase()}`,
    letter,
    title,
    origin: 'machine',
    provenance: 'Teeman nimesi ihminen.',
    rank,
    tier: rank === 1 ? 'most' : rank === 2 ? 'second' : 'others',
    reach: reach(notes.length),
    support: { dots, supporters: Math.min(dots, 3) },
    notes,
    picked: notes.slice(0, 1),
  }
}

const texts = ['Jono lyheni', 'Köerna blev kortare', 'Sovellus toimii', 'Palkat samaan tasoon', 'Luottamus']

/** A small report as the server would send it: one question, four themes of which two are level. */
export const aReport = (): Report =>
  report.parse({
    format: 'talkoot.report',
    version: REPORT_VERSION,
    language: 'fi',
    madeAt: '2026-09-22T17:14:00.000Z',
    made: 'Koottu 22.9.2026 klo 20.14',
    workshop: {
      name: 'Strategian eväät',
      host: 'Suvanto',
      date: '22.9.2026',
      language: 'fi',
      status: 'finished',
    },
    figures: { participants: 9, groups: 1, notes: 5, themes: 4, changes: 0, dots: 9, writers: 5 },
    warning: null,
    findings: [{ question: '1.1', text: 'Eniten kannatusta sai ”Hoitoon pääsy”: 4 ääntä.' }],
    groups: [{ id: 'g1', name: 'Niemi', shape: 1, colour: 1, body: null, people: 9, notes: 5 }],
    activities: [
      {
        id: 'a1',
        number: 1,
        title: 'Onnistumiset',
        intro: '',
        phase: 'done',
        status: 'finished',
        reach: reach(5),
        votes: [],
        questions: [
          {
            id: 'q1',
            number: '1.1',
            text: 'Mikä onnistui?',
            kind: 'success',
            reach: reach(5),
            finding: 'Eniten kannatusta sai ”Hoitoon pääsy”: 4 ääntä.',
            order: { by: 'votes', rule: 'Äänten mukaan.' },
            themes: [
              theme('A', 'Hoitoon pääsy', 1, 4, ['1', '2']),
              theme('B', 'Digiasiointi', 2, 2, ['3']),
              theme('C', 'Palkat', 2, 2, ['4']),
              theme('D', 'Tilat', null, 0, []),
            ],
            unsorted: ['5'],
            words: [
              { word: 'jono', notes: 2, refs: ['1', '2'] },
              { word: 'palkka', notes: 1, refs: ['4'] },
            ],
            changes: null,
            bodies: null,
          },
        ],
      },
    ],
    notes: texts.map((text, i) => ({
      ref: String(i + 1),
      id: `n${i + 1}`,
      text,
      language: i === 1 ? 'sv' : 'fi',
      kind: i === 0 ? 'keep' : 'free',
      group: 'g1',
      activity: 'a1',
      question: 'q1',
      theme: ['t-A', 't-A', 't-B', 't-C', null][i],
      sorted: 'machine',
      aim: null,
      dots: null,
    })),
    method: [{ topic: 'notes', title: 'Laput', text: 'Kaikki ovat mukana.' }],
  })
