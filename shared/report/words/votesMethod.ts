import { list } from '../typography.ts'

type Words = {
  title: string
  text: string
  /** Each vote with its weights. */
  weighted: (votes: readonly string[]) => string
  /** Votes that were told of while they were open. */
  live: (titles: readonly string[]) => string
}

/** How was voted, for the chapter on how results were made. */
export const votesMethod: Record<'fi' | 'sv' | 'en', Words> = {
  fi: {
    title: 'Äänet',
    text: 'Äänestys on salainen: äänestyslippuja ei ole yhdistetty henkilöihin. Jokainen näkyvä piste on yksi ääni. Kesken olevan äänestyksen ääniä ei näytetä.',
    weighted: (lists: readonly string[]) =>
      `Painotetussa äänestyksessä lipun äänet on kerrottu äänestäjän pöydän toimielimen painolla, ja pisteet ovat näitä kerrottuja ääniä. Painot: ${lists.join('; ')}. Muiden paino on 1.`,
    live: (titles: readonly string[]) =>
      `Tilanne näkyi kaikille jo äänestyksen aikana: ${list('fi', titles)}.`,
  },
  sv: {
    title: 'Rösterna',
    text: 'Omröstningen är sluten: röstsedlarna har inte kopplats till personer. Varje prick är en röst. Röster i en pågående omröstning visas inte.',
    weighted: (lists: readonly string[]) =>
      `I en viktad omröstning har sedelns röster multiplicerats med vikten för det organ som väljarens bord hör till, och prickarna är dessa multiplicerade röster. Vikter: ${lists.join('; ')}. Övriga har vikten 1.`,
    live: (titles: readonly string[]) =>
      `Läget visades för alla redan under omröstningen: ${list('sv', titles)}.`,
  },
  en: {
    title: 'Votes',
    text: 'The ballot is secret: ballots are not joined with people. Every dot is one vote. Votes of an open ballot are not shown.',
    weighted: (lists: readonly string[]) =>
      `In a weighted vote the votes of a ballot are multiplied by the weight of the body of the voter’s table, and dots are these multiplied votes. Weights: ${lists.join('; ')}. All others weigh 1.`,
    live: (titles: readonly string[]) =>
      `Standings were shown to everybody while the vote was open: ${list('en', titles)}.`,
  },
}
