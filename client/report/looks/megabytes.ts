/** Bytes as megabytes with one decimal, as people are told of them. */
export const megabytes = (bytes: number): number => Math.round((bytes / (1024 * 1024)) * 10) / 10
