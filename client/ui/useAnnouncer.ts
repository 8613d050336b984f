import { ref, shallowRef, watch } from 'vue'
import { type AnnouncementLevel, announcementLevels, Announcer, type Spoken } from './Announcer.ts'
import { useLocalSetting } from './useLocalSetting.ts'

const isLevel = (value: string): value is AnnouncementLevel =>
  announcementLevels.some((level) => level === value)
const kept = 50
/** Milliseconds for which words stand in a region: who reads the page from its top later would take them for news. */
const standing = 30_000

/** What stands in the two live regions now (AnnouncerRegions.vue) and what has been said, newest first. */
const polite = ref('')
const assertive = ref('')
const log = shallowRef<readonly (Spoken & { at: number })[]>([])
const clearing = new Map<typeof polite, ReturnType<typeof setTimeout>>()
const level = useLocalSetting('announcements', 'all', isLevel)

const announcer = new Announcer(
  (spoken) => {
    const region = spoken.politeness === 'polite' ? polite : assertive
    // A region that does not change is not read again: a no-break space makes the same words new.
    region.value = region.value === spoken.text ? `${spoken.text}\u00a0` : spoken.text
    clearTimeout(clearing.get(region))
    clearing.set(
      region,
      setTimeout(() => (region.value = ''), standing),
    )
    log.value = [{ ...spoken, at: Date.now() }, ...log.value].slice(0, kept)
  },
  (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
)
watch(level, (value) => (announcer.level = value), { immediate: true, flush: 'sync' })

/**
 * Says things to those who listen to the page. `announce(text)` for the reader's own act, with `'others'`
 * (and a subject) for what others did, with `'important'` for reveal, step change and bring-to-me.
 * `level` is the person's choice (remembered); `log` is for an announcement list.
 */
export function useAnnouncer() {
  return { announce: announcer.announce.bind(announcer), level, log, polite, assertive }
}
