// Loaded by Swagger UI. Takes the token that the front page of a local stack has put behind the '#', where no server sees it, and
// signs in with it. A service answers this file only where ready tokens exist; elsewhere it answers an empty one.
(() => {
  const token = /^#token=([\w-]+\.[\w-]+\.[\w-]+)$/.exec(location.hash)?.[1];
  if (!token || !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) {
    return;
  }
  // It stays neither in the address nor in the history.
  history.replaceState(null, '', location.pathname + location.search);
  window.takeReadyToken = (ui) => {
    const schema = ui.specSelectors.specJson().getIn(['components', 'securitySchemes', 'token']);
    ui.authActions.authorizeWithPersistOption({ token: { name: 'token', value: token, schema } });
  };
})();
