/**
 * `npm run house`: draws the house into README.md from the real imports: the concepts of a room in one box,
 * one arrow where at least one file imports from another box. Tests and fixtures are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'

const rooms = ['client', 'server', 'shared'] as const
const aside = /\.(test|contract|e2e)\.ts$|\/testing\/|\/e2e\/|\/bench\//

/** Files of a room's own folder that put things together; the others are its ground. */
const shell = /^(main|app|announce|router)\.ts$|\.vue$/
const concepts = ['workshop', 'people', 'board', 'themes', 'vote', 'baseline', 'report', 'results']

/** The box a file stands in: the concepts together, another folder by itself, or the room's own shell. */
function boxOf(path: string): string | null {
  const [room, concept, ...rest] = path.split('/')
  if (!rooms.includes(room as (typeof rooms)[number]) || aside.test(path)) return null
  if (rest.length === 0) return shell.test(concept!) ? `${room}/shell` : `${room}/ground`
  return concepts.includes(concept!) ? `${room}/${concepts.join(' ')}` : `${room}/${concept}`
}

type Output = { modules: { source: string; dependencies: { resolved: string }[] }[] }
const { output } = await cruise([...rooms], {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
})
const arrows = new Set<string>()
const boxes = new Set<string>()
for (const { source, dependencies } of (output as unknown as Output).modules) {
  const from = boxOf(source)
  if (!from) continue
  boxes.add(from)
  for (const { resolved } of dependencies) {
    const to = boxOf(resolved)
    // Every box may use the words and rules; drawing each of those arrows would hide the others.
    if (!to || to === from || (to.startsWith('shared/') && !from.startsWith('shared/'))) continue
    arrows.add(`${from}>${to}`)
  }
}

const id = (box: string) => box.replace(/\W/g, '_')
const lines = ['```mermaid', 'flowchart TB']
for (const room of rooms) {
  lines.push(`  subgraph ${room}`)
  for (const box of [...boxes].filter((each) => each.startsWith(`${room}/`)).sort())
    lines.push(`    ${id(box)}["${box.slice(room.length + 1)}"]`)
  lines.push('  end')
}
for (const arrow of [...arrows].sort()) {
  const [from, to] = arrow.split('>') as [string, string]
  lines.push(`  ${id(from)} --> ${id(to)}`)
}
lines.push('  client --> shared', '  server --> shared', '```')

const readme = readFileSync('README.md', 'utf8')
const [before, rest] = readme.split('<!-- house -->\n') as [string, string]
const after = rest.split('<!-- /house -->')[1]!
writeFileSync('README.md', `${before}<!-- house -->\n\n${lines.join('\n')}\n\n<!-- /house -->${after}`)
