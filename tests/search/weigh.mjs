/** Weighs the documents of the file named first with lunr.js: field/position to [term, weight, ...]. */
import { readFileSync } from 'node:fs'
import lunr from 'lunr'

const { boosts, documents } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const builder = new lunr.Builder()
builder.ref('position')
for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost })
for (const document of documents) builder.add(document)
const index = builder.build()
const terms = []
for (const [term, { _index }] of Object.entries(index.invertedIndex)) terms[_index] = term
const weights = Object.fromEntries(Object.entries(index.fieldVectors).map(([ref, { elements }]) =>
  [ref, elements.map((element, at) => (at % 2 ? element : terms[element]))]))
process.stdout.write(JSON.stringify(weights))
