import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { forgetAnswer, saveAnswer, savedAnswers } from '../../templates/scripts/saved.js'

const answer = (name, saved = 1) => ({ path: `fault-trees/tv/${name}/index.html?smell=no`, title: name, about: 'TV', saved })
let stored = new Map()

beforeEach(() => {
  stored = new Map()
  globalThis.localStorage = {
    getItem: (name) => stored.get(name) ?? null,
    setItem: (name, value) => stored.set(name, value),
    removeItem: (name) => stored.delete(name),
  }
})

test('the answer kept last stands first, and one kept twice stands once', () => {
  for (const name of ['one', 'two', 'one']) assert.ok(saveAnswer(answer(name)))
  assert.deepEqual(savedAnswers().map(({ title }) => title), ['one', 'two'])
})

test('what is forgotten leaves nothing behind', () => {
  saveAnswer(answer('one'))
  forgetAnswer(answer('one').path)
  assert.deepEqual(savedAnswers(), [])
  assert.equal(stored.size, 0)
})

test('addresses that are not of this site are passed over', () => {
  const foreign = ['https://evil.example/', 'javascript:alert(1)', '//evil.example/fault-trees/a/b/index.html', '../fault-trees/a/b/index.html']
  stored.set('saved-answers', JSON.stringify([...foreign.map((path) => ({ ...answer('x'), path })), null, 3, answer('one')]))
  assert.deepEqual(savedAnswers().map(({ title }) => title), ['one'])
  stored.set('saved-answers', '{"not": "a list"}')
  assert.deepEqual(savedAnswers(), [])
  stored.set('saved-answers', 'broken')
  assert.deepEqual(savedAnswers(), [])
})

test('where nothing may be kept, one is told', () => {
  globalThis.localStorage = undefined
  assert.equal(saveAnswer(answer('one')), false)
})
