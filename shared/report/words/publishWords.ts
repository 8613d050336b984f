import type { MethodPoint } from '../report.ts'

type Words = {
  /** Why a report was published though its summaries tell of fewer notes than chance would. */
  reason: Pick<MethodPoint, 'title'> & { text: (reason: string) => string }
}

/** What a published report says of its being published. */
export const publishWords: Record<'fi' | 'sv' | 'en', Words> = {
  fi: {
    reason: {
      title: 'Miksi julkaistu pienestä kattavuudesta huolimatta',
      text: (reason) =>
        `Tiivistelmät kertovat lapuista vähemmän kuin yhtä suuri satunnaisotos. Julkaisija on kirjannut syyn: ”${reason}”`,
    },
  },
  sv: {
    reason: {
      title: 'Varför publicerad trots låg täckning',
      text: (reason) =>
        `Sammanfattningarna berättar om färre lappar än ett lika stort slumpmässigt urval. Den som publicerade har angett orsaken: ”${reason}”`,
    },
  },
  en: {
    reason: {
      title: 'Why published although it covers little',
      text: (reason) =>
        `The summaries speak of fewer notes than a random sample of the same size. Whoever published it gave the reason: ”${reason}”`,
    },
  },
}
