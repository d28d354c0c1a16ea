// Copying, sharing and printing: all of it works without the program too.
// A button says in `data-copies` what it copies, with {link} for the address of
// the scene and {home} for the page's; an empty one copies the scene's address.
(() => {
  const root = document.documentElement
  const byId = id => document.getElementById(id)
  const all = selector => document.querySelectorAll(selector)
  const home = new URL(byId('app').dataset.home, location.href).href
  // As the page was loaded: its address changes with the scene.
  const site = new URL(root.dataset.root, location.href)
  for (const place of all('[data-home-here]')) place.textContent = home

  const say = (button, words) => {
    for (const other of all('[data-said]')) delete other.dataset.said
    button.dataset.said = words
    byId('announcer').textContent = words
  }

  // Where the browser refuses, the words stand selected in a field.
  const byHand = (button, words) => {
    const field = button.dataset.copies ? byId('by-hand') : byId('link')
    field.value = words
    field.parentElement.hidden = false
    field.focus()
    field.select()
    say(button, byId('by-hand').dataset.failed)
  }

  const copy = async button => {
    const link = new URL(byId('link').value, location.href).href
    const words = (button.dataset.copies || '{link}').replace('{link}', link).replace('{home}', home)
    if ('share' in button.dataset && navigator.share) {
      try {
        await navigator.share({ title: document.title, url: words })
        return
      } catch (refused) {
        if (refused.name === 'AbortError') return
      }
    }
    try {
      await navigator.clipboard.writeText(words)
      say(button, byId('by-hand').dataset.copied)
    } catch {
      byHand(button, words)
    }
  }

  const picture = async button => {
    try {
      await (await import(new URL('picture.js', site))).take(button.dataset.picture)
    } catch {
      say(button, button.closest('[data-failed]').dataset.failed)
    }
  }

  addEventListener('click', ({ target }) => {
    const button = target.closest('button')
    if (!button) return
    if ('copies' in button.dataset) copy(button)
    if ('picture' in button.dataset) picture(button)
    if ('prints' in button.dataset) {
      root.dataset.print = button.dataset.prints
      print()
    }
  })

  // Paper has nothing to unfold.
  addEventListener('beforeprint', () => {
    for (const folded of all('details:not([open], [hidden])')) {
      folded.open = true
      folded.dataset.unfolded = ''
    }
  })
  addEventListener('afterprint', () => {
    delete root.dataset.print
    for (const folded of all('[data-unfolded]')) {
      folded.open = false
      delete folded.dataset.unfolded
    }
  })
})()
