// Far sections wait while the page loads (styles/view.css). Whenever the browser
// has nothing else to do, it lays out one more of them.
(sections => {
  const idle = globalThis.requestIdleCallback ?? setTimeout
  const next = () => {
    const section = sections.shift()
    if (!section) return
    section.style.contentVisibility = 'visible'
    idle(next)
  }
  idle(next)
})([...document.querySelectorAll('.help, [data-view], .take')])
