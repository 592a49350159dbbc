/** Search files for a handful of records, made in JavaScript: the front end is tested without a build. */
import { readFileSync } from 'node:fs'
import { codeKey, createAnalyser, lookAlikeKey } from '../../templates/scripts/analyser.js'

const file = new URL('../../generator/search/lexicon.json', import.meta.url)
const table = JSON.parse(readFileSync(file, 'utf8'))
const SMALL_STEPS = '!#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const BOOSTS = { title: 6, product: 3, code: 10, sym: 2, ask: 5 }

/** {lexicon, index, records} for records of {kind, id, title, product, ask, codes}; two products are sold. */
export function smallSite(records) {
  const lexicon = { ...table, products: [[['세탁기'], ['washer']], [['냉장고'], ['fridge']]], hints: [] }
  const { tokens } = createAnalyser(lexicon)
  const names = { washer: '세탁기', fridge: '냉장고' }
  const documents = records.map(({ title, product, ask = '', codes = [] }) => ({
    title: tokens(title),
    product: tokens(names[product] ?? ''),
    code: codes.flatMap((code) => [`c:${codeKey(code)}`, `l:${lookAlikeKey(code)}`]),
    sym: [],
    ask: tokens(ask),
  }))
  const terms = [...new Set(documents.flatMap((document) => Object.values(document).flat()))]
  const places = (words) => distances(words.map((word) => terms.indexOf(word)).sort((one, other) => one - other))
  const x = Object.keys(BOOSTS).map((field) => documents.map((document) => places(document[field])))
  return {
    lexicon,
    index: { f: BOOSTS, t: terms, x, i: records.map(() => '') },
    records: {
      columns: ['id', 'title'],
      urls: { 'fault-tree': '{id}/', code: '{id}/', product: '{id}/' },
      products: { washer: ['세탁기', ''], fridge: ['냉장고', ''] },
      runs: records.map(({ kind = 'fault-tree', id, title, product = '' }) => [kind, product, [id, title]]),
    },
  }
}

/** An index as it is served: steps as letters; these sites have too few terms for a step of two. */
export function served(index) {
  const letters = (steps) => steps.map((step) => SMALL_STEPS[step]).join('')
  return { ...index, x: index.x.map((column) => column.map(letters)) }
}

function distances(numbers) {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0))
}
