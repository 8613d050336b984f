/** The browser's own barcode reader, where there is one (Chrome on Android; not in the DOM types yet). */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = new (options: { formats: string[] }) => Detector

const found = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** True where codes can be read inside the page. Elsewhere the phone's camera app opens the link itself. */
export const canReadQr = (): boolean => found() !== undefined && 'mediaDevices' in navigator

export function qrDetector(): Detector | null {
  const Class = found()
  return Class ? new Class({ formats: ['qr_code'] }) : null
}

/** The join code in what a QR code says: six digits alone or at the end of a join address. */
export function codeOf(text: string): string | null {
  return /(?:^|\/join\/)(\d{6})\/?(?:[?#].*)?$/.exec(text.trim())?.[1] ?? null
}
