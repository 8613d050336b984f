import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { PhaseStep } from '#shared/workshop/workshop.ts'
import StepsEditor from './StepsEditor.vue'

afterEach(cleanup)

const steps: PhaseStep[] = [
  { phase: 'waiting', minutes: 0 },
  { phase: 'brainstorm', minutes: 10 },
  { phase: 'done', minutes: 0 },
]
const show = (fixed = false) => {
  const { emitted } = render(StepsEditor, { props: { modelValue: steps, fixed } })
  return () => emitted<[PhaseStep[]]>()['update:modelValue']?.at(-1)
}

describe('StepsEditor', () => {
  it('P1 puts a phase that is switched on in its place', async () => {
    const latest = show()
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Kirjoita yksin' }))
    expect(latest()).toEqual([
      [
        { phase: 'waiting', minutes: 0 },
        { phase: 'alone', minutes: 5 },
        { phase: 'brainstorm', minutes: 10 },
        { phase: 'done', minutes: 0 },
      ],
    ])
  })

  it('takes minutes within limits and keeps the last right ones otherwise', async () => {
    const latest = show()
    const field = screen.getByRole('textbox', { name: 'Täydennä yhdessä, minuuttia' })
    await fireEvent.update(field, '481')
    expect([latest(), screen.getByRole('alert').textContent.trim()]).toEqual([undefined, '0–480 minuuttia'])
    await fireEvent.update(field, '25')
    expect(latest()?.[0]).toContainEqual({ phase: 'brainstorm', minutes: 25 })
  })

  it('S3 lets a step that has a time go on by itself, also in an activity that has started', async () => {
    const latest = show(true)
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Jatka itsestään, kun aika loppuu' }))
    expect(latest()?.[0]).toContainEqual({ phase: 'brainstorm', minutes: 10, auto: true })
  })

  it('P5 of a started activity the phases may not change', async () => {
    const latest = show(true)
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[]
    expect(boxes.filter(({ disabled }) => disabled)).toHaveLength(5)
    await fireEvent.update(screen.getByRole('textbox', { name: 'Täydennä yhdessä, minuuttia' }), '12')
    expect(latest()?.[0]).toContainEqual({ phase: 'brainstorm', minutes: 12 })
  })
})
