import type { Order, ReportTheme } from '../report.ts'
import { list, nbsp, number, quoted } from '../typography.ts'
import type { WrittenBy } from '../summary.ts'

type Language = 'fi' | 'sv' | 'en'
type Counted = (value: number) => string
type Words = {
  title: string
  mark: string
  /** A sentence that a person has changed, or written. */
  edited: string
  written: string
  struck: (sentences: number) => string
  by: Record<WrittenBy, (model: string | null) => string>
  /** After `by`, where people have changed some of it. */
  touched: string
  approved: (name: string, when: string) => string
  /** "klo 20.14" */
  clock: (time: string) => string
  /** What a theme counts. `first`: alone on the first place; `level`: the others on its place. */
  theme: (theme: ReportTheme, place: { by: Order['by']; first: boolean; level: readonly string[] }) => string
  /** Before quotations of a theme; one is chosen by its place. */
  leads: readonly string[]
  /** Before the quotation of an only note. */
  alone: string
  and: string
  opposed: readonly [one: string, other: string]
  /** Before the name of a theme that is only mentioned. */
  others: string
  /** Of notes in no theme, before a quotation. */
  unsorted: (notes: number) => string
}

const count =
  (language: Language, one: string, many: string): Counted =>
  (value) =>
    `${number(language, value)}${nbsp}${value === 1 ? one : many}`

/** "6 ääntä 4 äänestäjältä" and "4 lappua 2 pöydästä"; the first is empty without votes. */
function extentOf(
  { reach, support }: ReportTheme,
  say: { votes: Counted; voters: Counted; notes: Counted; tables: Counted },
): { votes: string; notes: string } {
  const { dots = 0, supporters = null } = support ?? {}
  return {
    votes: dots === 0 ? '' : `${say.votes(dots)}${supporters === null ? '' : ` ${say.voters(supporters)}`}`,
    notes: `${say.notes(reach.notes)}${reach.groups === 0 ? '' : ` ${say.tables(reach.groups)}`}`,
  }
}

/** So many themes of one place are named; of more it is said that there are several. */
const NAMED = 3
/** Who else is on the place: ", tasoissa teeman ”B” kanssa". */
function levelOf(
  language: Language,
  titles: readonly string[],
  say: { one: string; many: string; several: string; end?: string },
): string {
  if (titles.length === 0) return ''
  if (titles.length > NAMED) return `, ${say.several}`
  const names = list(
    language,
    titles.map((title) => quoted(language, title)),
  )
  return `, ${titles.length === 1 ? say.one : say.many} ${names}${say.end ?? ''}`
}

