// Far sections wait while the page loads (styles/view.css). Whenever the browser
// has nothing else to do, it lays out one more of them.
(sections => {
  const soon = next => globalThis.requestIdleCallback ? requestIdleCallback(next, { timeout: 100 }) : setTimeout(next)
  const next = () => {
    const section = sections.shift()
    if (!section) return delete document.documentElement.dataset.unfolding
    section.style.contentVisibility = 'visible'
    soon(next)
  }
  soon(next)
})([...document.querySelectorAll('.help, [data-view], .take')])
