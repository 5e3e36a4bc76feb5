window.moduleRan = true
window.sample.on('said', (value) => {
  document.querySelector('#heard').textContent += `${value};`
})
