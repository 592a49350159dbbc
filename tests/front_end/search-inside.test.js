import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { openFiles } from '../../templates/scripts/search.js'
import { smallSite } from '../search/small_site.js'

const KEYS = { id: 'keys', title: '자판이 안 눌려요', product: 'washer' }
const COLD = { id: 'cold', title: '냉장이 약해요', product: 'fridge' }
const washer = { kind: 'product', id: 'washer', title: '세탁기', product: 'washer' }
const INSIDE = /^inside\//
let files
let asked

beforeEach(() => {
  asked = []
  const { lexicon, index, records } = smallSite([KEYS, COLD, washer])
  const piece = (...found) => {
    const site = smallSite(found)
    return { index: site.index, records: site.records }
  }
  const keys = { ...KEYS, ask: '넘버락을 꺼요' }
  files = {
    'lexicon.json': lexicon,
    'index.json': index,
    'records.json': records,
    'inside/lexicon.json': { packed: { alone: {}, empty: {}, of: {} }, products: ['fridge', 'washer'], whole: true },
    'inside/product/washer.json': piece(keys, washer),
    'inside/product/fridge.json': piece(COLD),
    'inside/whole.json': piece(keys, COLD, washer),
  }
})

const open = () => openFiles(async (path) => {
  asked.push(path)
  if (!(path in files)) throw new Error(`${path}: 404`)
  return structuredClone(files[path])
})
const inside = () => asked.filter((path) => INSIDE.test(path))

test('nothing of it is loaded until it is asked', async () => {
  await (await open()).query('넘버락')
  assert.deepEqual(inside(), [])
})

test('the piece of the product named is asked alone, and what it finds is loosely related', async () => {
  const search = await open()
  const { meant } = await search.query('세탁기 넘버락')
  const answer = await search.further('세탁기 넘버락', { meant })
  assert.equal(answer.results[0].record.id, 'keys')
  assert.equal(answer.loose, true)
  assert.equal(answer.inside, true)
  assert.deepEqual(inside(), ['inside/lexicon.json', 'inside/product/washer.json'])
})

test('the page of a product that was named stays the best result', async () => {
  const search = await open()
  const { meant, results } = await search.query('세탁기 넘버락')
  assert.equal(results[0].record.kind, 'product')
  const answer = await search.further('세탁기 넘버락', { meant, lead: results[0] })
  assert.deepEqual(answer.results.map(({ record }) => record.id), ['washer', 'keys'])
})

test('where no product is named all are asked, once', async () => {
  const search = await open()
  assert.equal((await search.further('넘버락')).results[0].record.id, 'keys')
  await search.further('넘버락이 켜져요')
  assert.deepEqual(inside(), ['inside/lexicon.json', 'inside/whole.json'])
})

test('a site too large for one piece asks only that of the product named', async () => {
  files['inside/lexicon.json'].whole = false
  const search = await open()
  assert.equal(await search.further('넘버락'), null)
  assert.equal((await search.further('세탁기 넘버락', { meant: ['washer'] })).results[0].record.id, 'keys')
})

test('where no page says it either, there is no better answer', async () => {
  assert.equal(await (await open()).further('자동차 타이어'), null)
})

test('a product without a piece never becomes an address', async () => {
  await (await open()).further('넘버락', { meant: ['../../elsewhere'] })
  assert.deepEqual(inside(), ['inside/lexicon.json', 'inside/whole.json'])
})

test('a piece that could not be loaded is asked for again', async () => {
  const search = await open()
  const held = files['inside/whole.json']
  delete files['inside/whole.json']
  await assert.rejects(search.further('넘버락'), /404/)
  files['inside/whole.json'] = held
  assert.equal((await search.further('넘버락')).results[0].record.id, 'keys')
})
