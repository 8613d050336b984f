import type { ReportActivity, ReportQuestion } from '#shared/report/report.ts'
import { pictured } from '#shared/report/wordCloud.ts'
import { wordsRuleOf } from '#shared/report/wordsRule.ts'
import { bodySlides } from './bodies.ts'
import { changeSlides } from './changes.ts'
import type { Block, Line } from './deck.ts'
import { type Draft, isOne } from './fit.ts'
import { aboutQuestion, figureOf, line, type Making, of, said, share, titled } from './making.ts'
import type { About } from './themeFigures.ts'
import { BARS, chartSlide, themeSlides } from './themes.ts'
import { tierSlide } from './tiers.ts'
import { dissentSlides, openVoices, summarySlides, voiceSlides } from './voices.ts'

/** Words beside the cloud; all are in the speaker notes. */
const WORDS = 12
/** The commonest word of fewer notes than this is no finding. */
const COMMON = 3

/** A question's slides: its figures, words, themes, tiers, bodies, voices, summary and what it says of the strategy. */
export function questionSlides(question: ReportQuestion, activity: ReportActivity, making: Making): Draft[] {
  if (question.reach.notes === 0) return []
  const about = { question, activity, making }
  return [
    ...opened(factSlide(question, activity, making), about),
    ...wordSlide(question, making),
    ...themeSlides(about),
    ...tierSlide(about),
    ...bodySlides(question, making),
    ...voiceSlides(question, making),
    ...dissentSlides(question, making),
    ...summarySlides(question, making),
    ...changeSlides(question, making),
  ]
}

/** Figures and bars share a slide where they have room: four figures alone leave it half empty. */
function opened(facts: Draft, about: About): Draft[] {
  const charts = chartSlide(about)
  const shared = [BARS, BARS - 2, BARS - 3].flatMap((most) =>
    chartSlide(about, most).flatMap((chart) => [
      together(facts, chart, facts.blocks),
      // The question stands above the title, too.
      together(facts, chart, facts.blocks.slice(1)),
    ]),
  )
  const one = shared.find(isOne)
  return one ? [one] : [facts, ...charts]
}

function together(facts: Draft, chart: Draft, blocks: readonly Block[]): Draft {
  const rules = [facts, chart].flatMap((each) => each.blocks.flatMap((block) => ruleOf(block) ?? []))
  return {
    ...facts,
    label: chart.label,
    mark: chart.mark,
    blocks: [
      ...[...blocks, ...chart.blocks].filter((block) => ruleOf(block) === null),
      { is: 'text', role: 'rule', lines: [line([...new Set(rules.flatMap(sentencesOf))].join(' '))] },
    ],
    notes: [...facts.notes, ...chart.notes],
  }
}

const ruleOf = (block: Block): string | null =>
  block.is === 'text' && block.role === 'rule'
    ? block.lines
        .flat()
        .map(({ text }) => text)
        .join(' ')
    : null

/** The question with its figures; the title is what stands out. */
function factSlide(question: ReportQuestion, { votes }: ReportActivity, making: Making): Draft {
  const { report, words, deck } = making
  const { reach, finding, order, number, text } = question
  const [first = words.nothing, ...rest] = sentencesOf(finding ?? words.nothing)
  const [vote] = votes
  const voted = vote !== undefined && (order.by === 'votes' || order.by === 'note-votes')
  const items = [
    share('notes', reach.notes, report.figures.notes, making),
    ...(reach.writers > 0 ? [share('writers', reach.writers, report.figures.participants, making)] : []),
    share('groups', reach.groups, report.figures.groups, making),
    ...(voted ? [share('votes', vote.dots, vote.possible, making)] : []),
  ]
  const more: Block[] =
    rest.length === 0 ? [] : [{ is: 'text', role: 'plain', lines: [line(rest.join(' '))] }]
  return {
    ...aboutQuestion(question, making),
    key: `${number}-luvut`,
    title: titled(first),
    blocks: [
      { is: 'text', role: 'plain', lines: [[{ ...said(text, making), strong: true }]] },
      { is: 'figures', items: items.map(figureOf) },
      ...more,
      ...openVoices(question, making),
      { is: 'text', role: 'rule', lines: [line(`${deck.figuresRule} ${order.rule}`)] },
    ],
    notes: finding === null ? [] : [line(finding)],
  }
}

/** Sentences of a finding: each ends in a full stop before a capital letter. */
const sentencesOf = (finding: string): string[] => finding.split(/(?<=\.) (?=\p{Lu})/u)

/** The cloud beside a real list; a picture alone says nothing to many. */
function wordSlide(question: ReportQuestion, making: Making): Draft[] {
  const { words: found, reach, number } = question
  const { deck, words, report } = making
  const [commonest] = found
  // Words of a note or two say nothing by their sizes; the sheet and the documents have them all.
  if (!commonest || commonest.notes < COMMON) return []
  const shown = found.slice(0, WORDS)
  const items = shown.map((each): Line => [
    { ...said(each.word, making), strong: true },
    { text: ` ${of(each.notes, reach.notes, making)}` },
  ])
  return [
    {
      ...aboutQuestion(question, making),
      key: `${number}-sanat`,
      layout: 'two',
      title: deck.commonest(commonest.word, commonest.notes, reach.notes),
      blocks: [
        {
          is: 'cloud',
          words: pictured(found).map(({ word, notes }) => ({ word, notes })),
          alt: `${deck.cloud}. ${words.cloudText(shown.map(({ word, notes }) => words.wordTimes(word, notes)))}`,
        },
        { is: 'list', ordered: true, items },
        { is: 'text', role: 'rule', lines: [line(deck.rankedWords(shown.length, found.length))] },
      ],
      notes: [
        [{ text: `${deck.allWords}: `, strong: true }, { text: wordsRuleOf(report, words) }],
        ...found.map((each): Line => [
          said(each.word, making),
          { text: ` ${of(each.notes, reach.notes, making)} (${each.refs.join(', ')})` },
        ]),
      ],
    },
  ]
}
