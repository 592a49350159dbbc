import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('the lunr that is served is the published one but for its module wrapper', () => {
  const published = read('../../node_modules/lunr/lunr.min.js')
  const served = read('../../templates/vendor/lunr.js')
  const [, body] = published.match(/!function\(\)\{(.*),function\(e,t\)\{"function"==typeof define/s)
  assert.ok(body.length > 25000)
  assert.ok(served.includes(`export default (function(){${body};return e}).call(globalThis)`))
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
