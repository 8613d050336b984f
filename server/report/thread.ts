import { parentPort, workerData } from 'node:worker_threads'
import { buildReport } from './buildReport.ts'
import type { ReportTask } from './make.ts'
import { renderBallotsCsv } from './render/ballotsCsv.ts'
import { renderCsv } from './render/csv.ts'
import { renderHtml } from './render/html.ts'
import { renderJson } from './render/json.ts'
import { renderMarkdown } from './render/markdown.ts'

const renderers = {
  md: renderMarkdown,
  html: renderHtml,
  csv: renderCsv,
  ballots: renderBallotsCsv,
  json: renderJson,
}

/** Makes one report in a thread of its own. What it throws reaches the house as the thread's error. */
const { format, facts, ...options } = workerData as ReportTask
parentPort?.postMessage(renderers[format](buildReport(facts, options)))
