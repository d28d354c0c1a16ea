// Draws the scene as a picture to take along, from what stands in the page: so
// it says what the page says, in its words, letters and colours. Loaded when a
// reader asks for one.
const WIDTH = 1200
const SIDE = 72
const ROOM = WIDTH - 2 * SIDE
// Twice as fine as it is wide, for screens that show it so.
const FINE = 2

const all = css => [...document.querySelectorAll(css)]
const one = css => document.querySelector(css)
const look = element => getComputedStyle(element)
const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const pen = document.createElement('canvas').getContext('2d')

// Asked anew for each picture: theme and scene may have changed.
const styles = () => ({
  serif: look(one('h1')).fontFamily,
  sans: look(one('.kicker')).fontFamily,
  paper: look(document.documentElement).backgroundColor,
  ink: look(one('h1')).color,
  quiet: look(one('.follows h2')).color,
  accent: look(one('.kicker')).color,
  marker: look(one('section.scene .token:not([data-open])') || document.body).backgroundImage.match(/rgba?\([^)]*\)/g)?.pop(),
  airy: document.documentElement.lang === 'ko' ? 1.12 : 1,
})

// The words in an element, in runs of one look; `as` is the look of the first.
const runs = (element, as, style) => [...element.childNodes].flatMap(node => {
  if (node.nodeType === Node.TEXT_NODE) return [{ ...as, text: node.data.replace(/[ \n\t]+/g, ' ') }]
  if (node.nodeType !== Node.ELEMENT_NODE || node.hidden || node.matches('svg, button, .changed')) return []
  const how = { ...as }
  if (node.matches('.token:not([data-open])')) how.marker = style.marker
  if (node.matches('.left-open')) how.fill = style.quiet
  if (node.matches('.source, small')) Object.assign(how, { fill: style.quiet, family: style.sans, size: as.size * 0.8, weight: 400 })
  if (node.matches('strong')) how.weight = 700
  return runs(node, how, style)
})

const widthOf = (text, { weight = 400, size, family }) => {
  pen.font = `${weight} ${size}px ${family}`
  return pen.measureText(text).width
}

// Runs cut where a line may end. A piece that no line holds is cut anywhere.
const pieces = (list, room) => list.flatMap(run => (run.text.match(/[^ ]+ ?| /g) || []).flatMap(word => {
  const cut = []
  while (widthOf(word, run) > room) {
    let end = word.length - 1
    while (end > 1 && widthOf(word.slice(0, end), run) > room) end -= 1
    cut.push(word.slice(0, end))
    word = word.slice(end)
  }
  return [...cut.map(text => ({ ...run, text, ends: true })), { ...run, text: word }]
}))

// Lines that are no wider than the room. Pieces without a blank between them
// stay together, whatever their looks.
const lines = (list, room) => {
  const done = [[]]
  let word = []
  let used = 0
  const length = word => word.reduce((sum, piece) => sum + widthOf(piece.text, piece), 0)
  const put = () => {
    const last = word.at(-1)
    const bare = length([...word.slice(0, -1), { ...last, text: last.text.trimEnd() }])
    if (used && used + bare > room) {
      done.push([])
      used = 0
    }
    if (!used && !last.text.trim() && word.length === 1) return
    for (const piece of word) {
      const before = done.at(-1).at(-1)
      if (before && before.like === piece.like) before.text += piece.text
      else done.at(-1).push({ ...piece })
    }
    used += length(word)
  }
  for (const piece of pieces(list, room)) {
    word.push({ ...piece, like: [piece.weight, piece.size, piece.family, piece.fill, piece.marker].join() })
    if (piece.ends || piece.text.endsWith(' ')) {
      put()
      word = []
    }
  }
  if (word.length) put()
  return done.filter(line => line.length)
}

// A sheet that grows downwards.
const sheet = style => {
  const marks = []
  let y = SIDE
  return {
    marks,
    gap: height => { y += height },
    rule: (height, fill, left = SIDE, width = ROOM) => {
      marks.push(`<rect x="${left}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`)
      y += height
    },
    // Each stretch is as wide as it was measured, whatever letters it is shown
    // in elsewhere.
    text: (list, leading, left = SIDE, room = WIDTH - SIDE - left) => {
      const drawn = lines(list, room)
      for (const line of drawn) {
        const size = Math.max(...line.map(piece => piece.size))
        const height = size * leading * style.airy
        const base = y + height / 2 + size * 0.35
        let x = left
        line.forEach((piece, at) => {
          const text = at === line.length - 1 ? piece.text.trimEnd() : piece.text
          const bare = widthOf(text.trimEnd(), piece)
          if (piece.marker) {
            marks.push(`<rect x="${x - 1}" y="${base - size * 0.3}" width="${bare + 2}" height="${size * 0.42}" fill="${piece.marker}"/>`)
            marks.push(`<rect x="${x - 1}" y="${base + size * 0.16}" width="${bare + 2}" height="2.5" fill="${style.ink}"/>`)
          }
          marks.push(`<text x="${x}" y="${base}" font-family="${escaped(piece.family)}" font-size="${piece.size}" font-weight="${piece.weight || 400}" fill="${piece.fill}" textLength="${bare}" lengthAdjust="spacingAndGlyphs">${escaped(text.trimEnd())}</text>`)
          x += widthOf(piece.text, piece)
        })
        y += height
      }
      return drawn.length
    },
    icon: (element, size, left, below) => {
      const shape = one(element.querySelector('use').getAttribute('href'))
      marks.push(`<svg x="${left}" y="${y + below}" width="${size}" height="${size}" viewBox="${shape.getAttribute('viewBox')}" color="${look(element).color}">${shape.innerHTML}</svg>`)
    },
    // A block with a ground and an edge of colour; `fill` writes what is in it.
    block: (ground, edge, fill) => {
      const [at, top] = [marks.length, y]
      y += 24
      fill()
      y += 24
      marks.splice(at, 0, `<rect x="${SIDE}" y="${top}" width="${ROOM}" height="${y - top}" fill="${ground}"/><rect x="${SIDE}" y="${top}" width="${ROOM}" height="5" fill="${edge}"/>`)
    },
    height: () => Math.ceil(y + SIDE),
  }
}

