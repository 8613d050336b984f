import { createRouter, createWebHistory, START_LOCATION } from 'vue-router'
import { deskWords, withDeskWords, withEntryWords } from './i18n/i18n.ts'

const stages = ['stage', 'list', 'canvas']

// Each apart: bundlers take a choice between imports for one, and fetch what all of them need.
const fetchList = () => import('./board/list/BoardList.vue')
const fetchCanvas = () => import('./board/canvas/BoardCanvas.vue')

/**
 * Makes ready what a board's page will turn out to need while its live line is being opened; the page itself has
 * told the browser to fetch it (`.config/chunks.ts`). What fails here is asked for again, and told, then.
 */
function expectBoard(face: string): void {
  const wide = matchMedia('(min-width: 37.5rem)').matches
  const capture = face !== 'list' && face !== 'canvas' && !wide
  const parts = [
    ...(capture ? [] : [deskWords()]),
    import('./Stage.vue'),
    import('./board/BoardPage.vue'),
    // A phone's face comes with the board's page itself.
    ...(capture ? [] : [face === 'list' ? fetchList() : fetchCanvas()]),
  ]
  for (const part of parts) part.catch(() => undefined)
}

/** Where pages live. Routes under `/w/` share the workshop's shell; the projector has none. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: withDeskWords(() => import('./workshop/prepare/HomePage.vue')) },
    {
      path: '/new',
      name: 'new',
      component: withDeskWords(() => import('./workshop/prepare/NewWorkshopPage.vue')),
    },
    { path: '/join/:code?', name: 'join', component: withEntryWords(() => import('./people/JoinPage.vue')) },
    {
      path: '/link/:workshop',
      name: 'link',
      component: withEntryWords(() => import('./people/LinkPage.vue')),
    },
    {
      path: '/receipt/:workshop',
      name: 'receipt',
      component: withDeskWords(() => import('./receipt/ReceiptPage.vue')),
    },
    {
      path: '/w/:workshop/projector',
      name: 'projector',
      component: withDeskWords(() => import('./Projector.vue')),
    },
    {
      path: '/w/:workshop',
      component: () => import('./workshop/WorkshopPage.vue'),
      children: [
        { path: '', name: 'stage', component: () => import('./Stage.vue') },
        { path: 'list', name: 'list', component: () => import('./Stage.vue'), props: { face: 'list' } },
        { path: 'canvas', name: 'canvas', component: () => import('./Stage.vue'), props: { face: 'canvas' } },
        {
          path: 'edit',
          component: withDeskWords(() => import('./workshop/prepare/EditPage.vue')),
          // The page leaves a place for another concept's part; only the shell may bring them together.
          children: [
            {
              path: '',
              name: 'edit',
              components: {
                baseline: withDeskWords(() => import('./baseline/BaselineImport.vue')),
                practice: withDeskWords(() => import('./vote/PracticeVote.vue')),
              },
            },
          ],
        },
        {
          path: 'strategy',
          name: 'strategy',
          component: withDeskWords(() => import('./strategy/StrategyPage.vue')),
        },
        {
          path: 'results',
          name: 'results',
          component: withDeskWords(() => import('./report/ResultsPage.vue')),
        },
        {
          path: 'review',
          name: 'review',
          component: withDeskWords(() => import('./workshop/review/ReviewPage.vue')),
        },
        {
          path: 'receipt',
          name: 'own-receipt',
          component: withDeskWords(() => import('./receipt/OwnReceiptPage.vue')),
        },
      ],
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

// Once the page is there and has begun to open its line: what is evaluated before that would hold the line up.
router.afterEach(({ name }, from) => {
  if (from === START_LOCATION && stages.includes(String(name))) setTimeout(() => expectBoard(String(name)))
})
