/** Excalidraw with a wall of notes: filled rectangles with their text bound to them, as its users make them. */
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { CaptureUpdateAction, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { changing, middle, wall } from './notes.js'

const plain = {
  angle: 0,
  strokeColor: '#1e1e1e',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 0,
  opacity: 100,
  groupIds: [],
  frameId: null,
  roundness: null,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  updated: 1,
  link: null,
  locked: false,
}

/** Texts come with their line breaks, as they are in a saved drawing. */
const broken = (text) => text.replace(/(.{1,18})(\s+|$)/g, '$1\n').trim()

const elementsOf = ({ id, x, y, text, colour }, seed) => {
  const lines = broken(text)
  const height = lines.split('\n').length * 20
  return [
    {
      ...plain,
      type: 'rectangle',
      id,
      seed,
      x,
      y,
      width: 168,
      height: 108,
      backgroundColor: colour,
      boundElements: [{ type: 'text', id: `${id}t` }],
    },
    {
      ...plain,
      type: 'text',
      id: `${id}t`,
      seed,
      x: x + 8,
      y: y + (108 - height) / 2,
      width: 152,
      height,
      backgroundColor: 'transparent',
      boundElements: null,
      fontSize: 16,
      fontFamily: 2,
      text: lines,
      originalText: text,
      textAlign: 'center',
      verticalAlign: 'middle',
      containerId: id,
      autoResize: true,
      lineHeight: 1.25,
    },
  ]
}

const initialData = {
  elements: wall.flatMap(elementsOf),
  appState: {
    scrollX: innerWidth / 2 - middle.x - 84,
    scrollY: innerHeight / 2 - middle.y - 54,
    zoom: { value: 1 },
  },
}

function come(api) {
  const look = () =>
    api.getSceneElements().length >= wall.length ? bench.shown() : requestAnimationFrame(look)
  look()
  bench.remote = changing((index, count) => {
    const id = wall[index].id
    const elements = api.getSceneElementsIncludingDeleted().map((element) =>
      element.id === id || element.containerId === id
        ? {
            ...element,
            x: element.x + (count % 2 ? 3 : -3),
            version: element.version + 1,
            versionNonce: count,
          }
        : element,
    )
    api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER })
  })
}

createRoot(document.getElementById('root')).render(
  createElement(Excalidraw, { initialData, excalidrawAPI: come }),
)
