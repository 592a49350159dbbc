import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import {
  codeKey, createAnalyser, firstLetters, letters, lookAlikeKey,
} from '../../templates/scripts/analyser.js'

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const vectors = read('../search/vectors.json')
const analyser = createAnalyser(read('../../generator/search/lexicon.json'))

test('text is cut into the tokens both languages agreed on', () => {
  for (const { text, tokens } of vectors.analysed) assert.deepEqual(analyser.tokens(text), tokens, text)
})

test('error codes get the keys both languages agreed on', () => {
  for (const { text, key, looks_like } of vectors.codes) {
    assert.equal(codeKey(text), key, text)
    assert.equal(lookAlikeKey(text), looks_like, text)
  }
})

test('a word is spelled out letter by letter', () => {
  assert.equal(letters('배수 탈ㅅ tv'), 'ㅂㅐㅅㅜ ㅌㅏㄹㅅ tv')
  assert.equal(letters('닭'), 'ㄷㅏㄺ')
})

test('first letters stand for their syllables', () => {
  assert.equal(firstLetters('세탁기 OE 빨래'), 'ㅅㅌㄱ OE ㅃㄹ')
})
