import { expect, it } from 'vitest'
import { AskGate } from './AskGate.ts'
import type { Connection } from './Connection.ts'

it('asks a few at a time, in order, and the next when one has answered or left', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const lines = new Map(names.map((name) => [name, { name } as unknown as Connection]))
  const asked: string[] = []
  const gate = new AskGate((to) => asked.push((to as unknown as { name: string }).name))
  for (const line of lines.values()) gate.add(line)
  gate.add(lines.get('a')!)
  expect(asked).toEqual(['a', 'b', 'c', 'd'])
  gate.done(lines.get('b')!)
  // Left while waiting.
  gate.done(lines.get('f')!)
  gate.done(lines.get('a')!)
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'g'])
  for (const line of lines.values()) gate.done(line)
  expect(asked).toHaveLength(6)
})
