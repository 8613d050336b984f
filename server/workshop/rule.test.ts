import { expect, it } from 'vitest'
import { routes } from '#shared/contract/http.ts'
import { firstProblem } from './rule.ts'

it('says where input went wrong and why, to whoever writes a program', () => {
  const input = { template: 'focus', language: 'fi', groups: 61 }
  const parsed = routes.createWorkshop.input.safeParse(input)
  expect(parsed.error && firstProblem(parsed.error)).toBe('groups: Too big: expected number to be <=60')
})
