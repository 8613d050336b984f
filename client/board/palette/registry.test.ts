import { describe, expect, it } from 'vitest'
import { actions } from '../../engine/actions.ts'
import { actionGroups } from '../../engine/actions/action.ts'
import { en } from '../../i18n/en.ts'
import { fi } from '../../i18n/fi.ts'
import { sv } from '../../i18n/sv.ts'
import { isFixed } from '../keys/boardKeys.ts'
import { choices } from './choices.ts'
import { icons } from './icons.ts'

const names = actions.map(({ name }) => name)
const sources = import.meta.glob<string>(['../**/*.{vue,ts}', '../../engine/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const code = Object.values(sources).join('\n')

/** Where somebody who knows what is meant does it: a button with its arguments, a gesture, a question asked back. */
const hasControl = (name: string): boolean =>
  new RegExp(`\\b(act|perform|run|useDeed)\\((board, |engine, )?'${name}'`).test(code)

describe('every action', () => {
  it.each(Object.entries({ fi, sv, en }))('has its own words in %s', (_, { actions: words }) => {
    const titles = words.title as Record<string, string>
    expect(Object.keys(titles).toSorted()).toEqual(names.toSorted())
    expect(Object.keys(words.group).toSorted()).toEqual([...actionGroups].toSorted())
    const said = names.map((name) => titles[name])
    expect(said.filter((title, index) => !title || said.indexOf(title) !== index)).toEqual([])
    expect(Object.keys(words.short).filter((name) => !titles[name])).toEqual([])
  })

  it('has a place: a menu, the palette, keys, or a control that knows what it needs', () => {
    const placed = ({ name, keys, needs, native, tool }: (typeof actions)[number]) =>
      tool !== undefined || !needs || native || name in choices || hasControl(name) || keys.some(isFixed)
    expect(actions.filter((action) => !placed(action)).map(({ name }) => name)).toEqual([])
  })

  it('has an icon and one word where the rail shows it', () => {
    const rail = actions.filter((action) => action.rail)
    const without = rail.filter(({ name }) => !icons[name] || !(name in fi.actions.short))
    expect(without.map(({ name }) => name)).toEqual([])
  })

  it('has keys that a Finnish keyboard can give and no browser keeps', () => {
    const keys = actions.flatMap((action) => action.keys)
    expect(keys.filter((key) => /Ctrl\+Alt|Ctrl\+(Shift\+)?[NTW]$|^Tab$/.test(key))).toEqual([])
  })
})
