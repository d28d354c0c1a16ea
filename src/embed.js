// For pages that embed: fits every frame of this site to its content, and
// defines <essay-explorer>, which makes such a frame. Nothing else runs here.
//
//   <essay-explorer preset="programme_trump" lang="ko" theme="dark">
//     <a href="…">The essay, to try out</a>
//   </essay-explorer>
//
// `heights="320:900 640:700"` reserves room until the frame has measured itself.
// Its attributes are read once, when it enters the page; its words whenever they come.
(script => {
  const site = new URL('./', script.src)
  const made = new Set
  const frames = () => [...document.querySelectorAll('iframe'), ...made]

  addEventListener('message', ({ source, data }) => {
    if (data?.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height > 0)) return
    for (const frame of frames()) {
      if (frame.contentWindow === source && frame.src.startsWith(site)) frame.style.height = data.height + 'px'
    }
  })
  const ask = () => {
    for (const frame of frames()) {
      if (frame.src.startsWith(site)) frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')
    }
  }
  ask()
  addEventListener('load', ask)

  if (customElements.get('essay-explorer')) return
  customElements.define('essay-explorer', class extends HTMLElement {
    connectedCallback() {
      // A host may move it in its page.
      if (this.shadowRoot) return made.add(this.shadowRoot.firstChild)
      const given = name => this.getAttribute(name)
      const address = new URL(`${given('lang') ? given('lang') + '/' : ''}embed/`, site)
      address.search = given('scene') || ''
      for (const name of ['preset', 'theme']) if (given(name)) address.searchParams.set(name, given(name))
      for (const name of ['plain', 'static', 'transparent']) if (this.hasAttribute(name)) address.searchParams.set(name, 1)

      const frame = document.createElement('iframe')
      frame.src = address
      frame.loading = 'lazy'
      frame.referrerPolicy = 'no-referrer'
      frame.allow = 'web-share; clipboard-write'
      frame.style = 'display:block;width:100%;border:0'
      const shadow = this.attachShadow({ mode: 'open' })
      shadow.append(frame)
      made.add(frame)
      try {
        // Not an element: a host's policy may forbid those.
        const sheet = new CSSStyleSheet
        sheet.replaceSync(':host(:not([hidden])){display:block;inline-size:100%}')
        shadow.adoptedStyleSheets = [sheet]
      } catch {}
      const rooms = (given('heights') || '640').split(/\s+/).map(room => room.split(':').map(Number))
      const room = rooms.filter(([width, height]) => height && width <= frame.clientWidth).pop() || rooms[0]
      frame.style.height = (room[1] || room[0]) + 'px'
      // Its words may come after it.
      const name = () => { frame.title = this.title || this.textContent.trim() }
      name()
      new MutationObserver(name).observe(this, { childList: true, subtree: true })
    }
    disconnectedCallback() {
      made.delete(this.shadowRoot?.firstChild)
    }
  })
})(document.currentScript)
