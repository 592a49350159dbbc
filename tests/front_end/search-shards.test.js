import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { openFiles } from '../../templates/scripts/search.js'
import { served, smallSite } from '../search/small_site.js'

const SPIN = { id: 'spin', title: '탈수가 되지 않아요', product: 'washer' }
const COLD = { id: 'cold', title: '냉장이 약해요', product: 'fridge' }
const washer = { kind: 'product', id: 'washer', title: '세탁기', product: 'washer' }
let files
let asked

beforeEach(() => {
  asked = []
  files = {}
  const put = (folder, records, more = {}) => {
    const { lexicon, index, records: listed } = smallSite(records)
    Object.assign(files, { 'lexicon.json': lexicon })
    files[`${folder}index.json`] = { ...served(index), ...more }
    files[`${folder}records.json`] = listed
  }
  put('', [washer], { shards: ['washer', 'fridge'] })
  put('product/washer/', [SPIN])
  put('product/fridge/', [COLD])
  put('symptoms/', [SPIN, COLD, washer])
})

const open = () => openFiles(async (path) => {
  asked.push(path)
  if (!(path in files)) throw new Error(`${path}: 404`)
  return structuredClone(files[path])
})
const folders = () => [...new Set(asked.slice(3).map((path) => path.replace(/[^/]+$/, '')))]
const found = ({ results }) => results.map(({ record }) => record.id)

test('who names a product loads its piece alone, and once', async () => {
  const search = await open()
  assert.equal(found(await search.query('세탁기 탈수가 안돼요'))[0], 'spin')
  await search.query('세탁기 탈수')
  assert.deepEqual(asked.slice(3).sort(), ['product/washer/index.json', 'product/washer/records.json'])
})

test('a product that was chosen is searched, whatever else is named', async () => {
  const search = await open()
  assert.deepEqual(found(await search.query('냉장이 약해요', { only: 'fridge' })), ['cold'])
  assert.deepEqual(folders(), ['product/fridge/'])
})

test('who names no product searches the symptoms', async () => {
  const search = await open()
  assert.deepEqual(found(await search.query('탈수가 안돼요')), ['spin'])
  assert.deepEqual(folders(), ['symptoms/'])
})

test('what the named product does not answer is looked for among all symptoms', async () => {
  const search = await open()
  await search.query('냉장이 약해요', { product: 'washer' })
  assert.deepEqual(folders(), ['product/washer/', 'symptoms/'])
})

test('a chosen product without a piece never becomes an address', async () => {
  const search = await open()
  await search.query('탈수', { only: '../../elsewhere' })
  assert.deepEqual(folders(), ['symptoms/'])
})

test('a piece that could not be loaded is asked for again', async () => {
  const search = await open()
  const held = files['symptoms/index.json']
  delete files['symptoms/index.json']
  await assert.rejects(search.query('탈수'), /404/)
  files['symptoms/index.json'] = held
  assert.deepEqual(found(await search.query('탈수')), ['spin'])
})
