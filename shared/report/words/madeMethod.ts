import type { Division } from '../../themes/asking.ts'
import type { Made } from '../../themes/clustering.ts'
import { nbsp, number } from '../typography.ts'

type By = Made['by']
type Fallback = NonNullable<Made['fallback']>

/** A service outside the house, as far as it is known. */
export type Outside = { model: string | null; host: string | null }

type Words = {
  title: string
  /** When and by what a proposal was made, in half a sentence: "sanojen ja sanaston avulla, 22.9.2026 klo 18.40". */
  by: (by: By, model: string | null) => string
  /** How one theme came about, beside who named it. */
  theme: (when: string, by: By, model: string | null) => string
  /** A proposal, told whole; `grain` as the language writes it. */
  run: (told: {
    when: string
    by: string
    division: Division
    grain: string
    lexicon: string
    covered: number
  }) => string
  live: string
  repairs: (count: number) => string
  fallback: (reason: Fallback) => string
  /** What went out of the house, and by whose leave; `when`: since which the leave is. */
  sent: (by: By, to: Outside, when: string | null) => string
  maybeSent: (to: Outside, when: string | null) => string
  /** Everything was made in the house; and, where something was sent, what was made there all the same. */
  nothingSent: string
  /** A service may have been tried, but not for what stands in the report. */
  tried: (hosts: readonly string[]) => string
  madeHere: string
  /** Beside the figures on the first page, where a service outside the house made themes. */
  helped: (by: By, model: string | null) => string
}

const named = (model: string | null) => (model === null ? '' : ` ${model}`)
const percent = (share: number) => Math.round(share * 100)

const how: Record<'fi' | 'sv' | 'en', Words['by']> = {
  fi: (by, model) =>
    ({
      words: 'sanojen ja sanaston avulla',
      embeddings: `sanojen ja ulkoisen merkitysmallin${named(model)} avulla`,
      model: `ulkoisen kielimallin${named(model)} avulla`,
    })[by],
  sv: (by, model) =>
    ({
      words: 'utifrån orden och ordlistan',
      embeddings: `utifrån orden och en utomstående betydelsemodell${named(model)}`,
      model: `med en utomstående språkmodell${named(model)}`,
    })[by],
  en: (by, model) =>
    ({
      words: 'by words and the lexicon',
      embeddings: `by words and an outside model of meanings${named(model)}`,
      model: `with an outside language model${named(model)}`,
    })[by],
}

