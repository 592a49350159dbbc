import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { decide, ORDER } from '../../templates/scripts/precedence.js'

const table = JSON.parse(readFileSync(new URL('../visit/precedence.json', import.meta.url), 'utf-8'))

test('the browser decides as the table says', () => {
  for (const row of table) {
    const decided = decide(row.authored_verdict, row.authored_reason, new Set(row.obstacles), row.stop_use)
    assert.deepEqual(decided, { verdict: row.verdict, reason: row.reason }, row.why)
  }
})

test('the order in which obstacles become known changes nothing', () => {
  assert.deepEqual(decide('carry-in', null, new Set([...ORDER].reverse())), { verdict: 'call-first', reason: ORDER[0] })
})
