import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = process.env['SHOTS']

/** Whether pictures are wanted. */
export const shooting = folder !== undefined

/** Saves a picture as `<name>.png` in the folder that SHOTS names; without SHOTS nothing happens. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
