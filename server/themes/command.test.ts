import { expect, it } from 'vitest'
import { commandNames } from '#shared/workshop/commands.ts'
import { isAboutThemes, themeDeed } from './command.ts'

it('C12 who organises says what may leave the house and what the county’s words are; who facilitates does the rest', () => {
  const about = commandNames.map((name) => ({ name })).filter(isAboutThemes)
  expect(about.filter((command) => themeDeed(command).do === 'organise').map(({ name }) => name)).toEqual([
    'lexicon:set',
    'services:connect',
    'services:disconnect',
    'services:allow',
    'services:forbid',
  ])
  expect(about.filter((command) => themeDeed(command).do === 'facilitate').map(({ name }) => name)).toEqual([
    'themes:propose',
    'themes:cancel',
    'themes:amend',
    'themes:accept',
    'themes:undo',
    'themes:guide',
    'themes:estimate',
    'lexicon:read',
    'services:read',
  ])
})
