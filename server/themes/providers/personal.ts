/** What stands in the place of what was taken out: no word, so that it means nothing to a model. */
const GAP = '…'

/**
 * Data that name or reach a person and have a form by which they can be known. Each begins where no letter or digit
 * stands before it, which also keeps the search linear.
 */
const kinds: readonly RegExp[] = [
  // Web addresses whole: their path and question may hold names and tokens.
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"]+/giu,
  // E-mail, also with (at), [at], (ät) or a blank around the sign, as people disguise it.
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?(?:@|[([](?:at|ät|miukumauku)[)\]]) ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu,
  // Finnish personal identity codes: 131052-308T, with the separators of 2023 as well.
  /(?<![\p{L}\p{N}])\d{6}[-–+A-FU-Y]\d{3}[0-9A-Y](?![\p{L}\p{N}])/giu,
  // Swedish ones: 811218-9876, 19811218-9876.
  /(?<![\p{L}\p{N}])(?:\d{2})?\d{6}[-–+]\d{4}(?![\p{L}\p{N}])/gu,
  // Bank accounts: Finnish ones in any case, others in capitals.
  /(?<![\p{L}\p{N}])fi\d{2}(?: ?\d{4}){3} ?\d{2}(?!\d)/giu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  // Payment cards.
  /(?<![\p{L}\p{N}])\d{4}(?:[ -]?\d{4}){3}(?!\d)/gu,
  // Telephone numbers: +358 40 123 4567, 040-1234567, 09 310 1691. Years, sums and times have another form.
  /(?<![\p{L}\p{N}])(?:\+|00)\d(?:[ ()/–-]{0,2}\d){6,13}(?!\d)/gu,
  /(?<![\p{L}\p{N}.,])0\d(?:[ –-]?\d){5,10}(?![\d.,]\d|\d)/gu,
  // Licence plates in their usual form: ABC-123.
  /(?<![\p{L}\p{N}-])[A-ZÅÄÖ]{3}-\d{3}(?![\p{L}\p{N}])/gu,
]

/** A text without e-mail and web addresses, telephone numbers, identity codes, accounts, cards and licence plates. */
export function withoutPersonalData(text: string): string {
  return kinds.reduce((rest, kind) => rest.replace(kind, GAP), text)
}
