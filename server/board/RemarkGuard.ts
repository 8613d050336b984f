import * as Y from 'yjs'
import { isGone, plainRecord, readRemark, type RecordMap, remarksOf } from '#shared/board/records.ts'
import type { Remark } from '#shared/board/remark.ts'
import type { PersonKey } from '#shared/ids.ts'
import type { Outcome, Writer } from './judging.ts'
import { same } from './restore.ts'

/** A remark as it was taken in, the record that holds it, and whether its writer has taken it away. */
type Ruling = { remark: Remark; record: RecordMap; gone: boolean }

/**
 * Whose remarks are whose (B16): the server signs them, nobody changes what they say, and only their writer takes
 * them away or brings them back.
 */
export class RemarkGuard {
  readonly #remarks: Y.Map<RecordMap>
  readonly #rulings = new Map<string, Ruling>()

  constructor(doc: Y.Doc) {
    this.#remarks = remarksOf(doc)
    for (const id of this.#remarks.keys()) this.rule(id)
  }

  /** Takes a remark as it stands. */
  rule(id: string): void {
    const record: unknown = this.#remarks.get(id)
    const remark = readRemark(id, record)
    if (remark && record instanceof Y.Map) this.#rulings.set(id, { remark, record, gone: isGone(record) })
  }

  isFine(id: string, writer: Pick<Writer, 'key'>): boolean {
    const ruling = this.#rulings.get(id)
    if (
      !ruling ||
      this.#remarks.get(id) !== ruling.record ||
      !same(readRemark(id, ruling.record), ruling.remark)
    )
      return false
    const gone = isGone(ruling.record)
    if (gone !== ruling.gone && writer.key !== ruling.remark.by) return false
    ruling.gone = gone
    return true
  }

  judge(id: string, writer: Writer, result: Outcome): void {
    if (this.isFine(id, writer)) return
    const ruling = this.#rulings.get(id)
    if (!ruling) return this.#judgeNew(id, writer, result)
    const { remark, gone } = ruling
    if (this.#remarks.get(id) !== ruling.record) {
      result.offence = 'malformed'
      const record = plainRecord(remark)
      if (gone) record.set('gone', true)
      this.#remarks.set(id, record)
      return this.rule(id)
    }
    for (const [field, value] of Object.entries(remark)) {
      if (field !== 'id' && !same(ruling.record.get(field), value)) ruling.record.set(field, value)
    }
    if (isGone(ruling.record) !== gone) ruling.record.set('gone', gone)
  }

  #judgeNew(id: string, writer: Writer, result: Outcome): void {
    const record: unknown = this.#remarks.get(id)
    const remark = readRemark(id, record)
    if (!remark || !(record instanceof Y.Map) || !writer.mayRemark) {
      result.offence = remark ? 'forbidden' : 'malformed'
      return this.#remarks.delete(id)
    }
    // As with notes: after a crash people bring each other's remarks back, and then it is not certain whose they are.
    const isForeign = remark.by !== null && remark.by !== writer.key && !writer.made(id)
    const by: PersonKey | null = isForeign ? null : writer.key
    if (remark.by !== by) record.set('by', by)
    this.rule(id)
  }
}
