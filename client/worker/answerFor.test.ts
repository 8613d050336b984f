import { describe, expect, it } from 'vitest'
import { answerFor } from './answerFor.ts'

const origin = 'https://talkoot.example'
const ask = (path: string, { method = 'GET', mode = 'cors' } = {}) =>
  answerFor({ method, mode, url: new URL(path, origin).href }, origin)

describe('what the worker answers', () => {
  it('keeps hands off whatever is data', () => {
    const data = ['/api/workshops', '/api/join', '/health', '/ready', '/metrics', '/live/?EIO=4', '/boards/x']
    expect([...new Set(data.flatMap((path) => [ask(path), ask(path, { mode: 'navigate' })]))]).toEqual([
      'leave',
    ])
    expect(ask('/assets/a-1.js', { method: 'POST' })).toBe('leave')
    expect(ask('https://elsewhere.example/assets/a-1.js')).toBe('leave')
  })

  it('answers page addresses with the page, and nothing that only looks like one', () => {
    const open = (path: string) => ask(path, { mode: 'navigate' })
    const pages = ['/', '/new', '/join', '/join/123456', '/link/w1?as=x', '/w/w1', '/w/w1/list']
    expect([...new Set(pages.map(open))]).toEqual(['page'])
    expect(['/api/workshops/w1/report.html', '/newer', '/w', '/sw.js'].map(open)).toEqual(
      Array.from({ length: 4 }, () => 'leave'),
    )
    expect(ask('/w/w1')).toBe('leave')
  })

  it('keeps files whose names change with their content, and the few without which the page begins wrong', () => {
    expect([ask('/assets/a-1.js'), ask('/early.js'), ask('/site.webmanifest')]).toEqual([
      'asset',
      'beside',
      'leave',
    ])
  })
})
