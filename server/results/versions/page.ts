import { exportFormats } from '#shared/report/exporting.ts'
import { publishWords } from '#shared/report/words/publishWords.ts'
import { language } from '#shared/workshop/workshop.ts'
import { escape } from '../../report/render/html/parts.ts'
import { styles } from '../../report/render/html/styles.ts'

/** What can be taken along from the public page, the most used first. */
export const publicFormats = ['pdf', 'docx', 'pptx', 'slides', 'xlsx', 'csv', 'html', 'md', 'json'] as const

/** A published report's page with the list of its files above its contents. `address`: its own path. */
export function publicPage(html: string, address: string): string {
  const spoken = language.options.find((each) => html.includes(`<html lang="${each}">`)) ?? 'fi'
  const { take, files } = publishWords[spoken]
  const items = publicFormats.map(
    (format) =>
      `<li><a href="${escape(`${address}/report.${exportFormats[format].ending}`)}" download>${escape(files[format])}</a></li>`,
  )
  const list = `<section class="take" aria-labelledby="mukaan"><h2 id="mukaan">${escape(take)}</h2><ul>${items.join('')}</ul></section>`
  // Once, and never in what people wrote: markup of theirs is escaped.
  return html.replace('</header>', () => `${list}</header>`)
}

/** A page that says in all three languages why there is nothing to see. */
export function noticePage(kind: 'dead' | 'busy'): string {
  const parts = language.options.map((each) => {
    const { title, text } = publishWords[each][kind]
    return `<section lang="${each}"><h2>${escape(title)}</h2><p>${escape(text)}</p></section>`
  })
  return [
    '<!doctype html>',
    '<html lang="fi">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(publishWords.fi[kind].title)} – Talkoot</title>`,
    `<style>${styles}</style>`,
    '</head>',
    `<body><header class="front"><p class="over">Talkoot</p></header><div class="front"><main><h1 class="hidden">Talkoot</h1>${parts.join('')}</main></div></body>`,
    '</html>',
    '',
  ].join('\n')
}
