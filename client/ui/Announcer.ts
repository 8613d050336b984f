export const announcementLevels = ['all', 'important', 'none'] as const
export type AnnouncementLevel = (typeof announcementLevels)[number]

/** `own`: the reader's own act, at once. `others`: what others did, gathered. `important`: at once, interrupting. */
export type Announcement = 'own' | 'others' | 'important'

export type Spoken = { text: string; politeness: 'polite' | 'assertive' }

/** Milliseconds for which the acts of others are gathered before they are spoken. */
export const gatherFor = 5_000

/**
 * Decides what is spoken and when, so that a busy board does not drown its listener: the reader's own acts
 * at once, important things at once and interrupting, the acts of others every five seconds, one sentence
 * per subject (the latest: "12 uutta lappua" replaces "11 uutta lappua").
 *
 * Knows no clock: `later` runs a function after so many milliseconds and returns how to call it off.
 */
export class Announcer {
  level: AnnouncementLevel = 'all'
  readonly #speak: (spoken: Spoken) => void
  readonly #later: (work: () => void, milliseconds: number) => () => void
  readonly #gathered = new Map<string, string>()
  #callOff: (() => void) | null = null

  constructor(
    speak: (spoken: Spoken) => void,
    later: (work: () => void, milliseconds: number) => () => void,
  ) {
    this.#speak = speak
    this.#later = later
  }

  /** `subject` names what the sentence is about; a later sentence on the same subject replaces it. */
  announce(text: string, kind: Announcement = 'own', subject: string = text): void {
    if (kind === 'important') this.#say(text, 'assertive')
    else if (kind === 'own') this.#say(text, 'polite')
    else this.#gather(subject, text)
  }

  /** Drops what has been gathered; nothing is spoken after this. */
  stop(): void {
    this.#callOff?.()
    this.#callOff = null
    this.#gathered.clear()
  }

  #gather(subject: string, text: string): void {
    if (this.level !== 'all') return
    this.#gathered.delete(subject) // moves to the end: what is newest is said last
    this.#gathered.set(subject, text)
    this.#callOff ??= this.#later(() => this.#flush(), gatherFor)
  }

  #flush(): void {
    this.#callOff = null
    const text = [...this.#gathered.values()].join(' ')
    this.#gathered.clear()
    if (text && this.level === 'all') this.#speak({ text, politeness: 'polite' })
  }

  #say(text: string, politeness: Spoken['politeness']): void {
    if (this.level !== 'none') this.#speak({ text, politeness })
  }
}
