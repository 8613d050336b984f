import { describe, expect, it } from 'vitest'
import { visibleArea } from '../../ui/useVisibleArea.ts'
import { scrollFor } from './useFieldInSight.ts'

const room = { top: 72, bottom: 536 }

describe('the sheet above the keyboard', () => {
  it('stays where it is when all of it is in sight', () => {
    expect(scrollFor({ top: 100, bottom: 500 }, { top: 160, bottom: 300 }, room)).toBe(0)
  })

  it('comes just as far as its button needs, or down again when it is under the head', () => {
    expect(scrollFor({ top: 180, bottom: 600 }, { top: 240, bottom: 400 }, room)).toBe(64)
    expect(scrollFor({ top: 20, bottom: 400 }, { top: 80, bottom: 200 }, room)).toBe(-52)
  })

  it('where it does not fit shows the field and the button, and where they do not fit, the field', () => {
    const low = { top: 72, bottom: 352 }
    expect(scrollFor({ top: 180, bottom: 540 }, { top: 280, bottom: 440 }, low)).toBe(188)
    expect(scrollFor({ top: 180, bottom: 640 }, { top: 280, bottom: 440 }, low)).toBe(88)
    expect(scrollFor({ top: 100, bottom: 900 }, { top: 120, bottom: 700 }, low)).toBe(348)
  })
})

describe('the visible area', () => {
  const whole = { offsetTop: 0, height: 844, scale: 1 }

  it('is all there is without a keyboard', () => {
    expect(visibleArea(whole, 844, 844, true)).toEqual({ top: 0, bottom: 844, covered: 0, up: false })
  })

  it('ends where a keyboard begins, whether it covers the page or makes it shorter', () => {
    const left = { ...whole, height: 544 }
    expect(visibleArea(left, 844, 844, true)).toEqual({ top: 0, bottom: 544, covered: 300, up: true })
    expect(visibleArea(left, 544, 844, true)).toEqual({ top: 0, bottom: 544, covered: 0, up: true })
  })

  it('takes neither a low bar, nor a page enlarged with two fingers, nor a small window for a keyboard', () => {
    expect(visibleArea({ ...whole, height: 760 }, 760, 844, true).up).toBe(false)
    const enlarged = visibleArea({ offsetTop: 0, height: 422, scale: 2 }, 844, 844, true)
    expect([enlarged.up, enlarged.covered]).toEqual([false, 0])
    expect(visibleArea({ ...whole, height: 544 }, 544, 844, false).up).toBe(false)
  })
})
