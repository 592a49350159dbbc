import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { spokenAddress, spokenCode, written } from '../../templates/scripts/spoken-code.js'

/** Codes and what is not one, written by `tests/catalog/test_spoken_code.py`, which checks them, too. */
const SPOKEN = JSON.parse(readFileSync(new URL('../catalog/spoken.json', import.meta.url), 'utf8'))

test('what the compiler hears, the browser hears', () => {
  assert.ok(SPOKEN.length > 200)
  for (const [typed, code] of SPOKEN) assert.equal(spokenCode(typed) ?? null, code, typed)
})

test('a code may be typed as it stands on the page, by threes, or with its name', () => {
  const [code] = SPOKEN.find(([typed, said]) => typed === said)
  for (const typed of [written(code), code.replace(/(...)/, '$1-'), `상담 번호 ${written(code)}`, ` ${code} `]) {
    assert.equal(spokenCode(typed), code, typed)
  }
  const wide = code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  assert.equal(spokenCode(wide), code)
})

test('words, telephone numbers and postcodes are no codes', () => {
  for (const typed of ['물이 안 빠져요', 'OE', '1544-7777', '04051', '010-1234-5678', '119', '']) {
    assert.equal(spokenCode(typed), undefined, typed)
  }
})

test('a code has an address of its own', () => {
  assert.equal(spokenAddress('168309'), 'n/168309/index.html')
})
