import { ContentFault } from '../../child/serve.ts'
import type { RendererTable } from '../../../report/render/renderers.ts'

const forever = () => new Promise<never>(() => setInterval(() => undefined, 1_000))

/** Renderers that go wrong, each in its own way. */
export const renderers: Partial<RendererTable> = {
  /** Never comes to an end. */
  md: async () => (_report, _dress, progress) => {
    progress(0.5)
    return forever()
  },
  /** Holds its thread for ever, as a library may. */
  html: async () => () => {
    for (;;);
  },
  /** Takes memory that is not of JavaScript's objects, and holds its thread meanwhile. */
  csv: async () => () => {
    const all: Buffer[] = []
    for (;;) all.push(Buffer.alloc(8 * 1024 * 1024, 1))
  },
  /** Fills JavaScript's own memory. */
  xlsx: async () => () => {
    const all: object[][] = []
    for (;;) all.push(new Array<object>(1_000_000).fill({}))
  },
  ballots: async () => () => {
    throw new ContentFault('a character that nothing draws')
  },
  docx: async () => () => process.exit(3),
  pdf: async () => () => {
    throw new Error('a slip of ours')
  },
  /** What the process knows of the house. */
  json: async () => () => ({ file: JSON.stringify(process.env), replaced: 7 }),
}
