// Asks each service how it is, now and every ten seconds while the page is seen. Without this script the page only lacks that.
const states = [...document.querySelectorAll('[data-health]')];

async function look(state) {
  let isUp = false;
  try {
    const answer = await fetch(state.dataset.health, { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    isUp = answer.ok;
  } catch {
    // Nobody answers there.
  }
  const now = isUp ? 'up' : 'down';
  if (state.dataset.state !== now) {
    state.dataset.state = now;
    state.textContent = state.dataset[now];
  }
}

function lookAtAll() {
  if (!document.hidden) {
    states.forEach(look);
  }
}

lookAtAll();
setInterval(lookAtAll, 10000);
document.addEventListener('visibilitychange', lookAtAll);
