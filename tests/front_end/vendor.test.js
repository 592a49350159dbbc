import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** What of lunr asks an index; its builder, stemmer, stop words and parser of queries are not served. */
const ASKING = ['utils', 'FieldRef', 'Set', 'Vector', 'TokenSet', 'Index', 'MatchData', 'Query']
const PARTS = /(?<=,)(?=e\.(?:[A-Z]\w*|idf|tokenizer|stemmer|generateStopWordFilter|stopWordFilter|trimmer|utils)=(?!e\.))/

test('the lunr that is served is what asks an index of the published one, in a module wrapper', () => {
  const published = read('../../node_modules/lunr/lunr.min.js')
  const served = read('../../templates/vendor/lunr.js')
  const [, body] = published.match(/!function\(\)\{(.*),function\(e,t\)\{"function"==typeof define/s)
  const [start, ...parts] = body.split(PARTS)
  const asking = parts.filter((part) => ASKING.includes(/^e\.(\w+)/.exec(part)[1]))
  assert.equal(asking.length, ASKING.length)
  assert.ok(served.includes(`export default (function(){${[start, ...asking].join('').replace(/,$/, '')};return e})`))
})

test('lunr comes with its licence', () => {
  assert.equal(read('../../templates/vendor/lunr.LICENSE'), read('../../node_modules/lunr/LICENSE'))
})

test('the QR encoder that is served is the published one', () => {
  const published = read('../../node_modules/lean-qr/index.mjs')
  const served = read('../../templates/vendor/lean-qr.js')
  assert.ok(published.length > 5000)
  assert.ok(served.endsWith(published))
  assert.equal(read('../../templates/vendor/lean-qr.LICENSE'), read('../../node_modules/lean-qr/LICENSE'))
})
