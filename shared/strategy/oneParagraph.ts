const lineEnd = /[\n\r\v\f\u0085\u2028\u2029]/

/** An element of a strategy is one paragraph: line ends, with the blanks around them, become one space. */
export const oneParagraph = (text: string): string =>
  lineEnd.test(text)
    ? text
        .split(lineEnd)
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' ')
    : text

/** What is being written, with a space for each line end, so that what stands after it keeps its place. */
export const withoutLineEnds = (text: string): string =>
  text.replace(/\r\n/g, ' ').replace(new RegExp(lineEnd, 'g'), ' ')
