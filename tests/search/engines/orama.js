/**
 * Orama given pairs of syllables: its own tokenizer drops Hangul whole, and with words as Intl.Segmenter cuts
 * them it finds less.
 */

import { create, insertMultiple, load, save, search } from '@orama/orama'
import { BOOST, FIELDS, textOf } from './fields.js'
import { pairs } from './pairs.js'

const SHOWN = ['title', 'url', 'name', 'badge']
const LIMIT = 20

const tokenizer = { language: 'korean', normalizationCache: new Map(), tokenize: (text) => [...new Set(pairs(text))] }
const schema = Object.fromEntries(FIELDS.map((field) => [field, 'string']))
const made = () => create({ schema, components: { tokenizer } })

export async function prepare(documents) {
  const index = made()
  await insertMultiple(index, documents.map((document, number) => ({
    ...Object.fromEntries(SHOWN.map((field) => [field, document[field]])),
    ...Object.fromEntries(FIELDS.map((field) => [field, textOf(document, field)])),
    id: String(number),
  })))
  return { 'index.json': JSON.stringify(save(index)) }
}

export async function open(base, { pages }) {
  const index = made()
  load(index, await (await fetch(`${base}index.json`)).json())
  return async (term) => {
    const { hits } = await search(index, { term, boost: BOOST, limit: LIMIT })
    return hits.map(({ id }) => pages[Number(id)])
  }
}
