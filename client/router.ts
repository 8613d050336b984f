import { createRouter, createWebHistory } from 'vue-router'

const pages = import.meta.glob([
  './{workshop,people,baseline,report}/**/*Page.vue',
  './baseline/*.vue',
  './*.vue',
])
const page = (path: string) => () => pages[`./${path}.vue`]!()

/** Where pages live. Routes under `/w/` share the workshop's shell; the projector has none. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: page('workshop/prepare/HomePage') },
    { path: '/new', name: 'new', component: page('workshop/prepare/NewWorkshopPage') },
    { path: '/join/:code?', name: 'join', component: page('people/JoinPage') },
    { path: '/link/:workshop', name: 'link', component: page('people/LinkPage') },
    { path: '/w/:workshop/projector', name: 'projector', component: page('workshop/ProjectorPage') },
    {
      path: '/w/:workshop',
      component: page('workshop/WorkshopPage'),
      children: [
        { path: '', name: 'stage', component: page('Stage') },
        { path: 'list', name: 'list', component: page('Stage'), props: { face: 'list' } },
        { path: 'edit', name: 'edit', component: page('workshop/prepare/EditPage') },
        { path: 'strategy', name: 'strategy', component: page('baseline/BaselineReader') },
        { path: 'results', name: 'results', component: page('report/ReportPage') },
      ],
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})
