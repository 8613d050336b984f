/** Browsers draw no larger canvases everywhere. */
const MOST = { side: 12_000, pixels: 64_000_000 } as const

/**
 * Draws an SVG at twice its size, or as large as browsers can.
 * @param size of the SVG in its own units
 * @throws when it cannot be drawn
 */
export async function toPng(svg: Blob, { width, height }: { width: number; height: number }): Promise<Blob> {
  const scale = Math.min(2, MOST.side / width, MOST.side / height, Math.sqrt(MOST.pixels / (width * height)))
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn'))))
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
