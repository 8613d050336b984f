/** What the fake services "understand": beginnings of words in three languages, and a title in each. */
export const meanings: readonly { begins: readonly string[]; fi: string; sv: string; en: string }[] = [
  {
    begins: ['jono', 'aika', 'lääkär', 'hoito', 'vård', 'läkar', 'kö', 'queue', 'doctor', 'care'],
    fi: 'Hoitoon pääsy',
    sv: 'Tillgång till vård',
    en: 'Access to care',
  },
  {
    begins: ['bussi', 'juna', 'kyyti', 'buss', 'tåg', 'skjuts', 'bus', 'train', 'ride'],
    fi: 'Kyydit',
    sv: 'Skjutsar',
    en: 'Rides',
  },
  {
    begins: ['koulu', 'lapsi', 'lasten', 'nuor', 'skol', 'barn', 'ung', 'school', 'child', 'young'],
    fi: 'Lapset ja nuoret',
    sv: 'Barn och unga',
    en: 'Children and young people',
  },
  {
    begins: ['raha', 'talou', 'säästö', 'peng', 'ekonomi', 'spar', 'money', 'budget', 'saving'],
    fi: 'Talous',
    sv: 'Ekonomi',
    en: 'Economy',
  },
  {
    begins: ['henkilöstö', 'työ', 'palkka', 'personal', 'arbet', 'lön', 'staff', 'work', 'wage'],
    fi: 'Henkilöstö',
    sv: 'Personal',
    en: 'Staff',
  },
  {
    begins: ['digi', 'netti', 'sovellu', 'nät', 'app', 'online', 'web'],
    fi: 'Digipalvelut',
    sv: 'Digitala tjänster',
    en: 'Digital services',
  },
  {
    begins: ['vanhu', 'ikä', 'hoiva', 'äldre', 'åldring', 'elder', 'aged'],
    fi: 'Ikääntyneet',
    sv: 'Äldre',
    en: 'Older people',
  },
  {
    begins: ['palo', 'pelastu', 'ambulan', 'brand', 'räddning', 'fire', 'rescue'],
    fi: 'Pelastus',
    sv: 'Räddning',
    en: 'Rescue',
  },
]

/** The places in `meanings` that a text speaks of, the first word's first. */
export function meant(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.flatMap((word) => {
    const place = meanings.findIndex(({ begins }) => begins.some((begin) => word.startsWith(begin)))
    return place < 0 ? [] : [place]
  })
}

/** Numbers of a fake embedding: one for each meaning, the rest by the letters of the text. */
export const DIMENSION = 64

/** The same text has the same vector; texts of one meaning have like ones whatever their language. */
export function fakeEmbedding(text: string): number[] {
  const vector = Array.from({ length: DIMENSION }, () => 0)
  for (const place of meant(text)) vector[place]! += 3
  const line = ` ${text.toLowerCase()} `
  for (let at = 0; at + 3 <= line.length; at++) {
    let hash = 7
    for (const sign of line.slice(at, at + 3)) hash = (hash * 31 + sign.codePointAt(0)!) % 65_521
    vector[meanings.length + (hash % (DIMENSION - meanings.length))]! += 0.2
  }
  return vector
}
