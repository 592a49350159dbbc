/** Search files for a handful of records, made in JavaScript: the front end is tested without a build. */
import { readFileSync } from 'node:fs'
import { codeKey, createAnalyser, lookAlikeKey } from '../../templates/scripts/analyser.js'
import lunr from '../../templates/vendor/lunr.js'

const file = new URL('../../generator/search/lexicon.json', import.meta.url)
const table = JSON.parse(readFileSync(file, 'utf8'))
const BOOSTS = { title: 6, product: 3, code: 10, sym: 2, ask: 5 }

/** {lexicon, index, records} for records of {kind, id, title, product, ask, codes}; two products are sold. */
export function smallSite(records) {
  const lexicon = { ...table, products: [[['세탁기'], ['washer']], [['냉장고'], ['fridge']]], hints: [] }
  const { tokens } = createAnalyser(lexicon)
  const names = { washer: '세탁기', fridge: '냉장고' }
  const builder = new lunr.Builder()
  builder.ref('position')
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost })
  records.forEach(({ title, product, ask = '', codes = [] }, position) => builder.add({
    position: String(position),
    title: tokens(title),
    product: tokens(names[product] ?? ''),
    sym: [],
    ask: tokens(ask),
    code: codes.flatMap((code) => [`c:${codeKey(code)}`, `l:${lookAlikeKey(code)}`]),
  }))
  const built = builder.build()
  const place = (term) => built.invertedIndex[term]._index
  const terms = Object.keys(built.invertedIndex).sort((one, other) => place(one) - place(other))
  const weights = (field, position) => steps(built.fieldVectors[`${field}/${position}`].elements)
  const x = Object.keys(BOOSTS).map((field) => records.map((_, position) => weights(field, position)))
  return {
    lexicon,
    index: { f: Object.keys(BOOSTS), r: records.length, t: terms, x, i: records.map(() => '') },
    records: {
      columns: ['kind', 'id', 'title', 'product', 'badge', 'url'],
      urls: { 'fault-tree': '{id}/', code: '{id}/', product: '{id}/' },
      products: { washer: ['세탁기', ''], fridge: ['냉장고', ''] },
      rows: records.map(({ kind = 'fault-tree', id, title, product = '' }) => [kind, id, title, product]),
    },
  }
}

function steps(elements) {
  const distances = []
  for (let at = 0, before = 0; at < elements.length; at += 2) {
    distances.push(elements[at] - before, Math.round(elements[at + 1] * 100))
    before = elements[at]
  }
  return distances
}
