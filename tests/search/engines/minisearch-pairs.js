/** MiniSearch given pairs of syllables. */

import { BOOST } from './fields.js'
import { adapter } from './minisearch-index.js'
import { pairs } from './pairs.js'

export const { prepare, open } = adapter({ tokenize: pairs, searchOptions: { boost: BOOST, prefix: true } })
