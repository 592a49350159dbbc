import assert from 'node:assert/strict'
import test from 'node:test'
import { createSearch } from '../../templates/scripts/search.js'
import lunr from 'lunr'
import { unpack } from '../../templates/scripts/search-index.js'
import { smallSite } from '../search/small_site.js'

const RECORDS = [
  { id: 'drain', title: '물이 빠지지 않아요', product: 'washer', ask: '빨래에 물이 흥건해요', codes: ['OE'] },
  { id: 'spin', title: '탈수가 되지 않아요', product: 'washer' },
  { id: 'noise', title: '소리가 커요', product: 'fridge' },
  { id: 'noise-too', title: '소리가 커요', product: 'washer' },
  { kind: 'code', id: 'OE', title: 'OE: 물이 제때 빠지지 않았어요', product: 'washer', codes: ['OE'] },
  { kind: 'code', id: 'CH05', title: 'CH05: 신호가 끊겼어요', product: 'fridge', codes: ['CH05'] },
  { kind: 'product', id: 'washer', title: '세탁기', product: 'washer' },
]
const files = smallSite(RECORDS)
const search = createSearch(files)
const ids = (text, options) => search.query(text, options).results.map(({ record }) => record.id)

test('a symptom is found in its own words, glued together, and by what it is also called', () => {
  assert.equal(ids('물이 안 빠져요')[0], 'drain')
  assert.equal(ids('세탁기물이안빠져요')[0], 'drain')
  assert.equal(ids('빨래에 물 흥건')[0], 'drain')
  assert.equal(ids('배수가 안돼요')[0], 'drain')
})

test('a synonym rule of the lexicon finds what the text does not say', () => {
  const site = smallSite([{ id: 'drain', title: '배수가 되지 않아요', product: 'washer' }, ...RECORDS.slice(1)])
  assert.equal(createSearch(site).query('물이 안 빠져요 세탁기').results[0].record.id, 'drain')
})

test('an error code is found in any spelling, its meaning before the symptom', () => {
  for (const text of ['OE', 'oe', 'oe 오류', '0E', 'o-e', '오이 에러', 'ＯＥ']) {
    assert.deepEqual(ids(text).slice(0, 2), ['OE', 'drain'], text)
  }
  for (const text of ['CH05', 'ch 05', 'CH-5', '씨에이치 05', 'chO5']) assert.equal(ids(text)[0], 'CH05', text)
})

test('a word being typed already leads somewhere', () => {
  for (const text of ['탈ㅅ', '탈수', '탈숙']) assert.equal(ids(text)[0], 'spin', text)
})

test('first letters find a title, or a product', () => {
  assert.equal(ids('ㅌㅅ')[0], 'spin')
  assert.equal(ids('ㅅㅌㄱ')[0], 'washer')
})

test('the product named, or the one whose page the customer is on, comes first', () => {
  assert.equal(ids('세탁기 소음')[0], 'noise-too')
  assert.equal(ids('냉장고 소음')[0], 'noise')
  assert.equal(ids('소음', { product: 'washer' })[0], 'noise-too')
  assert.equal(ids('냉장고 소음', { product: 'washer' })[0], 'noise')
})

test('who writes only a product is led to its page', () => {
  assert.equal(ids('세탁기')[0], 'washer')
})

test('what says nothing finds nothing, never everything', () => {
  const names = ['constructor', '__proto__', 'toString']
  for (const text of ['', '   ', '???', 'ㅋ', '안 돼요', '🙂', '뷁뷁', '*', 'a*', '\ud800', ...names]) {
    assert.deepEqual(ids(text), [], JSON.stringify(text))
  }
})

test("signs of lunr's query language are only signs", () => {
  assert.deepEqual(ids('title:탈수~2 +탈수 -탈수'), ids('title 탈수 2 탈수 탈수'))
  assert.equal(ids('*탈수*')[0], 'spin')
})

test('equal matches stand in the order of the records, every time', () => {
  const found = ids('소리가 커요')
  assert.deepEqual(found.slice(0, 2), ['noise', 'noise-too'])
  assert.deepEqual(ids('소리가 커요'), found)
})

test('a long text is answered', () => {
  assert.equal(ids('탈수가 되지 않아요 '.repeat(200))[0], 'spin')
})

test('an index of no records answers with nothing', () => {
  const empty = { ...files.index, t: [], x: Object.keys(files.index.f).map(() => []), i: [] }
  const nothing = createSearch({ ...files, index: empty, records: { ...files.records, runs: [] } })
  assert.deepEqual(nothing.query('물이 안 빠져요').results, [])
})

test('the small form is unpacked to every posting, and to the weights lunr gives', () => {
  const { postings, vectors } = unpack({ f: { a: 1, b: 2 }, t: ['물', '문'], x: [[[0], []], [[0, 1], [1, 0]]] })
  assert.deepEqual(Object.keys(postings['문'].b), ['0', '1'])
  assert.deepEqual(Object.keys(postings['물'].a), ['0'])
  const builder = new lunr.Builder()
  builder.field('a')
  builder.field('b', { boost: 2 })
  builder.add({ id: '0', a: ['물'], b: ['물', '문'] })
  builder.add({ id: '1', a: [], b: ['문', '문'] })
  builder.build()
  for (const ref of ['a/0', 'a/1', 'b/0', 'b/1']) {
    assert.deepEqual(vectors[ref].elements, builder.fieldVectors[ref].elements)
  }
})
