import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { openSearch } from '../../templates/scripts/search-client.js'
import { smallSite } from '../search/small_site.js'

const site = smallSite([{ id: 'spin', title: '탈수가 되지 않아요', product: 'washer' }])
let asked

beforeEach(() => {
  asked = []
  globalThis.document = { baseURI: 'https://site.example/products/washer/' }
  globalThis.fetch = async (address) => {
    asked.push(String(address))
    const name = String(address).match(/search\/(\w+)\.json$/)?.[1]
    return { ok: name in site, status: 404, json: async () => structuredClone(site[name]) }
  }
})

afterEach(() => {
  delete globalThis.document
  delete globalThis.Worker
})

/** A worker that answers messages with what `answer` gives, or fails to load. */
function workerThat(answer) {
  return class extends EventTarget {
    static made = []
    constructor(address, options) {
      super()
      this.address = String(address)
      this.options = options
      this.constructor.made.push(this)
    }
    postMessage(message) {
      queueMicrotask(() => {
        const data = answer(message)
        const event = new Event(data ? 'message' : 'error')
        this.dispatchEvent(Object.assign(event, data ? { data } : { message: 'no module workers here' }))
      })
    }
    terminate() {
      this.terminated = true
    }
  }
}

test('search runs in a module worker that is told where the site is', async () => {
  globalThis.Worker = workerThat(({ id, baseUrl, text }) => ({ id, results: baseUrl ? [baseUrl] : [text] }))
  const search = await openSearch('../../')
  assert.deepEqual(await search.query('탈수'), ['탈수'])
  const [worker] = globalThis.Worker.made
  assert.match(worker.address, /scripts\/search-worker\.js$/)
  assert.deepEqual(worker.options, { type: 'module' })
  assert.deepEqual(asked, [])
})

test('what pages say inside is asked of the same worker', async () => {
  globalThis.Worker = workerThat(({ id, question, text, options }) => ({ id, results: [question, text, options] }))
  const search = await openSearch('../../')
  assert.deepEqual(await search.further('탈수', { meant: ['washer'] }), ['further', '탈수', { meant: ['washer'] }])
  assert.equal(globalThis.Worker.made.length, 1)
})

test('answers reach the question they belong to', async () => {
  globalThis.Worker = workerThat(({ id, text }) => ({ id, results: [text] }))
  const search = await openSearch('../../')
  const answers = await Promise.all(['가', '나', '다'].map((text) => search.query(text)))
  assert.deepEqual(answers, [['가'], ['나'], ['다']])
})

test('without workers the page searches by itself', async () => {
  const search = await openSearch('../../')
  assert.equal((await search.query('탈수가 안돼요')).results[0].record.id, 'spin')
  const files = ['index', 'lexicon', 'records'].map((name) => `https://site.example/search/${name}.json`)
  assert.deepEqual(asked.sort(), files)
})

test('a worker that cannot start is left for the page itself', async () => {
  globalThis.Worker = workerThat(() => null)
  const search = await openSearch('../../')
  assert.equal((await search.query('탈수')).results[0].record.id, 'spin')
  assert.equal(globalThis.Worker.made[0].terminated, true)
})

test('a worker that cannot load the files is left for the page itself', async () => {
  globalThis.Worker = workerThat(({ id }) => ({ id, error: 'offline' }))
  const search = await openSearch('../../')
  assert.equal((await search.query('탈수')).results[0].record.id, 'spin')
})

test('a query that fails is told to who asked', async () => {
  globalThis.Worker = workerThat(({ id, baseUrl }) => (baseUrl ? { id } : { id, error: 'broken' }))
  const search = await openSearch('../../')
  await assert.rejects(search.query('탈수'), /broken/)
})

test('without the files nothing is opened', async () => {
  globalThis.fetch = async () => ({ ok: false, status: 404 })
  await assert.rejects(openSearch('../../'), /404/)
})