const draw = () => {
  const style = styles()
  const paper = sheet(style)
  const { ink, quiet, serif, sans } = style
  const write = (element, as, ...where) => paper.text(runs(element, { fill: ink, family: serif, ...as }, style), ...where)
  const says = (text, as, ...where) => paper.text([{ fill: ink, family: sans, text, ...as }], ...where)
  const label = element => {
    write(element, { family: sans, size: 22, weight: 700, fill: quiet }, 1.4)
    paper.gap(6)
  }

  write(one('.kicker'), { family: sans, size: 22, weight: 700, fill: style.accent }, 1.4)
  paper.gap(6)
  const [first, second] = [one('h1').firstChild.data, one('h1 span').textContent]
  const large = { family: serif, size: 60, weight: 700 }
  while (large.size > 44 && widthOf(first.trim(), large) > ROOM) large.size -= 1
  says(first, large, 1.16)
  says(second, { ...large, weight: 400 }, 1.16)
  paper.gap(14)
  says(one('.banner').firstChild.data, { size: 22, fill: quiet }, 1.4)
  paper.gap(22)
  paper.rule(5, ink)
  paper.gap(26)

  const edit = one('[data-notice=edit]:not([hidden]) > p')
  if (edit) {
    paper.block(style.marker || 'none', ink, () => write(edit, { family: sans, size: 26 }, 1.4, SIDE + 28, ROOM - 56))
    paper.gap(26)
  }

  for (const remark of all('[data-remark=contradiction]')) {
    write(remark, { family: sans, size: 26, weight: 700 }, 1.4)
    paper.gap(16)
  }

  label(one('section.scene h2'))
  for (const part of all('section.scene p:not([hidden])')) {
    write(part, { size: 34 }, 1.5)
    paper.gap(10)
  }
  paper.gap(26)

  label(one('.follows > h2'))
  for (const lead of all('.lead .finding')) {
    paper.block(look(lead).backgroundColor, look(lead).borderTopColor, () => {
      paper.icon(lead.querySelector('svg'), 32, SIDE + 28, 10)
      write(lead.querySelector('span'), { size: 36, weight: 700 }, 1.38, SIDE + 78, ROOM - 106)
    })
    paper.gap(16)
  }
  for (const nothing of all('.follows > p:not([hidden])')) write(nothing, { size: 30 }, 1.5)
  for (const group of all('.groups > section:not([hidden])')) {
    paper.gap(14)
    paper.rule(1.5, look(group).borderTopColor)
    paper.gap(12)
    label(group.querySelector('h3'))
    for (const item of group.querySelectorAll('li')) {
      paper.icon(item.querySelector('svg'), 28, SIDE, 9 * style.airy ** 3)
      write(item.querySelector('p'), { size: 30 }, 1.45, SIDE + 50)
      paper.gap(10)
    }
  }

  paper.gap(24)
  paper.rule(5, ink)
  paper.gap(22)
  for (const part of [one('.banner .credit'), one('#about > p:nth-of-type(3)')]) {
    write(part, { family: sans, size: 21, fill: quiet }, 1.45)
    paper.gap(6)
  }
  paper.gap(4)
  // An address has no blanks: its lines end where a part of it does.
  const parts = new URL(one('#link').value, location.href).href.match(/[?&]?[^?&]+/g)
  paper.text(parts.map(text => ({ text, ends: true, fill: ink, family: sans, size: 23, weight: 700 })), 1.4)

  const height = paper.height()
  const title = [one('h1').textContent, one('section.scene').textContent].join('. ')
  return {
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" xml:lang="${document.documentElement.lang}"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="${style.paper}"/>${paper.marks.join('')}</svg>`,
  }
}

const fine = async ({ svg, height }) => {
  const image = new Image
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH * FINE
  canvas.height = height * FINE
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise(done => canvas.toBlob(done, 'image/png'))
  // A canvas that is too large for the browser gives none.
  if (!blob) throw new Error('no picture')
  return blob
}

// Hands the reader the scene's picture as a file of a kind, `svg` or `png`; an
// error where the browser refuses.
export const take = async kind => {
  const drawn = draw()
  const blob = kind === 'png' ? await fine(drawn) : new Blob([drawn.svg], { type: 'image/svg+xml' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `scene.${kind}`
  link.click()
  // The download has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}
