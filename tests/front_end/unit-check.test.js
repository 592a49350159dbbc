import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { fits, meant } from '../../templates/scripts/affected.js'
import { check, monthIn } from '../../templates/scripts/unit-check.js'

const table = JSON.parse(readFileSync(new URL('../visit/affected.json', import.meta.url), 'utf-8'))

test('the browser knows which units are meant, as the table says', () => {
  assert.ok(table.length)
  for (const row of table) assert.equal(meant(row.affected, row.unit), row.meant, row.why)
})

test('while it is unknown, what is missing is named', () => {
  for (const row of table.filter((row) => row.affected)) {
    assert.deepEqual(check(row.affected, row.unit), { meant: row.meant, missing: row.missing }, row.why)
  }
})

test('a pattern made to run for long ends at once', () => {
  assert.equal(fits('*A'.repeat(30) + 'B', 'A'.repeat(5000)), false)
})

test('a month is understood as people write it', () => {
  for (const text of ['2007-03', '2007-3', ' 2007.3 ', '2007. 3.', '2007/03', '2007년 3월', '200703', '2007 03']) {
    assert.equal(monthIn(text), '2007-03', text)
  }
  assert.equal(monthIn('2007년 12월'), '2007-12')
})

test('what is no month is nothing', () => {
  for (const text of ['', '2007', '2007-00', '2007-13', '07-03', '3월', '2007-123', '20070', '1807-03', 'abc']) {
    assert.equal(monthIn(text), '', text)
  }
})
