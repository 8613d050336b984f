import type { MethodPoint, ReportTheme } from '#shared/report/report.ts'
import { date, time } from '#shared/report/typography.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import type { Made } from '#shared/themes/clustering.ts'
import type { Consent } from '#shared/themes/provider.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { ReportFacts, RunPaper } from '../facts.ts'

/** `timeZone`: an IANA name. */
export type Setting = { words: ReportWords; language: Language; timeZone: string }

/** A run of the machine told whole: when, by what, how it was asked, and what had to be put right. */
export function runText({ at, asked, made }: RunPaper, setting: Setting): string {
  const { made: say } = setting.words.method
  return [
    say.run({
      when: moment(at, setting),
      by: say.by(made.by, made.model),
      division: asked.division,
      grain: asked.grain.toFixed(2).replace('.', setting.language === 'en' ? '.' : ','),
      lexicon: made.lexicon,
      covered: made.covered,
    }),
    ...(asked.live ? [say.live] : []),
    ...(made.repairs > 0 ? [say.repairs(made.repairs)] : []),
    ...(made.fallback === null ? [] : [say.fallback(made.fallback)]),
  ].join(' ')
}

/** A run as plain data, for whoever reads the report with a program. */
export const themeRunOf = ({ run, at, asked, made }: RunPaper): NonNullable<ReportTheme['made']> => ({
  run,
  at: new Date(at).toISOString(),
  asked,
  made,
})

/** Which service outside the house helped to make themes that stand; null where none did. */
export function helped({ activities }: ReportFacts, { words }: Setting): string | null {
  const by = activities.flatMap(({ runs, themes }) => {
    const taken = new Set(themes.map(({ run }) => run))
    return runs.filter(({ run, made }) => taken.has(run) && made.by !== 'words').map(({ made }) => made)
  })
  const said = [...new Set(by.map((made) => words.method.made.helped(made.by, made.model)))]
  return said.length === 0 ? null : said.join(' ')
}

/** What machines did, and whether a word of the notes left the house for it. */
export function machine(facts: ReportFacts, setting: Setting): MethodPoint {
  const { made: say } = setting.words.method
  const told = facts.activities
    .flatMap(({ runs }) => runs)
    .toSorted((a, b) => a.at - b.at || (a.run < b.run ? -1 : 1))
    .flatMap((run) => sentText(run, facts.consents, setting) ?? [])
  const text =
    told.length > 0
      ? [say.madeHere, ...new Set(told)].join(' ')
      : facts.consents.length > 0 ||
          facts.activities.some(({ latest }) => latest !== null && mayHaveSent(latest))
        ? [say.madeHere, say.tried([...new Set(facts.consents.map(({ host }) => host))])].join(' ')
        : say.nothingSent
  return { topic: 'machine', title: say.title, text }
}

/** Whether a run that asked for help got as far as sending something. */
const mayHaveSent = ({ by, fallback }: { by: string; fallback: Made['fallback'] }): boolean =>
  by !== 'words' && fallback !== 'off' && fallback !== 'unreachable'

/** What one run sent out of the house; null where it sent nothing. */
function sentText(
  { at, asked, made }: RunPaper,
  consents: readonly Consent[],
  setting: Setting,
): string | null {
  const { made: say } = setting.words.method
  const by = made.by === 'words' ? asked.by : made.by
  const leave = consents.find(
    (each) => each.service === by && each.at <= at && (made.model === null || each.model === made.model),
  )
  const to = { model: made.model ?? leave?.model ?? null, host: leave?.host ?? null }
  const when = leave ? moment(leave.at, setting) : null
  if (made.by !== 'words') return say.sent(made.by, to, when)
  const tried = made.fallback !== null && mayHaveSent({ by, fallback: made.fallback })
  return tried ? say.maybeSent(to, when) : null
}

/** A day and a clock time, as the report's language writes them. */
export const moment = (at: number, { words, language, timeZone }: Setting): string =>
  words.at(date(language, at, timeZone), time(language, at, timeZone))
