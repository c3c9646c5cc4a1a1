// Before anything is painted: whether somebody is signed in in this tab, so that the page keeps room for what is theirs (demo.css).
try {
  if (sessionStorage.getItem('motcua.signed-in') !== null) document.documentElement.dataset.signedIn = '';
} catch {
  // A browser that keeps nothing has nobody signed in.
}
