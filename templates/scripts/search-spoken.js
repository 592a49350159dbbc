/** A spoken code typed into the search box. */

import { spokenAddress, spokenCode, written } from "./spoken-code.js"

/** The answer that leads to the place of a spoken code, as search.js would give it, or null where there is none. */
export function spokenAnswer(text) {
  const code = spokenCode(text)
  if (!code) return null
  const record = { kind: "spoken-code", title: written(code), url: spokenAddress(code) }
  return { results: [{ record }], loose: false, danger: "", products: [], meant: [] }
}