/** What summaries are composed with and labelled by. */
export const summaryWords: Record<Language, Words> = {
  fi: {
    title: 'Tiivistelmä',
    mark: 'Luonnos, ei tarkastettu',
    edited: 'muokattu',
    written: 'ihmisen kirjoittama',
    struck: (sentences) =>
      `${count('fi', 'lause', 'lausetta')(sentences)} jäi pois, koska lähteet eivät tue ${sentences === 1 ? 'sitä' : 'niitä'}.`,
    by: {
      extract: () => 'Koottu lapuista koneellisesti ilman kielimallia',
      model: (model) => `Tekoälyavusteinen${model === null ? '' : ` (${model})`}`,
      people: () => 'Ihmisten kirjoittama',
    },
    touched: 'ihmisten muokkaama',
    approved: (name, when) => `tarkisti ${name} ${when}`,
    clock: (time) => `klo${nbsp}${time}`,
    theme: (theme, { by, first, level }) => {
      const name = `”${theme.title}”`
      const { votes, notes } = extentOf(theme, {
        votes: count('fi', first ? 'ääni' : 'äänen', 'ääntä'),
        voters: count('fi', 'äänestäjältä', 'äänestäjältä'),
        notes: count('fi', 'lappu', 'lappua'),
        tables: count('fi', 'pöydästä', 'pöydästä'),
      })
      const others = levelOf('fi', level, {
        one: 'ja se on tasoissa teeman',
        many: 'ja se on tasoissa teemojen',
        several: 'ja se on tasoissa usean muun teeman kanssa',
        end: ' kanssa',
      })
      if (first && votes) return `Eniten ääniä sai teema ${name}: ${votes}, ${notes}.`
      if (first && by === 'writers') return `Laajimmin esiin nousi teema ${name}: ${notes}.`
      if (first && by === 'notes') return `Eniten lappuja on teemassa ${name}: ${notes}.`
      if (votes)
        return `Teema ${name} sai ${votes}${others === '' ? ', ja' : ','} siinä on ${notes}${others}.`
      return `Teemassa ${name} on ${notes}${others}.`
    },
    leads: ['Lapuissa sanotaan esimerkiksi', 'Aiheesta kirjoitettiin muun muassa', 'Kirjoittajien sanoin:'],
    alone: 'Lapussa sanotaan',
    and: 'ja',
    opposed: ['Vastakkain ovat näkemykset', 'ja toisaalta'],
    others: 'Esiin nousi myös',
    unsorted: (notes) =>
      `Ilman teemaa jäi ${count('fi', 'lappu, jossa', 'lappua, joissa')(notes)} sanotaan muun muassa`,
  },
  sv: {
    title: 'Sammandrag',
    mark: 'Utkast, inte granskat',
    edited: 'redigerad',
    written: 'skriven av en människa',
    struck: (sentences) =>
      `${count('sv', 'mening', 'meningar')(sentences)} utelämnades eftersom källorna inte stöder ${sentences === 1 ? 'den' : 'dem'}.`,
    by: {
      extract: () => 'Maskinellt sammanställt ur lapparna utan språkmodell',
      model: (model) => `AI-assisterat${model === null ? '' : ` (${model})`}`,
      people: () => 'Skrivet av människor',
    },
    touched: 'redigerat av människor',
    approved: (name, when) => `granskat av ${name} ${when}`,
    clock: (time) => `kl.${nbsp}${time}`,
    theme: (theme, { by, first, level }) => {
      const name = `”${theme.title}”`
      const { votes, notes } = extentOf(theme, {
        votes: count('sv', 'röst', 'röster'),
        voters: (value) => `av ${count('sv', 'röstande', 'röstande')(value)}`,
        notes: count('sv', 'lapp', 'lappar'),
        tables: (value) => `från ${count('sv', 'bord', 'bord')(value)}`,
      })
      const others = levelOf('sv', level, {
        one: 'och det är jämsides med temat',
        many: 'och det är jämsides med temana',
        several: 'och det är jämsides med flera andra teman',
      })
      if (first && votes) return `Flest röster fick temat ${name}: ${votes}, ${notes}.`
      if (first && by === 'writers') return `Mest lyftes temat ${name} fram: ${notes}.`
      if (first && by === 'notes') return `Flest lappar finns i temat ${name}: ${notes}.`
      if (votes) return `Temat ${name} fick ${votes}${others === '' ? ' och' : ','} har ${notes}${others}.`
      return `Temat ${name} har ${notes}${others}.`
    },
    leads: ['På lapparna står till exempel', 'Om detta skrevs bland annat', 'Med skribenternas ord:'],
    alone: 'På lappen står',
    and: 'och',
    opposed: ['Mot varandra står åsikterna', 'och å andra sidan'],
    others: 'Också detta lyftes fram:',
    unsorted: (notes) =>
      `Utan tema blev ${count('sv', 'lapp, där', 'lappar, där')(notes)} det bland annat står`,
  },
  en: {
    title: 'Summary',
    mark: 'Draft, not reviewed',
    edited: 'edited',
    written: 'written by a person',
    struck: (sentences) =>
      `${count('en', 'sentence was', 'sentences were')(sentences)} left out because the sources do not support ${sentences === 1 ? 'it' : 'them'}.`,
    by: {
      extract: () => 'Put together from the notes by a program, without a language model',
      model: (model) => `AI-assisted${model === null ? '' : ` (${model})`}`,
      people: () => 'Written by people',
    },
    touched: 'edited by people',
    approved: (name, when) => `reviewed by ${name} ${when}`,
    clock: (time) => `at ${time}`,
    theme: (theme, { by, first, level }) => {
      const name = `“${theme.title}”`
      const { votes, notes } = extentOf(theme, {
        votes: count('en', 'vote', 'votes'),
        voters: (value) => `from ${count('en', 'voter', 'voters')(value)}`,
        notes: count('en', 'note', 'notes'),
        tables: (value) => `from ${count('en', 'table', 'tables')(value)}`,
      })
      const others = levelOf('en', level, {
        one: 'and is level with the theme',
        many: 'and is level with the themes',
        several: 'and is level with several other themes',
      })
      if (first && votes) return `Most votes went to the theme ${name}: ${votes}, ${notes}.`
      if (first && by === 'writers') return `The theme ${name} was raised most broadly: ${notes}.`
      if (first && by === 'notes') return `Most notes are in the theme ${name}: ${notes}.`
      if (votes) return `The theme ${name} got ${votes}${others === '' ? ' and' : ','} has ${notes}${others}.`
      return `The theme ${name} has ${notes}${others}.`
    },
    leads: ['The notes say, for example,', 'It was written, among other things,', 'In their own words:'],
    alone: 'The note says',
    and: 'and',
    opposed: ['Set against each other are the views', 'and, on the other hand,'],
    others: 'Also raised:',
    unsorted: (notes) =>
      `In no theme ${notes === 1 ? 'is' : 'are'} ${count('en', 'note', 'notes')(notes)}, which ${notes === 1 ? 'says' : 'say'}, for example,`,
  },
}
