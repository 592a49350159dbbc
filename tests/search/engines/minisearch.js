/** MiniSearch tuned as its guide advises: fields boosted, words may be begun or mistyped. */

import { BOOST } from './fields.js'
import { adapter } from './minisearch-index.js'

export const { prepare, open } = adapter({ searchOptions: { boost: BOOST, prefix: true, fuzzy: 0.2 } })
