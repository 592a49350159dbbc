import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { occurrence, standingOf, stateOf } from '../../templates/scripts/campaign-state.js'

const table = JSON.parse(readFileSync(new URL('../visit/campaign_states.json', import.meta.url), 'utf-8'))

test('the browser finds the state that the table says', () => {
  assert.ok(table.length)
  for (const { why, campaign, today, state, standing } of table) {
    assert.deepEqual([stateOf(campaign, today), standingOf(campaign, today)], [state, standing], why)
  }
})

test('a year that is not confirmed is only expected', () => {
  const yearly = { starts: '2025-03-17', official_end: '2025-04-20', recurs: { confirmed: [2026] } }
  assert.deepEqual(occurrence(yearly, '2026-05-01'), { starts: '2027-03-17', ends: null, confirmed: false })
})
