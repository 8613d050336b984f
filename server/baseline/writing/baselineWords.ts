import type { Body, Element, StrategyDocument } from '#shared/baseline/strategy.ts'
import type { Language } from '#shared/workshop/workshop.ts'

/** Headings and columns of a baseline that is taken along. Readers know them all. */
export type BaselineWords = {
  chapter: Record<Element['kind'], string>
  kind: Record<Element['kind'], string>
  documents: string
  columns: readonly string[]
  body: Record<Body, string>
  documentKind: Record<StrategyDocument['kind'], string>
  untitled: string
}

/** By language. The columns: document, its id, its kind, who decides, id, kind, number, text, what it belongs under. */
export const baselineWords: Record<Language, BaselineWords> = {
  fi: {
    chapter: {
      mission: 'Missio',
      vision: 'Visio',
      value: 'Arvot',
      goal: 'Tavoitteet',
      subgoal: 'Alatavoitteet',
      focus: 'Painopisteet',
      metric: 'Mittarit',
    },
    kind: {
      mission: 'Missio',
      vision: 'Visio',
      value: 'Arvo',
      goal: 'Tavoite',
      subgoal: 'Alatavoite',
      focus: 'Painopiste',
      metric: 'Mittari',
    },
    documents: 'Asiakirjat',
    columns: [
      'Asiakirja',
      'Asiakirjan tunnus',
      'Asiakirjan laji',
      'Päättävä taho',
      'Tunnus',
      'Laji',
      'Numero',
      'Teksti',
      'Yläkohta',
    ],
    body: { council: 'Valtuusto', board: 'Hallitus', committee: 'Lautakunta', management: 'Johto' },
    documentKind: {
      strategy: 'Strategia',
      service: 'Palvelustrategia',
      rescue: 'Palvelutasopäätös',
      programme: 'Ohjelma',
      other: 'Muu asiakirja',
    },
    untitled: 'Strategia',
  },
  sv: {
    chapter: {
      mission: 'Mission',
      vision: 'Vision',
      value: 'Värden',
      goal: 'Mål',
      subgoal: 'Delmål',
      focus: 'Tyngdpunkter',
      metric: 'Mätare',
    },
    kind: {
      mission: 'Mission',
      vision: 'Vision',
      value: 'Värde',
      goal: 'Mål',
      subgoal: 'Delmål',
      focus: 'Tyngdpunkt',
      metric: 'Mätare',
    },
    documents: 'Dokument',
    columns: [
      'Dokument',
      'Dokumentets id',
      'Dokumentets typ',
      'Beslutar',
      'Id',
      'Typ',
      'Nummer',
      'Innehåll',
      'Överordnad',
    ],
    body: { council: 'Fullmäktige', board: 'Styrelsen', committee: 'Nämnd', management: 'Ledningen' },
    documentKind: {
      strategy: 'Strategi',
      service: 'Servicestrategi',
      rescue: 'Servicenivåbeslut',
      programme: 'Program',
      other: 'Annat dokument',
    },
    untitled: 'Strategi',
  },
  en: {
    chapter: {
      mission: 'Mission',
      vision: 'Vision',
      value: 'Values',
      goal: 'Goals',
      subgoal: 'Sub-goals',
      focus: 'Focus areas',
      metric: 'Indicators',
    },
    kind: {
      mission: 'Mission',
      vision: 'Vision',
      value: 'Value',
      goal: 'Goal',
      subgoal: 'Sub-goal',
      focus: 'Focus',
      metric: 'Indicator',
    },
    documents: 'Documents',
    columns: [
      'Document',
      'Document id',
      'Document kind',
      'Decided by',
      'Id',
      'Kind',
      'Number',
      'Text',
      'Parent',
    ],
    body: { council: 'Council', board: 'Board', committee: 'Committee', management: 'Management' },
    documentKind: {
      strategy: 'Strategy',
      service: 'Service strategy',
      rescue: 'Service-level decision',
      programme: 'Programme',
      other: 'Other document',
    },
    untitled: 'Strategy',
  },
}
