import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import Avatar from './Avatar.vue'
import DotRow from './DotRow.vue'
import GroupMark from './GroupMark.vue'
import { groupShape } from './groupShapes.ts'

afterEach(cleanup)

describe('marks', () => {
  it('G4 no two of sixty groups look alike, and each has its number', () => {
    const looks = Array.from({ length: 60 }, (_, index) => groupShape(index + 1)).map(
      ({ path, colour, outlined }) => `${path} ${colour} ${outlined}`,
    )
    expect(new Set(looks).size).toBe(60)
    render(GroupMark, { props: { number: 17, label: 'Pöytä 17' } })
    expect(screen.getByRole('img', { name: 'Pöytä 17' }).textContent?.trim()).toBe('17')
  })

  it('a vote is a dot: given ones filled, the rest hollow', () => {
    render(DotRow, { props: { filled: 2, total: 5, label: '2 ääntä viidestä' } })
    const dots = [...screen.getByRole('img', { name: '2 ääntä viidestä' }).children]
    expect(dots.map((dot) => dot.classList.contains('hollow'))).toEqual([false, false, true, true, true])
  })

  it.each([
    ['Marjut Salmela', 'MS'],
    ['anneli', 'A'],
    ['Åsa von Ärrä', 'ÅÄ'],
    ['  ', ''],
  ])('%s is shortened to %s', (name, initials) => {
    const { container } = render(Avatar, { props: { name } })
    expect(container.textContent?.trim()).toBe(initials)
  })
})
