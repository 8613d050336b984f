import type { ClusterNote } from '#shared/themes/clustering.ts'

const about = [
  'hoitoon pääsy',
  'jonot',
  'talous',
  'henkilöstön jaksaminen',
  'digipalvelut',
  'lapset ja nuoret',
  'ikääntyneet',
  'pelastus',
  'mittarit',
  'järjestöt',
]
const wish = [
  'kuntoon',
  'näkyväksi',
  'ensin',
  'on parantunut',
  'tarvitsee lisää aikaa',
  'huolestuttaa',
  'yhdessä kuntien kanssa',
  'pois tavoitteista',
  'strategiaan mukaan',
]
const where = [
  'koko alueella',
  'lähellä kotia',
  'kylillä',
  'puhelimessa',
  'perustasolla',
  'ensi kaudella',
  '',
  '',
  '',
]

/** A wall of notes made of parts, always the same for a size: for timing, not for judging themes. */
export function wall(size: number): ClusterNote[] {
  return Array.from({ length: size }, (_, i) => ({
    id: `n${i}`,
    text: `${about[i % 10]} ${wish[(i * 7) % 9]} ${where[(i * 13 + Math.floor(i / 9)) % 9]} ${i % 11 === 0 ? i : ''}`.trim(),
  }))
}
