import { parseArgs } from 'node:util'
import type { ClusterSettings } from '#shared/themes/clustering.ts'
import { readAdditions, withAdditions } from '../lexicon/additions.ts'
import { guidesIn, notesIn, textIn } from './cliFiles.ts'
import { type Lexicon, ownLexicon } from '../lexicon/lexicon.ts'
import { cluster } from '../grouping/pipeline.ts'

const usage =
  'npm run -s cluster -- notes.json|notes.csv [--guided themes.json] [--lexicon own.txt] [--mode live|request] [--grain 0…1]'

type Wanted = { path: string; settings: ClusterSettings; lexicon: Lexicon }

/**
 * What `npm run -s cluster -- FILE` prints: notes in, themes out, as JSON.
 * @param args of the command line, without the program
 * @throws Error in one sentence that says what is wrong, where, and with which option or file
 */
export function clusterFile(args: readonly string[]): string {
  const { path, settings, lexicon } = wanted(args)
  const { themes, unassigned } = cluster({ notes: notesIn(path), settings }, lexicon)
  const clusters = themes.map(({ id, title, keyPhrases, noteIds }) => ({ id, title, keyPhrases, noteIds }))
  return JSON.stringify({ clusters, unassigned }, null, 2)
}

/** @throws Error in one sentence that says which option is wrong and how */
function wanted(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      guided: { type: 'string' },
      lexicon: { type: 'string' },
      mode: { type: 'string', default: 'request' },
      grain: { type: 'string', default: '0.5' },
    },
  })
  const [path, more] = positionals
  if (path === undefined || more !== undefined) throw new Error(`which file? ${usage}`)
  const grain = Number(values.grain.replace(',', '.'))
  if (!(grain >= 0 && grain <= 1)) throw new Error(`--grain ${values.grain} is not between 0 and 1`)
  if (values.mode !== 'live' && values.mode !== 'request')
    throw new Error(`--mode ${values.mode} is neither live nor request`)
  return {
    path,
    settings: {
      grain,
      ...(values.guided === undefined ? {} : { guides: guidesIn(values.guided) }),
      // From nothing: what live grouping makes of a board that it has not seen before.
      ...(values.mode === 'live' ? { standing: [] } : {}),
    },
    lexicon: values.lexicon === undefined ? ownLexicon() : extended(values.lexicon),
  }
}

function extended(path: string): Lexicon {
  const read = readAdditions(textIn(path))
  if (!read.ok) throw new Error(`${path}: ${read.fault}`)
  return withAdditions(ownLexicon(), read.additions)
}
