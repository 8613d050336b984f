import { expect, it } from 'vitest'
import { fileNameOf, savedAs } from './fileName.ts'

it.each([
  [['Kööpi / ilta "1"', 'pptx', 3], 'Kööpi-ilta-1-v3.pptx'],
  [['  ../../etc/passwd\r\nSet-Cookie: a', 'md', null], 'etc-passwd-Set-Cookie-a.md'],
  [['!!!', 'diat.pdf', null], 'talkoot.diat.pdf'],
  [['x'.repeat(59) + '𝔸𝔸', 'csv', null], `${'x'.repeat(59)}𝔸.csv`],
  [['\ud83d yksin \udc00', 'json', null], 'yksin.json'],
] as const)('R72 %j is saved as %s', ([workshop, ending, version], name) => {
  expect(fileNameOf(workshop, ending, version)).toBe(name)
  expect(savedAs(name)).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/)
})
