import { cleanup, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { ToolbarRoot } from 'reka-ui'
import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, h } from 'vue'
import type { PersonKey } from '#shared/ids.ts'
import type { BoardLocks } from '#shared/workshop/locks.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import type { Me } from '#shared/workshop/view.ts'
import { useStoppedWriting } from '../board/late/useStoppedWriting.ts'
import { renderBoard } from '../board/testing/renderBoard.ts'
import ToolRail from '../board/tools/ToolRail.vue'
import { usePalette } from '../ui/useCommands.ts'
import LockMenu from './LockMenu.vue'
import QuestionHead from './QuestionHead.vue'
import { activityView, workshopView } from './testing/views.ts'

afterEach(cleanup)

const both: BoardLocks = { positions: true, writing: true }

/** The head of the page as one role reads it: what is locked, what can be opened, what is expected. */
async function head(role: Me['person']['role'], phase: Phase, locks: BoardLocks) {
  const activity = activityView('Missio', phase, { locks })
  const me = { person: { role }, boards: [] as Me['boards'] } as Me
  render(QuestionHead, {
    props: { activity, me, modelValue: 'Missio-q' },
    global: { plugins: [createPinia()] },
  })
  // The marks come when they are needed.
  await import('./LockMarks.vue')
  await new Promise((then) => setTimeout(then))
  const texts = (role: string) => screen.queryAllByRole(role).map((each) => each.textContent?.trim())
  const found = {
    marks: [...document.querySelectorAll('.locks li')].map((each) =>
      each.firstChild?.nextSibling?.textContent?.trim(),
    ),
    opens: screen.queryAllByRole('button').map((each) => each.getAttribute('aria-label')),
    expected: document.querySelector('.expected')?.textContent,
    questions: texts('heading'),
  }
  cleanup()
  return found
}

/** What the palette offers about locks in a step. */
function offered(phase: Phase, locks: BoardLocks) {
  const view = workshopView([activityView('Missio', phase, { locks })], 'Missio')
  render(() => h(ToolbarRoot, () => h(LockMenu, { view })), { global: { plugins: [createPinia()] } })
  const found = usePalette()
    .commands()
    .map(({ title, reason }) => [title, reason])
  cleanup()
  return found
}

describe('L4 locks', () => {
  it('are seen by everybody in words, and opened at once by who facilitates', async () => {
    const seen = await head('participant', 'brainstorm', both)
    expect(seen).toMatchObject({ marks: ['Paikat lukittu', 'Kirjoittaminen lukittu'], opens: [] })
    expect(seen.expected).toBe('Voit silti katsoa, hakea ja seurata.')
    const led = await head('facilitator', 'brainstorm', both)
    expect(led.opens).toEqual(['Avaa paikat', 'Avaa kirjoittaminen'])
    expect(led.expected).not.toBe(seen.expected)
  })

  it('are not spoken of in steps where they hold nobody', async () => {
    expect((await head('participant', 'alone', both)).marks).toEqual(['Kirjoittaminen lukittu'])
    expect((await head('participant', 'synthesis', both)).marks).toEqual([])
  })

  it('are offered to the palette as what a press would do, or with the reason why not', () => {
    const none = { positions: false, writing: false }
    expect(offered('brainstorm', { ...none, writing: true })).toEqual([
      ['Lukitse paikat', null],
      ['Avaa kirjoittaminen', null],
    ])
    const reason = 'Osallistujat eivät kirjoita tässä vaiheessa.'
    expect(offered('vote', none).map(([, why]) => why)).toEqual([reason, reason])
  })
})

it('L2 tools stay in their place while writing is locked, and say why they rest', () => {
  renderBoard(ToolRail, {
    setting: { writes: 'writing-locked', arranges: 'writing-locked', me: 'x' as PersonKey },
    props: { modelValue: 'select' },
  })
  const rests = screen.getAllByRole('button').filter((each) => each.getAttribute('aria-disabled') === 'true')
  const said = rests.map((each) => each.querySelector('[hidden]')?.textContent)
  expect(said.length).toBeGreaterThan(3)
  expect(new Set(said)).toEqual(new Set(['Kirjoittaminen on lukittu. Voit katsoa ja hakea.']))
})

it('L2 what is typed on when writing is locked under one’s hands is no key of the board', () => {
  const heard: string[] = []
  const listen = (event: KeyboardEvent) => heard.push(event.key)
  window.addEventListener('keydown', listen)
  const scope = effectScope()
  const { stopped } = scope.run(useStoppedWriting)!
  const press = (key: string, more = {}) =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    )
  press('j')
  stopped()
  for (const key of ['j', ' ', 'Enter', 'Backspace', 'Escape', 'Tab']) press(key)
  press('k', { ctrlKey: true })
  scope.stop()
  press('n')
  window.removeEventListener('keydown', listen)
  expect(heard).toEqual(['j', 'Escape', 'Tab', 'k', 'n'])
})
