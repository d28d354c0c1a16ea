// Makes the code that an editor copies, beside a live preview. Loaded when the
// reader opens it. It measures the frame at several widths, so that a page can
// keep the right room for it and nothing jumps when it comes.
const root = document.getElementById('embed-builder')
const preview = document.createElement('iframe')
preview.title = root.dataset.title
root.querySelector('.scroller').append(preview)
const [code] = root.getElementsByTagName('textarea')
const [copy] = root.getElementsByTagName('button')
const asked = name => root.querySelector(`[name=${name}]`)
const site = new URL('./', import.meta.url)
const WIDTHS = [320, 480, 720, 960]
const heights = {}

// The frames that measure: as wide as they say, and out of sight.
const measures = WIDTHS.map(width => {
  const frame = document.createElement('iframe')
  frame.style = `border: 0; position: fixed; inset-inline-start: 100vw; visibility: hidden; inline-size: ${width}px`
  frame.tabIndex = -1
  frame.ariaHidden = true
  root.append(frame)
  return frame
})

// What is set in the page now, as the page itself writes it, whatever its own
// address says; without what says how the page is looked at.
const scene = () => {
  const set = new URL(document.getElementById('link').value, site).searchParams
  for (const key of ['with', 'about']) set.delete(key)
  return set
}

const looks = () => {
  const chosen = {}
  if (asked('theme').value !== 'auto') chosen.theme = asked('theme').value
  for (const name of ['plain', 'static']) if (asked(name).checked) chosen[name] = 1
  return chosen
}

const address = () => {
  const preset = asked('preset').value
  const query = preset ? new URLSearchParams({ preset }) : scene()
  for (const [name, value] of Object.entries(looks())) query.set(name, value)
  const whole = new URL(root.dataset.folder, site)
  whole.search = query
  return whole.href
}

const quoted = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

const frame = (src, height) =>
  `<iframe src="${quoted(src)}" title="${quoted(preview.title)}" style="width: 100%; height: ${height}px; border: 0" loading="lazy" referrerpolicy="no-referrer" allow="web-share; clipboard-write"></iframe>`

const script = () => `<script async src="${new URL('embed.js', site)}"></${'script'}>`

const element = src => {
  const { searchParams: query } = new URL(src)
  const attributes = []
  const language = root.dataset.folder.replace(/embed\/$/, '').replace('/', '')
  if (language) attributes.push(`lang="${language}"`)
  for (const name of ['preset', 'theme']) if (query.has(name)) attributes.push(`${name}="${quoted(query.get(name))}"`)
  for (const name of ['plain', 'static']) if (query.has(name)) attributes.push(name)
  for (const name of ['preset', 'theme', 'plain', 'static']) query.delete(name)
  if (`${query}`) attributes.push(`scene="${quoted(`${query}`)}"`)
  const rooms = WIDTHS.filter(width => heights[width]).map(width => `${width}:${heights[width]}`)
  if (rooms.length) attributes.push(`heights="${rooms.join(' ')}"`)
  return `<essay-explorer ${attributes.join(' ')}><a href="${quoted(src)}">${quoted(preview.title)}</a></essay-explorer>`
}

const amp = (src, height) =>
  `<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></${'script'}>
<amp-iframe src="${quoted(src)}" title="${quoted(preview.title)}" layout="fixed-height" height="${height}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0" resizable>
  <div overflow tabindex="0" role="button" aria-label="${quoted(root.dataset.all)}">${quoted(root.dataset.all)}</div>
</amp-iframe>`

const KINDS = {
  frame,
  script: (src, height) => `${frame(src, height)}\n${script()}`,
  element: src => `${element(src)}\n${script()}`,
  amp,
}

const write = () => {
  const width = asked('width').value
  preview.style.inlineSize = `${width}px`
  if (heights[width]) preview.style.blockSize = `${heights[width]}px`
  // What cannot fit itself has room for the narrowest place it may come to.
  const most = Math.max(...Object.values(heights), 0)
  const height = asked('kind').value === 'frame' ? most : heights[width]
  code.value = KINDS[asked('kind').value](preview.src, height || 640)
  const known = WIDTHS.filter(width => heights[width])
  const told = width => root.dataset.height.replace('{width}', width).replace('{height}', heights[width])
  root.querySelector('.heights').textContent = known.map(told).join(' · ')
  root.querySelector('.copied').textContent = ''
}

const load = () => {
  const src = address()
  if (preview.src !== src) for (const at of [preview, ...measures]) at.src = src
  write()
}

addEventListener('message', ({ source, data }) => {
  if (data?.sentinel !== 'amp' || data.type !== 'embed-size') return
  const at = measures.findIndex(frame => frame.contentWindow === source)
  if (at >= 0) {
    heights[WIDTHS[at]] = data.height
    write()
  } else if (preview.contentWindow === source) preview.style.blockSize = `${data.height}px`
})

copy.onclick = async () => {
  load()
  const said = root.querySelector('.copied')
  try {
    await navigator.clipboard.writeText(code.value)
    said.textContent = root.dataset.copied
  } catch {
    code.select()
    said.textContent = root.dataset.failed
  }
  document.getElementById('announcer').textContent = said.textContent
}
root.addEventListener('change', load)
// The scene may have changed since.
for (const kind of ['toggle', 'pointerenter', 'focusin']) root.addEventListener(kind, () => root.open && load())
load()
