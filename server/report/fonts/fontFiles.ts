import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const of = (file: string): string => require.resolve(`@expo-google-fonts/${file}`)

/**
 * Where the fonts lie that come with the installation (TTF; SIL Open Font License). Found beside this file, whatever
 * the working directory.
 */
export const fontFiles = {
  sourceSans: {
    regular: of('source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    semibold: of('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    bold: of('source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
  },
  /** Of Arial's widths. */
  arimo: {
    regular: of('arimo/400Regular/Arimo_400Regular.ttf'),
    bold: of('arimo/700Bold/Arimo_700Bold.ttf'),
  },
  emoji: { regular: of('noto-emoji/400Regular/NotoEmoji_400Regular.ttf') },
  arabic: {
    regular: of('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
    bold: of('noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  },
} as const
