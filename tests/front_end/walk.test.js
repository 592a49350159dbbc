import assert from 'node:assert/strict'
import test from 'node:test'
import { readTrail, writeTrail } from '../../templates/scripts/trail.js'
import { questionsLeft, walk } from '../../templates/scripts/walk.js'

const tree = {
  start: 'smell',
  nodes: {
    smell: { kind: 'question', next: { yes: 'stop', no: 'filter', unknown: 'stop' } },
    filter: { kind: 'action', next: { fixed: 'solved', 'not-fixed': 'sound' } },
    sound: { kind: 'question', next: { hum: 'pump', silent: 'tree:washer/dead', again: 'filter' } },
    solved: { kind: 'outcome' },
    pump: { kind: 'outcome' },
    stop: { kind: 'outcome' },
  },
}
const stand = (search, from) => {
  const { id, steps, lost } = walk(tree, readTrail(search), from)
  return { id, answered: steps.length, lost }
}

test('without answers one stands at the start', () => {
  assert.deepEqual(stand(''), { id: 'smell', answered: 0, lost: false })
})

test('answers lead to where they led before', () => {
  assert.deepEqual(stand('?smell=no&filter=not-fixed&sound=hum'), { id: 'pump', answered: 3, lost: false })
})

test('an unknown answer, an unknown step and a step of another tree leave one at the last known step', () => {
  for (const search of ['?smell=no&filter=perhaps', '?smell=no&sieve=fixed']) {
    assert.deepEqual(stand(search), { id: 'filter', answered: 1, lost: true })
  }
  assert.deepEqual(stand('?smell=no&filter=not-fixed&sound=silent'), { id: 'sound', answered: 2, lost: true })
})

test('answers to later questions alone do not pass the first, which asks for danger', () => {
  assert.deepEqual(stand('?filter=fixed'), { id: 'smell', answered: 0, lost: true })
})

test('names that every object has are not steps', () => {
  assert.deepEqual(stand('?constructor=name&smell=constructor'), { id: 'smell', answered: 0, lost: true })
})

test('a circle is walked once', () => {
  assert.deepEqual(stand('?smell=no&filter=not-fixed&sound=again'), { id: 'filter', answered: 3, lost: false })
})

test('one may begin at a step that an agent names', () => {
  assert.deepEqual(stand('?sound=hum', 'sound'), { id: 'pump', answered: 1, lost: false })
})

test('what is no answer is passed over without a word: marks of advertisements, text', () => {
  for (const search of ['?fbclid=IwAR2x', '?utm_source=x', '?q=고객센터 060-1234', '?smell=', '?x=%00', `?${'a'.repeat(131)}=yes`]) {
    assert.deepEqual(readTrail(search), [], search)
  }
})

test('an address says the same after reading and writing', () => {
  for (const search of ['', '?smell=no', '?smell=no&filter=not-fixed']) assert.equal(writeTrail(readTrail(search)), search)
})

test('a step of a common piece has the name of the piece before its own', () => {
  assert.deepEqual(readTrail('?power-supply--outlet=yes'), [{ id: 'power-supply--outlet', answer: 'yes' }])
})

test('an answer keeps its address when its question moves into a common piece', () => {
  const moved = {
    start: 'smell',
    nodes: { smell: { kind: 'question', next: { no: 'drain--floor' } }, 'drain--floor': { kind: 'question', next: { yes: 'end' } }, end: { kind: 'outcome' } },
  }
  const { id, steps, lost } = walk(moved, readTrail('?smell=no&floor=yes'))
  assert.deepEqual([id, lost, steps.at(-1)], ['end', false, { id: 'drain--floor', answer: 'yes' }])
})

test('the most questions that may still come are counted', () => {
  assert.deepEqual(Object.keys(tree.nodes).map((id) => questionsLeft(tree, id)), [2, 1, 1, 0, 0, 0])
})
