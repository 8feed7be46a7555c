// Everything here is an addition: each page works without it.
(function () {
  'use strict'

  document.querySelectorAll('[data-focus]').forEach(function (summary) {
    summary.focus()
  })

  document.querySelectorAll('[data-show-password]').forEach(function (button) {
    var input = document.getElementById(button.getAttribute('aria-controls'))
    var status = button.closest('.govuk-form-group').querySelector('[data-password-status]')
    function show(visible) {
      var text = button.dataset
      input.type = visible ? 'text' : 'password'
      button.textContent = visible ? text.hide : text.show
      button.setAttribute('aria-label', visible ? text.hideLabel : text.showLabel)
      status.textContent = visible ? text.shown : text.hidden
    }
    button.hidden = false
    button.addEventListener('click', function () {
      show(input.type === 'password')
      input.focus()
    })
    // A browser must not remember the password as ordinary text.
    input.form.addEventListener('submit', function () {
      input.type = 'password'
    })
  })

  // The answer to a portal goes on by itself; without this script its button is pressed.
  document.querySelectorAll('[data-send-at-once]').forEach(function (form) {
    form.submit()
  })

  document.querySelectorAll('[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return
    var status = button.nextElementSibling
    button.hidden = false
    button.addEventListener('click', function () {
      var text = document.getElementById(button.dataset.copy).textContent.replace(/\s/g, '')
      navigator.clipboard.writeText(text).then(function () {
        status.textContent = button.dataset.copied
      })
    })
  })

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false
    button.addEventListener('click', function () {
      window.print()
    })
  })

  // The state of a mail: asked for two minutes, told only when it changes.
  document.querySelectorAll('[data-mail-state]').forEach(function (status) {
    var end = Date.now() + 120000
    function ask() {
      fetch(status.dataset.mailState, { redirect: 'error', headers: { Accept: 'application/json' } })
        .then(function (answer) {
          return answer.ok ? answer.json() : { settled: true }
        })
        .then(function (mail) {
          if (mail.text && status.textContent !== mail.text) status.textContent = mail.text
          if (!mail.settled) again()
        })
        .catch(again)
    }
    function again() {
      if (Date.now() < end) window.setTimeout(ask, 2000)
    }
    again()
  })

  // A picture that goes on: fetched anew every so often until it is stopped, or until nobody has touched the page for a
  // quarter of an hour, so that an empty chair keeps nobody signed in.
  document.querySelectorAll('[data-refresh]').forEach(function (picture) {
    var button = document.querySelector('[data-refresh-toggle]')
    var touched = Date.now()
    var timer
    function stop() {
      window.clearTimeout(timer)
      timer = undefined
      button.textContent = button.dataset.go
    }
    function wait() {
      window.clearTimeout(timer)
      timer = window.setTimeout(look, Number(picture.dataset.refresh) * 1000)
      button.textContent = button.dataset.stop
    }
    function show(html) {
      var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(picture.id)
      var open = Array.from(picture.querySelectorAll('details'), function (details) {
        return details.open
      })
      fresh.querySelectorAll('details').forEach(function (details, index) {
        details.open = open[index]
      })
      picture.replaceChildren.apply(picture, Array.from(fresh.childNodes))
    }
    function look() {
      if (Date.now() - touched > 900000) return stop()
      if (document.hidden || picture.contains(document.activeElement)) return wait()
      fetch(window.location.href, { redirect: 'error', headers: { Accept: 'text/html' } })
        .then(function (answer) {
          return answer.ok ? answer.text() : Promise.reject(new Error(answer.status))
        })
        .then(function (html) {
          if (timer === undefined) return
          show(html)
          wait()
        })
        .catch(stop)
    }
    ;['pointermove', 'pointerdown', 'keydown'].forEach(function (kind) {
      document.addEventListener(kind, function () {
        touched = Date.now()
      })
    })
    button.hidden = false
    button.addEventListener('click', function () {
      if (timer === undefined) {
        wait()
        look()
      } else {
        stop()
      }
    })
    wait()
  })

  // After signing out: on to the portal as soon as all frames have loaded, or when their time is up.
  document.querySelectorAll('[data-continue]').forEach(function (link) {
    var left = false
    function leave() {
      if (left) return
      left = true
      window.location.replace(link.href)
    }
    window.addEventListener('load', leave)
    window.setTimeout(leave, Number(link.dataset.continue) * 1000)
  })

  document.querySelectorAll('[data-seconds-left]').forEach(function (status) {
    var end = Date.now() + Number(status.dataset.secondsLeft) * 1000
    var told = [5, 2]
    // With this script the button comes when it is of use; without it, it is always there.
    function offerTime(minutes) {
      document.querySelectorAll('[data-more-time]').forEach(function (offer) {
        offer.hidden = minutes > 2
      })
    }
    function tell() {
      var minutes = (end - Date.now()) / 60000
      if (minutes <= 0) {
        status.textContent = status.dataset.over
        return
      }
      offerTime(minutes)
      while (told.length && minutes <= told[0]) {
        status.textContent = status.dataset.text.replace('PERC', String(Math.ceil(minutes)))
        told.shift()
      }
      window.setTimeout(tell, 5000)
    }
    tell()
  })
})()
