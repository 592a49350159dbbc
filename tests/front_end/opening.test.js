import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { chooseCentre, successor } from '../../templates/scripts/centre-choice.js'
import { door, nextOpening } from '../../templates/scripts/opening.js'
import { daysAfter, minuteOf } from '../../templates/scripts/seoul-time.js'

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const { doors, choices } = read('../visit/openings.json')
const counter = read('../visit/counter.json')
const centre = (id) => counter.centres.find((other) => other.id === id)

function moment(text) {
  const [date, time] = text.split('T')
  return { date, minute: minuteOf(time) }
}

const spoken = (at) => at && `${at.date}T${new Date(at.minute * 60_000).toISOString().slice(11, 16)}`

for (const { what, centre: id, product = null, at, door: expected, opens } of doors) {
  test(`the door: ${what}`, () => {
    assert.equal(door(centre(id), moment(at), counter.holidays), expected)
    if (opens !== undefined) assert.equal(spoken(nextOpening(centre(id), product, moment(at), counter.holidays)), opens)
  })
}

for (const { what, area, product, parts = [], at, day, centre: id, obstacle = null, instead = null, opens = null } of choices) {
  test(`the choice: ${what}`, () => {
    const when = at ? moment(at) : { date: day, minute: null }
    const choice = chooseCentre({ ...counter, product, parts }, area, when)
    assert.equal(choice.centre?.id ?? null, id)
    assert.equal(choice.obstacle, obstacle)
    assert.deepEqual(choice.instead && [choice.instead.centre.id, choice.instead.obstacle], instead)
    assert.equal(spoken(choice.opens), opens)
  })
}

test('at the next opening the door is open, and it was not a minute before', () => {
  for (const one of counter.centres) {
    for (let day = '2027-01-01'; day < '2028-12-31'; day = daysAfter(day, 1)) {
      for (const minute of [0, 540, 725, 780, 1079, 1439]) {
        const next = nextOpening(one, null, { date: day, minute }, counter.holidays)
        if (!next) continue
        const words = `${one.id} after ${day} ${minute}`
        assert.equal(door(one, next, counter.holidays), 'open', words)
        const before = next.minute === 0 ? { date: daysAfter(next.date, -1), minute: 1439 } : { ...next, minute: next.minute - 1 }
        assert.notEqual(door(one, before, counter.holidays), 'open', words)
      }
    }
  }
})

test('a centre that closes on holidays is never open in a year whose holidays are not known', () => {
  const east = centre('town/east')
  for (let day = '2029-01-01'; day < '2030-01-01'; day = daysAfter(day, 1)) {
    for (let minute = 0; minute < 1440; minute += 30) {
      assert.notEqual(door(east, { date: day, minute }, counter.holidays), 'open')
    }
  }
})

test('a trail of moves that goes in circles ends', () => {
  const gone = (id, to) => ({ id, gone: { how: 'moved', to, on: '2026-01-01' } })
  assert.equal(successor({ centres: [gone('a', 'b'), gone('b', 'a')] }, 'a', '2027-01-01'), null)
})
