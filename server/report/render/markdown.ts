import { ballotLists } from '#shared/report/ballots.ts'
import { lookupIn, questionAnchor } from '#shared/report/lookup.ts'
import type { Report, ReportActivity, ReportVote } from '#shared/report/report.ts'
import { optionColumn, optionsBeside, ruleOf, spearheadsOf, titleOf } from '#shared/report/votes.ts'
import { strategyAnchors } from '#shared/report/strategyLookup.ts'
import { outOf } from '#shared/report/typography.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import { sourceOf } from '../document/source.ts'
import { strategyChapter } from '../document/strategyChapter.ts'
import { acrossBlocks } from './markdown/across.ts'
import { annex, wordAnnex } from './markdown/annex.ts'
import { ballotAnnex } from './markdown/ballots.ts'
import { contactBlocks, nextBlocks } from './markdown/closing.ts'
import { coverageBlocks } from './markdown/coverage.ts'
import { heading, link, noteLink, type Page, rankOf, table } from './markdown/parts.ts'
import { questionBlocks } from './markdown/question.ts'
import { writtenBlocks } from './markdown/written.ts'
import { escaped, inline } from './markdownText.ts'

/** The whole report as Markdown (CommonMark with tables), its anchors in HTML: each theme leads to its notes. */
export function renderMarkdown(report: Report): string {
  const page: Page = { report, words: wordsOf(report.language), find: lookupIn(report) }
  const blocks = [
    ...front(page),
    ...report.activities.flatMap((activity) => activityBlocks(activity, page)),
    ...writtenBlocks(strategyChapter(sourceOf(report)), page),
    ...acrossBlocks(page),
    ...nextBlocks(page),
    ...method(page),
    ...coverageBlocks(page),
    ...contactBlocks(page),
    ...annex(page),
    ...wordAnnex(page),
    ...ballotAnnex(page),
  ]
  return `${blocks.join('\n\n')}\n`
}

function front(page: Page): string[] {
  const { report, words } = page
  const { workshop, figures, activities, findings, across, closing, language, strategy } = report
  const own = documentWords[language]
  const section = words.sections
  const about = [workshop.host, workshop.date]
    .filter((part) => part !== null && part !== '')
    .map((part) => inline(part ?? ''))
  const contents = [
    link(section.findings, 'paakohdat'),
    link(section.participation, 'osallistuminen'),
    ...activities.map((activity) =>
      link(`${activity.number} ${inline(activity.title)}`, `osio-${activity.number}`),
    ),
    ...(strategy === null ? [] : [link(strategyWords[language].title, strategyAnchors.chapter)]),
    ...(across === null ? [] : [link(own.across[across.by].title, 'vertailu')]),
    ...(closing.next === '' ? [] : [link(own.next, 'jatko')]),
    link(section.method, 'menetelma'),
    ...(closing.contact === '' ? [] : [link(own.contact, 'yhteys')]),
    ...(report.annex ? [link(section.notes, 'laput')] : []),
    link(section.words, 'sanat'),
    ...(ballotLists(activities).length === 0 ? [] : [link(section.ballots, 'liput')]),
  ]
  const keys = ['participants', 'notes', 'themes', 'changes', 'dots'] as const
  return [
    heading(1, `${words.title}: ${inline(workshop.name)}`),
    ...(about.length > 0 ? [about.join(' · ')] : []),
    ...(workshop.rehearsal === undefined ? [] : [`**${workshop.rehearsal}**`]),
    `${words.status[workshop.status]}. ${report.made}. ${words.computed}${report.helped === null ? '' : ` ${inline(report.helped)}`}`,
    keys.map((key) => `**${figures[key]}** ${words.figures[key](figures[key])}`).join(' · '),
    heading(2, words.contents, 'sisalto'),
    contents.map((line) => `- ${line}`).join('\n'),
    heading(2, section.findings, 'paakohdat'),
    findings.length === 0
      ? words.empty
      : findings
          .map(({ question, text }) => `- ${link(question, questionAnchor(question))} ${inline(text)}`)
          .join('\n'),
    heading(2, section.participation, 'osallistuminen'),
    ...participation(page),
  ]
}

function participation({ report, words }: Pick<Page, 'report' | 'words'>): string[] {
  const { columns } = words
  const { language, figures, activities, warning } = report
  const of = (part: number, whole: number) => (part <= whole ? outOf(language, part, whole) : String(part))
  const asked = activities.flatMap(({ status, questions }) => (status === 'waiting' ? [] : questions))
  const voted = activities.flatMap((activity) => activity.votes.map((vote) => ({ activity, vote })))
  return [
    words.participationRule,
    ...(warning === null ? [] : [`**${inline(warning)}**`]),
    table(
      [columns.question, columns.notes, columns.writers, columns.groups],
      asked.map(({ number, text, reach }) => [
        `${link(number, questionAnchor(number))} ${inline(text)}`,
        reach.notes,
        of(reach.writers, figures.participants),
        of(reach.groups, figures.groups),
      ]),
    ),
    ...(voted.length === 0
      ? []
      : [
          table(
            [columns.activity, columns.supporters, columns.dots, columns.budget],
            voted.map(({ activity, vote }) => [
              inline(titleOf(activity, vote)),
              of(vote.voters, figures.participants),
              of(vote.dots, vote.possible),
              vote.budget,
            ]),
          ),
        ]),
  ]
}

function activityBlocks(activity: ReportActivity, page: Page): string[] {
  const { words } = page
  return [
    heading(2, `${activity.number} ${inline(activity.title)}`, `osio-${activity.number}`),
    ...(activity.intro === '' ? [] : [escaped(activity.intro)]),
    ...(activity.status === 'waiting'
      ? [words.waiting]
      : [
          ...activity.votes.flatMap((vote) => voteBlocks(activity, vote, page)),
          ...activity.questions.flatMap((question) => questionBlocks(question, page)),
        ]),
  ]
}

/** A vote's outcome, as far as the themes do not tell it. */
function voteBlocks(activity: ReportActivity, vote: ReportVote, page: Page): string[] {
  const { words, find, report } = page
  const shown = optionsBeside(activity, vote)
  if (shown.length === 0) return []
  const byId = new Map(report.notes.map((note) => [note.id, note]))
  const { columns } = words
  const spearheads = spearheadsOf(vote)
  return [
    heading(3, vote.name === '' ? words.voteOf : inline(vote.name)),
    ruleOf(activity, vote, report.language),
    table(
      [columns.rank, optionColumn(vote, report.language), columns.dots, columns.supporters],
      shown.map(({ id, title, letter, rank, dots, supporters, stands }) => {
        const note = byId.get(id)
        const name =
          note && find.note(note.ref)
            ? `${noteLink(note.ref, page)} ${escaped(note.text)}`
            : `${inline(letter)} ${inline(title)}`
        return [rankOf(rank), stands ? name : `${name} (${words.gone})`, dots, supporters]
      }),
    ),
    ...(spearheads.length === 0 ? [] : [spearheads.map((sentence) => `- ${inline(sentence)}`).join('\n')]),
  ]
}

const method = ({ report, words }: Page): string[] => [
  heading(2, words.sections.method, 'menetelma'),
  report.method.map(({ title, text }) => `- **${title}.** ${inline(text)}`).join('\n'),
]
