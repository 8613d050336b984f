/** Arrows that must not exist. Each comment says what to do instead. */
const npm = (...names) => `node_modules/(${names.join('|')})/`
const test = '\\.(test|contract|e2e)\\.ts$|/testing/|/e2e/|^server/bench/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Pull the common part down, or pass it in.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-the-floor',
      severity: 'error',
      comment: 'Move the rule into shared/, or the wiring out of it.',
      from: { path: '^shared/' },
      to: { path: '^(client|server)/' },
    },
    {
      name: 'rooms-do-not-touch',
      severity: 'error',
      comment: 'Talk through shared/contract.',
      from: { path: '^(client|server)/', pathNot: '^client/e2e/' },
      to: { path: '^(client|server)/', pathNot: '^$1/' },
    },
    {
      name: 'shared-has-few-friends',
      severity: 'error',
      comment: 'shared/ may use zod/mini only (and Yjs behind the board facade).',
      from: { path: '^shared/' },
      to: { path: 'node_modules/', pathNot: npm('zod', 'yjs', 'lib0', 'fast-check', 'vitest') },
    },
    {
      name: 'pages-load-little-zod',
      severity: 'error',
      comment: 'Use zod/mini: the whole of zod is 10 kB more on a phone.',
      from: { path: '^(shared|client)/' },
      to: { path: 'node_modules/zod/(?!mini/)' },
    },
    {
      name: 'yjs-has-a-home',
      severity: 'error',
      comment: 'Use BoardDoc and BoardOps.',
      from: {
        pathNot: [
          '^shared/board/(BoardDoc|changes|hiding|noteOps|plainOps|undo|records)\\.ts$',
          '^server/board/',
          '^server/strategy/wording/',
          '^client/doors/(boards(/|\\.ts$)|wording(/|\\.ts$))',
          '^server/demo/BoardLine\\.ts$',
          test,
        ],
      },
      to: { path: npm('yjs', 'lib0', 'y-protocols', 'y-websocket', 'y-indexeddb') },
    },
    {
      name: 'concepts-ignore-doors',
      severity: 'error',
      comment: 'Doors call concepts, never the other way.',
      from: { path: '^server/', pathNot: ['^server/(doors/|main|app)', test] },
      to: { path: '^server/doors/' },
    },
    {
      name: 'storage-by-port',
      severity: 'error',
      comment: 'Depend on storage/ports.ts; app.ts chooses the adapter.',
      from: { path: '^server/', pathNot: ['^server/(main|app)\\.ts$', '^server/storage/', test] },
      to: { path: '^server/storage/(?!ports)' },
    },
    {
      name: 'engine-is-plain',
      severity: 'error',
      comment: 'Give the engine a port instead.',
      from: { path: '^client/engine/', pathNot: test },
      to: { path: ['^client/(?!engine/)', 'node_modules/'] },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      comment: 'Pass props and slots.',
      from: { path: '^client/ui/' },
      to: { path: ['^client/(?!ui/|i18n/)', '^shared/'] },
    },
    {
      name: 'doors-know-no-vue',
      severity: 'error',
      comment: 'Adapt in a composable.',
      from: { path: '^client/doors/' },
      to: { path: npm('vue', '@vue', 'pinia') },
    },
    {
      name: 'features-keep-apart',
      severity: 'error',
      comment: 'Allowed: themes→board, report→baseline, strategy→baseline. Else go through the app shell.',
      from: {
        path: '^client/(workshop|people|board|themes|vote|baseline|report|receipt|strategy)/',
        pathNot: ['^client/themes/', '^client/report/', '^client/strategy/', test],
      },
      to: {
        path: '^client/(workshop|people|board|themes|vote|baseline|report|receipt|strategy)/',
        pathNot: ['^client/$1/', '^client/workshop/(workshopStore|useCommand|useShowing|people)\\.ts$'],
      },
    },
    {
      name: 'themes-may-use-board',
      severity: 'error',
      comment: 'themes→board is the one arrow that themes has.',
      from: { path: '^client/themes/' },
      to: { path: '^client/(vote|baseline|report|strategy)/' },
    },
    {
      name: 'report-may-use-baseline',
      severity: 'error',
      comment: 'report→baseline is the one arrow that report has.',
      from: { path: '^client/report/' },
      to: { path: '^client/(board|themes|vote|strategy)/' },
    },
    {
      name: 'strategy-may-use-baseline',
      severity: 'error',
      comment: 'strategy→baseline is the one arrow that strategy has.',
      from: { path: '^client/strategy/', pathNot: test },
      to: {
        path: '^client/(workshop|people|board|themes|vote|report|receipt)/',
        pathNot: ['^client/workshop/(workshopStore|useCommand|useShowing|people)\\.ts$'],
      },
    },
    {
      name: 'fixtures-are-for-tests',
      severity: 'error',
      comment: 'Only tests may import testing/.',
      from: { pathNot: test },
      to: { path: '/testing/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
