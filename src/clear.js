// What the keyboard leads to stands clear of the dock. Browsers ask
// scroll-padding, but not all do for words that run over several lines.
addEventListener('focusin', ({ target }) => {
  const dock = document.getElementById('dock')
  if (!dock?.offsetHeight || !target.matches(':focus-visible') || target.closest('dialog, #dock')) return
  const { top, bottom, height } = target.getBoundingClientRect()
  const over = dock.getBoundingClientRect()
  const covered = bottom - over.top
  if (covered > 0 && top < over.bottom && height < innerHeight / 2) scrollBy(0, covered + 8)
})
