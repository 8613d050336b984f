import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { kindOf, paperOf } from './kinds.ts'
import RagRug from './RagRug.vue'

afterEach(cleanup)

/** How many stripes each paper has in the drawing. */
function stripesOf(rug: HTMLElement): Record<string, number> {
  const papers = [...rug.querySelectorAll('path[fill]')]
  return Object.fromEntries(
    papers
      .map((path) => [path.getAttribute('fill'), path.getAttribute('d')?.split('M').length ?? 0])
      .map(([paper, parts]) => [paper, Number(parts) - 1]),
  )
}

describe('RagRug', () => {
  it('says in words what it shows and hides the drawing', () => {
    render(RagRug, { props: { kinds: '~~+', label: '3 lappua: Muuta 2, Lisää 1' } })
    const rug = screen.getByRole('img', { name: '3 lappua: Muuta 2, Lisää 1' })
    expect(rug.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('weaves one stripe per item in the paper of its kind, and none where one was removed', () => {
    render(RagRug, { props: { kinds: '~~+.-=', label: 'matto' } })
    expect(stripesOf(screen.getByRole('img'))).toEqual({
      'var(--paper-lakka)': 2,
      'var(--paper-sammal)': 1,
      'var(--paper-puolukka)': 1,
      'var(--paper-taivas)': 1,
    })
  })

  it('looks the same every time', () => {
    const drawings = [0, 1].map(() => {
      const { container, unmount } = render(RagRug, {
        props: { kinds: '~+=>o!?-', length: 20, label: 'matto' },
      })
      const drawing = container.querySelector('svg')?.innerHTML
      unmount()
      return drawing
    })
    expect(drawings[0]).toBe(drawings[1])
  })

  it('knows every kind by its word and by its character', () => {
    const words = ['keep', 'change', 'add', 'drop', 'merge', 'free', 'concern', 'question']
    expect([...'=~+->o!?'].map(kindOf)).toEqual(words)
    expect(words.map(kindOf)).toEqual(words)
    expect(new Set(words.map(paperOf)).size).toBe(8)
    expect(kindOf('toString')).toBe('free')
  })
})
