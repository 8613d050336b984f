import type { Offer } from '#shared/themes/provider.ts'
import type { Log } from '../../log.ts'
import type { PaperStore } from '../../storage/ports.ts'
import { embedTexts, LONGEST_TEXT } from './embeddings.ts'
import type { ServiceSettings } from './endpoint.ts'
import { costOf, embeddingAmount, modelAmount } from './estimate.ts'
import { digestOf, Kept } from './Kept.ts'
import { groupByModel, LONGEST_NOTE, type ModelThemes } from './model.ts'
import { Offers } from './offers.ts'
import { notesOf, type PartPlan, planOf } from './plan.ts'
import type { Services, Wish } from './port.ts'
import { Runs } from './Runs.ts'
import { type Sendable, sendable } from './sendable.ts'
import { Trouble } from './Trouble.ts'
import { LONGEST_QUOTED, writeByModel } from './writing/writeByModel.ts'

/** For all workshops together: some ten thousand embeddings. */
const KEPT_BYTES = 64 * 1024 * 1024

type Ports = { settings: ServiceSettings; papers: PaperStore; log: Log }

/** Opens the house's door to outside services. */
export function openServices({ settings, papers, log }: Ports): Services {
  const offers = new Offers(papers, settings)
  const kept = new Kept(KEPT_BYTES)
  const runs = new Runs({ offers, timing: settings.timing, log })

  return {
    connects: settings.hosts.length > 0,
    offers: (workshop) => offers.all(workshop),
    connect: (workshop, asked) => offers.connect(workshop, asked),
    disconnect: (workshop, service) => offers.disconnect(workshop, service),
    stop: (workshop, service) => runs.stop(workshop, service),
    forget(workshop) {
      runs.stop(workshop)
      kept.forget(workshop)
    },

    async estimate(workshop, service, notes, wish) {
      const standing = await offers.find(workshop, service)
      if (standing === null) return null
      const { offer, price } = standing
      const { known, amount } =
        service === 'embeddings'
          ? embeddingsToSend(await sendable(notes, LONGEST_TEXT), wish, (text) =>
              kept.has(workshop, textKey(offer, text)),
            )
          : themesToAsk(await planOf(await sendable(notes, LONGEST_NOTE)), wish, (plan) =>
              kept.has(workshop, planKey(offer, plan, wish)),
            )
      const { requests, tokens } = amount
      const { model, host } = offer
      const cost = costOf(amount, price, settings.currency)
      return { service, model, host, notes: notes.length, known, requests, tokens, cost }
    },

    async embed(desk, notes, options = {}) {
      const outcome = await runs.run(desk, 'embeddings', options, async (line, offer) => {
        const all = await sendable(notes, LONGEST_TEXT)
        const vectors = new Map<string, Float32Array>()
        for (const text of new Set(all.map((each) => each.text))) {
          const vector = kept.get<Float32Array>(desk.id, textKey(offer, text))
          if (vector) vectors.set(text, vector)
        }
        const missing = [...new Set(all.map(({ text }) => text))].filter((text) => !vectors.has(text))
        const [known] = vectors.values()
        await embedTexts(line, missing, {
          dimension: known?.length ?? null,
          onBatch(batch, found, share) {
            found.forEach((vector, at) => {
              vectors.set(batch[at]!, vector)
              kept.put(desk.id, textKey(offer, batch[at]!), vector, vector.byteLength + 200)
            })
            options.onProgress?.(share)
          },
        }).catch((fault: unknown) => {
          // Perhaps another model answers to the name now, and what is kept of the old one fits nothing any more.
          if (fault instanceof Trouble && fault.reason === 'unreadable') kept.forget(desk.id, stemOf(offer))
          throw fault
        })
        const placed = all.flatMap(({ id, text }): [string, Float32Array][] => {
          const vector = vectors.get(text)
          return vector ? [[id, vector]] : []
        })
        return { model: offer.model, meaning: new Map(placed) }
      })
      return outcome.ok ? { ok: true, ...outcome.value } : outcome
    },

    async write(desk, { language, question, themes }, options = {}) {
      const outcome = await runs.run(desk, 'model', options, async (line, offer) => {
        const parts = await Promise.all(
          themes.map(async ({ title, notes }) => ({
            subject: { question, theme: title },
            notes: await sendable(notes, LONGEST_QUOTED),
          })),
        )
        // Nothing of it is kept: asked again, it is to be written anew.
        const made = await writeByModel(line, parts, language, (share) => options.onProgress?.(share))
        return { model: offer.model, ...made }
      })
      return outcome.ok ? { ok: true, ...outcome.value } : outcome
    },

    async group(desk, notes, wish, options = {}) {
      const outcome = await runs.run(desk, 'model', options, async (line, offer) => {
        const plan = await planOf(await sendable(notes, LONGEST_NOTE))
        const key = planKey(offer, plan, wish)
        const before = kept.get<ModelThemes>(desk.id, key)
        const made = before ?? (await groupByModel(line, plan, wish, (share) => options.onProgress?.(share)))
        if (!before) kept.put(desk.id, key, made, JSON.stringify(made).length * 2)
        return { model: offer.model, given: structuredClone(made.themes), repairs: made.repairs }
      })
      return outcome.ok ? { ok: true, ...outcome.value } : outcome
    },
  }
}

const stemOf = ({ service, host, model }: Offer) => `${service} ${host} ${model} `
const textKey = (offer: Offer, text: string) => stemOf(offer) + digestOf(text)
const planKey = (offer: Offer, plan: readonly PartPlan[], { language, grain, guides = [] }: Wish) =>
  stemOf(offer) +
  digestOf(JSON.stringify([plan, language, grain, guides.map(({ title, words }) => [title, words])]))

function embeddingsToSend(notes: readonly Sendable[], { language }: Wish, isKept: (text: string) => boolean) {
  const unknown = notes.filter(({ text }) => !isKept(text))
  return { known: notes.length - unknown.length, amount: embeddingAmount(unknown, language) }
}

/** A model's answer is kept whole: one note more, and all is asked anew. */
function themesToAsk(plan: readonly PartPlan[], wish: Wish, isKept: (plan: readonly PartPlan[]) => boolean) {
  return isKept(plan)
    ? { known: notesOf(plan), amount: modelAmount([], wish) }
    : { known: 0, amount: modelAmount(plan, wish) }
}
