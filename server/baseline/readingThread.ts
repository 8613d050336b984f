import { parentPort, workerData } from 'node:worker_threads'
import { freshId } from '../ids.ts'
import { readDocument } from './readDocument.ts'
import type { ReadingTask } from './readAside.ts'

/** Reads one file, which may be whatever somebody sent. */
const { bytes, name } = workerData as ReadingTask
parentPort?.postMessage(readDocument(bytes, name, freshId))
