/** How every Chromium of the tests is started: the stand-in's, and those that draw the windows alone. */

/**
 * First what Playwright itself switches off (its `chromiumSwitches`): of two such arguments Chromium takes the last.
 * Then the address bar's two pop-ups. Each is a page of its own, made for every window whether it is headless or
 * not, and they take most of the time that a window takes to open.
 */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

export const chromiumArguments: readonly string[] = [
  '--disable-gpu',
  '--disable-background-networking',
  `--disable-features=${SWITCHED_OFF.join(',')}`,
  // Chromium's own sandbox refuses root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
