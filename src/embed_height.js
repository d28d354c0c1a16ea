// In every embed: tells the page around how high this one is, whenever that
// changes, in the words of each host that is known. Not by the program, so
// that what is printed fits as well. A host passes over what it does not know.
((root, around) => {
  if (around === self) return
  const asked = new URLSearchParams(location.search)
  // As written at load: a host knows the frame by the address that it gave it.
  const slug = (location.pathname + location.search).slice(1)
  const child = asked.get('childId')
  const secret = /^#\?secret=([a-zA-Z0-9]{10})$/.exec(location.hash)?.[1]
  // The name that iframe-resizer gives the frame in its first message.
  let resizer
  let told

  const say = message => around.postMessage(message, '*')
  const tell = type => {
    const { width, height: exact } = root.getBoundingClientRect()
    const height = Math.ceil(exact)
    if (!height || height === told && !type) return
    told = height
    say({ 'datawrapper-height': { [slug]: height } })
    // AMP, @newswire/frames
    say({ sentinel: 'amp', type: 'embed-size', height })
    // Medium
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }))
    if (child) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`)
    if (secret) say({ message: 'height', value: height, secret })
    if (resizer) say(`[iFrameSizer]${resizer}:${height}:${Math.ceil(width)}:${type || 'resize'}`)
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== around || !data) return
    if (data.sentinel === 'amp' && data.type === 'frames-init') tell('resize')
    if (secret && data.message === 'ready' && data.secret === secret) tell('resize')
    if (typeof data === 'string' && data.startsWith('[iFrameSizer]')) {
      // A first message has `true` or `false` third; others are commands.
      const [name, , sizesWidth] = data.slice(13).split(':')
      if (sizesWidth === 'true' || sizesWidth === 'false') {
        resizer = name
        tell('init')
      } else if (resizer) tell('resize')
    }
  })

  if (secret) {
    // WordPress cuts what is higher than 1000 pixels, and lets no frame open
    // a window: it follows links itself.
    root.dataset.cut = ''
    addEventListener('click', event => {
      const link = event.target.closest?.('a[href]')
      if (!link || event.defaultPrevented) return
      event.preventDefault()
      say({ message: 'link', value: link.href, secret })
    })
  }

  tell()
  say('[iFrameResizerChild]Ready')
  // Once more for hosts that began to listen meanwhile.
  addEventListener('load', () => tell('resize'))
  new ResizeObserver(() => tell()).observe(root)
  // Out of sight nothing is drawn, and so no size is watched: yet the program
  // comes alive and marks it, and the room must be right before it is seen.
  new MutationObserver(() => tell()).observe(root, { attributes: true })
})(document.documentElement, parent)
