// In every page: asks for the worker that keeps the site, once the page is
// there and the browser idle; says at the foot what is kept, as far as the
// worker has checked it, and at the top that a new version waits.
//
// Everything may be refused: reading `navigator.serviceWorker` throws in a
// sandbox or cannot be used there, and private windows have none.
(async (state, update) => {
  // As the page was loaded: its address changes with the scene.
  const worker = new URL(document.documentElement.dataset.root + 'sw.js', location.href)
  const say = (name, facts) => {
    for (const line of state.children) {
      line.hidden = line.dataset.offline !== name
      if (!line.hidden) line.textContent = line.textContent.replace(/{(\w+)}/g, (_, fact) => facts[fact])
    }
  }
  let workers
  try { workers = navigator.serviceWorker } catch {}
  if (!workers || origin === 'null') return say('unable')
  if (document.readyState !== 'complete') await new Promise(go => addEventListener('load', go))
  await new Promise(go => (self.requestIdleCallback || setTimeout)(go))
  try {
    // The first worker takes charge of a page that had none: nothing changes.
    // A second one comes only when a reader asked for it, here or in another
    // window; the address holds the scenario.
    let replaces = workers.controller
    workers.addEventListener('controllerchange', () => {
      if (replaces) location.reload()
      replaces = true
    })
    const site = await workers.register(worker, { updateViaCache: 'none' })
    const look = () => {
      const { installing, waiting, active } = site
      update.hidden = !waiting || !active
      if (active) {
        const { port1, port2 } = new MessageChannel
        port1.onmessage = ({ data }) => say(data.build ? data.missing ? 'gaps' : 'kept' : 'failed', data)
        active.postMessage('state', [port2])
      } else say(installing || waiting ? 'coming' : 'failed')
    }
    const follow = () => site.installing?.addEventListener('statechange', look)
    site.addEventListener('updatefound', follow)
    update.lastElementChild.onclick = () => {
      replaces = true
      site.waiting.postMessage('skip')
    }
    follow()
    look()
  } catch {
    say('failed')
  }
})(document.getElementById('offline'), document.getElementById('update'))
