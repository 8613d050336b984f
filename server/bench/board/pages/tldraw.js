/** tldraw with a wall of its own notes. */
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createShapeId, getIndices, Tldraw, toRichText } from 'tldraw'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import 'tldraw/tldraw.css'
import { changing, middle, wall } from './notes.js'

const indices = getIndices(wall.length)
const colours = ['yellow', 'light-green', 'light-blue', 'light-red', 'light-violet', 'orange']

/** Its notes are 200 units wide and high; so they are as high as everybody's and lie beside each other. */
const scale = 108 / 200

function come(editor) {
  const page = editor.getCurrentPageId()
  const props = editor.getShapeUtil('note').getDefaultProps()
  const records = wall.map(({ id, x, y, text }, i) => ({
    id: createShapeId(id),
    typeName: 'shape',
    type: 'note',
    parentId: page,
    index: indices[i],
    x,
    y,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: {},
    props: { ...props, color: colours[i % 6], size: 's', scale, richText: toRichText(text) },
  }))
  editor.store.mergeRemoteChanges(() => editor.store.put(records))
  editor.setCamera({ x: innerWidth / 2 - middle.x - 54, y: innerHeight / 2 - middle.y - 54, z: 1 })
  const look = () => (document.querySelector('.tl-shape') ? bench.shown() : requestAnimationFrame(look))
  look()
  bench.remote = changing((index, count) => {
    editor.store.mergeRemoteChanges(() =>
      editor.store.update(createShapeId(wall[index].id), (shape) => ({
        ...shape,
        x: shape.x + (count % 2 ? 3 : -3),
      })),
    )
  })
}

createRoot(document.getElementById('root')).render(
  createElement(
    'div',
    { style: { position: 'fixed', inset: 0 } },
    createElement(Tldraw, {
      onMount: come,
      assetUrls: getAssetUrlsByImport(),
      options: { maxShapesPerPage: 20_000 },
    }),
  ),
)
