import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { encode } from 'uqr'
import QrCode from './QrCode.vue'

afterEach(cleanup)

it('draws every dark module of the code, inside a quiet zone of four, and is named', () => {
  const text = 'https://talkoot.example/l/482915'
  render(QrCode, { props: { text, label: 'Liity työpajaan' } })
  const svg = screen.getByRole('img', { name: 'Liity työpajaan' })
  const { data, size } = encode(text, { ecc: 'M', border: 0 })

  const drawn = Array.from({ length: size + 8 }, () => Array.from({ length: size + 8 }, () => false))
  for (const [, x, y, length] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(
    /M(\d+) (\d+)h(\d+)/g,
  )) {
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  expect(svg.getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`)
  expect(drawn.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data)
  expect(drawn.flat().filter(Boolean)).toHaveLength(data.flat().filter(Boolean).length)
})
