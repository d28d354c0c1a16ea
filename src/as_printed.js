// What is brought to life is what was printed. A browser that translates, or an
// extension, may change it before the program comes, which then finds its way no
// more. So it is kept here as it came, and put back if it is not the same, with
// what the reader has set and opened.
self.asPrinted = (app => {
  const printed = app.innerHTML
  // Its nodes, comments as well, and its words. Attributes change with use, and
  // the program minds none of them.
  const looks = () => document.evaluate('count(.//node())', app, null, 1).numberValue + app.textContent
  const before = looks()
  const folded = () => [...app.querySelectorAll('details')]
  return () => {
    if (looks() === before) return
    const open = folded().map(at => at.open)
    const set = app.querySelectorAll('[type=radio]:checked')
    app.innerHTML = printed
    folded().forEach((at, n) => { at.open = open[n] })
    for (const { name, value } of set) app.querySelector(`[name="${name}"][value="${value}"]`).checked = true
  }
})(document.getElementById('app'))
