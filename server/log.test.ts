import { expect, it } from 'vitest'
import { makeLog } from './log.ts'

function logged(fault: unknown): Record<string, Record<string, unknown>> {
  let text = ''
  makeLog('error', { write: (line) => (text += line) }).error({ err: fault }, 'fault')
  return JSON.parse(text) as Record<string, Record<string, unknown>>
}

const thrownBy = (work: () => unknown): Error => {
  try {
    work()
  } catch (fault) {
    return fault as Error
  }
  throw new Error('nothing was thrown')
}

it('tells a fault by its kind, code, message and place, and its cause likewise', () => {
  const cause = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })
  const line = logged(new TypeError('no way', { cause }))
  const stack = expect.stringMatching(/^ +at .*log\.test\.ts/)
  expect(line['err']).toEqual({
    ...{ type: 'TypeError', message: 'no way', stack },
    cause: { type: 'Error', code: 'SQLITE_FULL', message: 'disk full', stack },
  })
})

it.each([
  ['a broken row', thrownBy(() => JSON.parse('{"name":"Aino Virtanen","x}'))],
  ['a broken row that is all quotation', thrownBy(() => JSON.parse('Aino Virtanen'))],
  ['an argument of a wrong kind', thrownBy(() => setTimeout('Aino Virtanen' as never))],
  ['an argument beside the message', thrownBy(() => new URL('Aino Virtanen'))],
  ['a body on the fault', Object.assign(new Error('no'), { body: 'Aino Virtanen', input: 'Aino Virtanen' })],
  ['a cause that quotes', new Error('no', { cause: thrownBy(() => JSON.parse('[Aino Virtanen]')) })],
  ['a thrown text', 'Aino Virtanen'],
  ['a cause that is no fault', Object.assign(new Error('no'), { cause: { name: 'Aino Virtanen' } })],
])('says nothing of what people wrote: %s', (_, fault) => {
  const text = JSON.stringify(logged(fault))
  expect(text).toContain('"type":')
  expect(text).not.toMatch(/Aino|Virt/)
})

it('gives up on causes that go round in a circle', () => {
  const fault = new Error('round')
  fault.cause = fault
  expect(JSON.stringify(logged(fault)).split('"round"')).toHaveLength(6)
})
