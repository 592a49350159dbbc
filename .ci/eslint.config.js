import js from '@eslint/js'
import compat from 'eslint-plugin-compat'
import globals from 'globals'

export default [
  { ignores: ['node_modules/', 'site/', '.venv/', '.venv-lock/', '.cache/', 'templates/vendor/', 'tests/golden/', 'tests/cases/'] },
  js.configs.recommended,
  {
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-implied-eval': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  // What Samsung Internet 21, KakaoTalk's web view and Safari 16 know: the phones of the last three years.
  {
    ...compat.configs['flat/recommended'],
    files: ['templates/**/*.js'],
    settings: { browsers: ['chrome >= 110', 'and_chr >= 110', 'samsung >= 21', 'safari >= 16', 'ios_saf >= 16'] },
  },
  {
    files: ['templates/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.worker } },
    rules: {
      // Pages are built by the compiler's escaping templates; scripts add text and elements only.
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Set textContent, or make elements.' },
        { property: 'outerHTML', message: 'Set textContent, or make elements.' },
        { property: 'insertAdjacentHTML', message: 'Make elements and append them.' },
      ],
    },
  },
  { files: ['tests/**/*.{js,mjs}', '.ci/*.js'], languageOptions: { globals: globals.node } },
  { files: ['tests/search/engines/*.js'], languageOptions: { globals: globals.browser } },
]