/** How a machine's themes were made, and what left the house for it, for the chapter on how results were made. */
export const madeMethod: Record<'fi' | 'sv' | 'en', Words> = {
  fi: {
    title: 'Kone ja kielimallit',
    by: how.fi,
    theme: (when, by, model) => `Ehdotus tehtiin ${when} ${how.fi(by, model)}.`,
    run: ({ when, by, division, grain, lexicon, covered }) =>
      `Ehdotus tehtiin ${when} ${by}: ${
        {
          whole: 'koko taulu yhdellä kertaa',
          question: 'kukin kysymys erikseen',
          table: 'kukin pöytä erikseen',
          goal: 'lähtökohtana nykyisen strategian tavoitteet',
        }[division]
      }. Teemojen tarkkuus oli ${grain} asteikolla 0–1, jossa 0 on harvoja laajoja ja 1 monta suppeaa teemaa. Sanaston versio oli ${lexicon}, ja sanasto tunsi lapuista ${percent(covered)}${nbsp}%.`,
    live: 'Ehdotus tehtiin uudelleen sitä mukaa kuin lappuja tuli.',
    repairs: (count) =>
      `Kielimallin vastausta korjattiin ${number('fi', count)} kohdassa, jotta jokainen lappu on mukana tasan kerran.`,
    fallback: (reason) =>
      `Ulkoisesta palvelusta pyydettiin apua, mutta ${
        {
          unreachable: 'siihen ei saatu yhteyttä',
          slow: 'se ei vastannut ajoissa',
          refused: 'se torjui pyynnön',
          unreadable: 'sen vastausta ei voitu lukea',
          off: 'se ei ollut käytössä',
        }[reason]
      }. Siksi ryhmittely tehtiin sanojen ja sanaston avulla.`,
    sent: (by, { model, host }, when) =>
      `Lappujen sanat lähetettiin ${by === 'model' ? 'kielimallille' : 'merkitysmallille'}${named(model)}${host === null ? '' : ` palveluun ${host}`} järjestäjän luvalla${when === null ? '' : `, joka annettiin ${when}`}.`,
    maybeSent: ({ model, host }, when) =>
      `Ulkoinen palvelu${host === null ? '' : ` ${host}`}${model === null ? '' : ` (${model})`} ei saanut työtä valmiiksi, mutta lappujen sanoja on voitu lähettää sille. Lupa oli järjestäjän${when === null ? '' : `, ja se annettiin ${when}`}.`,
    nothingSent:
      'Ryhmittely, sanat ja esimerkit syntyivät järjestäjän omalla palvelimella sääntöjen ja sanaston avulla. Kielimallia ei käytetty, eikä yhtään tekstiä lähetetty muualle.',
    tried: (hosts) =>
      `Järjestäjä on antanut luvan käyttää ulkoista palvelua${hosts.length === 0 ? '' : ` (${hosts.join(', ')})`}, ja lappujen sanoja on voitu lähettää sille. Raportin teemat tehtiin ilman sitä.`,
    madeHere:
      'Luvut, sanat, esimerkit ja lauseet syntyivät järjestäjän omalla palvelimella sääntöjen ja sanaston avulla.',
    helped: (by, model) =>
      `Teemojen ehdottamisessa auttoi ulkoinen ${by === 'model' ? 'kielimalli' : 'merkitysmalli'}${named(model)}.`,
  },
  sv: {
    title: 'Maskiner och språkmodeller',
    by: how.sv,
    theme: (when, by, model) => `Förslaget gjordes ${when} ${how.sv(by, model)}.`,
    run: ({ when, by, division, grain, lexicon, covered }) =>
      `Förslaget gjordes ${when} ${by}: ${
        {
          whole: 'hela tavlan på en gång',
          question: 'varje fråga för sig',
          table: 'varje bord för sig',
          goal: 'med målen i den nuvarande strategin som utgångspunkt',
        }[division]
      }. Temanas finhet var ${grain} på skalan 0–1, där 0 ger få breda och 1 många smala teman. Ordlistan hade versionen ${lexicon} och kände till ${percent(covered)}${nbsp}% av lapparna.`,
    live: 'Förslaget gjordes om efter hand som lappar kom in.',
    repairs: (count) =>
      `Språkmodellens svar rättades på ${number('sv', count)} ${count === 1 ? 'ställe' : 'ställen'}, så att varje lapp är med exakt en gång.`,
    fallback: (reason) =>
      `En utomstående tjänst ombads hjälpa till, men ${
        {
          unreachable: 'den kunde inte nås',
          slow: 'den svarade inte i tid',
          refused: 'den avvisade begäran',
          unreadable: 'svaret gick inte att läsa',
          off: 'den var inte i bruk',
        }[reason]
      }. Därför gjordes grupperingen utifrån orden och ordlistan.`,
    sent: (by, { model, host }, when) =>
      `Lapparnas ord skickades till ${by === 'model' ? 'språkmodellen' : 'betydelsemodellen'}${named(model)}${host === null ? '' : ` i tjänsten ${host}`} med arrangörens tillstånd${when === null ? '' : `, som gavs ${when}`}.`,
    maybeSent: ({ model, host }, when) =>
      `Den utomstående tjänsten${host === null ? '' : ` ${host}`}${model === null ? '' : ` (${model})`} blev inte klar, men lapparnas ord kan ha skickats till den. Arrangören hade gett tillstånd${when === null ? '' : ` ${when}`}.`,
    nothingSent:
      'Grupperingen, orden och exemplen togs fram på arrangörens egen server med regler och en ordlista. Ingen språkmodell användes, och ingen text skickades någon annanstans.',
    tried: (hosts) =>
      `Arrangören har gett tillstånd att använda en utomstående tjänst${hosts.length === 0 ? '' : ` (${hosts.join(', ')})`}, och lapparnas ord kan ha skickats till den. Rapportens teman gjordes utan den.`,
    madeHere:
      'Siffrorna, orden, exemplen och meningarna togs fram på arrangörens egen server med regler och en ordlista.',
    helped: (by, model) =>
      `En utomstående ${by === 'model' ? 'språkmodell' : 'betydelsemodell'}${named(model)} hjälpte till att föreslå teman.`,
  },
  en: {
    title: 'Machines and language models',
    by: how.en,
    theme: (when, by, model) => `The proposal was made on ${when} ${how.en(by, model)}.`,
    run: ({ when, by, division, grain, lexicon, covered }) =>
      `The proposal was made on ${when} ${by}: ${
        {
          whole: 'the whole board at once',
          question: 'each question apart',
          table: 'each table apart',
          goal: 'starting from the goals of the present strategy',
        }[division]
      }. Themes were ${grain} fine on a scale from 0, few and wide, to 1, many and narrow. The lexicon was version ${lexicon} and knew ${percent(covered)}${nbsp}% of the notes.`,
    live: 'The proposal was made anew as notes came in.',
    repairs: (count) =>
      `The language model’s answer was put right in ${number('en', count)} ${count === 1 ? 'place' : 'places'}, so that every note is there exactly once.`,
    fallback: (reason) =>
      `An outside service was asked for help, but ${
        {
          unreachable: 'it could not be reached',
          slow: 'it did not answer in time',
          refused: 'it turned the request down',
          unreadable: 'its answer could not be read',
          off: 'it was not in use',
        }[reason]
      }. The grouping was therefore made by words and the lexicon.`,
    sent: (by, { model, host }, when) =>
      `The notes’ words were sent to the ${by === 'model' ? 'language model' : 'model of meanings'}${named(model)}${host === null ? '' : ` at ${host}`} with the organiser’s consent${when === null ? '' : `, given on ${when}`}.`,
    maybeSent: ({ model, host }, when) =>
      `The outside service${host === null ? '' : ` ${host}`}${model === null ? '' : ` (${model})`} did not finish, but notes’ words may have been sent to it. The organiser had consented${when === null ? '' : ` on ${when}`}.`,
    nothingSent:
      'The grouping, the words and the examples were made on the organiser’s own server by rules and a lexicon. No language model was used, and no text was sent anywhere else.',
    tried: (hosts) =>
      `The organiser has consented to an outside service${hosts.length === 0 ? '' : ` (${hosts.join(', ')})`}, and notes’ words may have been sent to it. The themes of the report were made without it.`,
    madeHere:
      'Figures, words, examples and sentences were made on the organiser’s own server by rules and a lexicon.',
    helped: (by, model) =>
      `An outside ${by === 'model' ? 'language model' : 'model of meanings'}${named(model)} helped to propose themes.`,
  },
}
