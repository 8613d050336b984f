import { expect, it } from 'vitest'
import { readClockTime } from './clockTime.ts'

it('readClockTime reads what people write', () => {
  expect(['17', '17.00', '9:05', '0930', 'klo 17.30', 'kl. 8', ' 23.59 '].map(readClockTime)).toEqual([
    '17:00',
    '17:00',
    '09:05',
    '09:30',
    '17:30',
    '08:00',
    '23:59',
  ])
})

it('readClockTime takes nothing else for a time', () => {
  expect(['', '24', '17.60', '5 pm', '17.0', 'illalla', '123456'].map(readClockTime)).toEqual(
    Array.from({ length: 7 }, () => null),
  )
})
