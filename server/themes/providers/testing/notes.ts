import type { ClusterNote } from '#shared/themes/clustering.ts'

const texts = [
  'Jonot hoitoon lyhyemmiksi',
  'Lääkäri vastaa samana päivänä',
  'Kortare köer till läkare',
  'Bussi kulkee myös illalla',
  'Skjutsar till byarna',
  'A bus to every village',
  'Koulujen väki mukaan',
  'Barn och unga frågas',
  'Lasten harrastukset lähelle',
  'Raha riittää perusasioihin',
  'Budget talks in the open',
  'Talouden luvut selkokielellä',
]

/** Twelve notes in three languages on four matters, three each. */
export const twelve: readonly ClusterNote[] = texts.map((text, at) => ({ id: `note-${at + 1}`, text }))

/** As many as wanted, every one of other words. */
export const many = (count: number): ClusterNote[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `n-${at}`,
    text: `${texts[at % texts.length]} ${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}`,
  }))
