import { imagesPath, type KeptImage, keptImage } from '#shared/contract/images.ts'
import { isRefusalCode } from '#shared/contract/refusals.ts'
import { ok, refuse, type Result } from '#shared/result.ts'

/**
 * Sends a picture for a board. By XMLHttpRequest, as only that tells how much of it has gone. Never throws: a lost
 * network and a cancelled sending come back as `unreachable`.
 * @param onProgress told from 0 to 1
 */
export function sendPicture(
  to: { workshop: string; board: string },
  picture: { small: Blob; whole: Blob },
  { onProgress, signal }: { onProgress: (done: number) => void; signal: AbortSignal },
): Promise<Result<KeptImage>> {
  const path = imagesPath
    .replace(':workshop', encodeURIComponent(to.workshop))
    .replace(':board', encodeURIComponent(to.board))
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const lost = () => resolve(refuse('unreachable'))
    request.open('POST', `${path}?small=${picture.small.size}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', lost)
    request.addEventListener('abort', lost)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (signal.aborted) return lost()
    request.send(new Blob([picture.small, picture.whole]))
  })
}

function answerOf({ status, responseText }: XMLHttpRequest): Result<KeptImage> {
  try {
    const answer: unknown = JSON.parse(responseText)
    if (status === 200) return ok(keptImage.parse(answer))
    const { code } = answer as { code?: unknown }
    return typeof code === 'string' && isRefusalCode(code) ? refuse(code) : refuse('internal', 'shape')
  } catch {
    return refuse('internal', 'shape')
  }
}
