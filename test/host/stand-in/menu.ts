/** Menu and Tray: kept, not drawn; the launcher chooses an item by its label. */
import { LoudEmitter, makeEvent } from './loud.ts'
import { onCommand, record } from './parent.ts'

interface ItemTemplate {
  readonly id?: string
  readonly label?: string
  readonly type?: string
  readonly role?: string
  readonly submenu?: readonly ItemTemplate[] | Menu
  readonly click?: (item: MenuItem, window: undefined, event: object) => void
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly accelerator?: string
}

export class MenuItem {
  readonly id: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #clicked: ItemTemplate['click']

  constructor(template: ItemTemplate) {
    this.id = template.id ?? ''
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal')
    this.role = template.role
    this.accelerator = template.accelerator
    this.label = template.label ?? template.role ?? ''
    this.enabled = template.enabled ?? true
    this.visible = template.visible ?? true
    this.checked = template.checked ?? false
    const { submenu } = template
    this.submenu =
      submenu instanceof Menu || submenu === undefined ? submenu : Menu.buildFromTemplate(submenu)
    this.#clicked = template.click
  }

  click(): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    this.#clicked?.(this, undefined, {})
  }
}

let applicationMenu: Menu | null = null

export class Menu extends LoudEmitter {
  readonly items: MenuItem[] = []

  constructor() {
    super('Menu')
  }

  static buildFromTemplate(template: readonly (ItemTemplate | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null
  }

  popup(_options?: object): void {
    record('dialog', { menu: labels(this) })
  }

  closePopup(): void {}
}

function allItems(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? allItems(item.submenu) : [])])
}

const labels = (menu: Menu | null): string[] => (menu ? allItems(menu).map((item) => item.label) : [])

const trays = new Set<Tray>()

export class Tray extends LoudEmitter {
  #menu: Menu | null = null
  #tip = ''
  #title = ''
  #destroyed = false

  constructor(_image: object | string) {
    super('Tray')
    trays.add(this)
    this.#tell()
  }

  setContextMenu(menu: Menu | null): void {
    this.#menu = menu
    this.#tell()
  }

  setToolTip(tip: string): void {
    this.#tip = tip
    this.#tell()
  }

  setTitle(title: string): void {
    this.#title = title
    this.#tell()
  }

  setImage(_image: object | string): void {}

  setPressedImage(_image: object | string): void {}

  popUpContextMenu(_menu?: Menu): void {}

  isDestroyed(): boolean {
    return this.#destroyed
  }

  destroy(): void {
    this.#destroyed = true
    trays.delete(this)
  }

  /** The menu the launcher chooses from. */
  contextMenu(): Menu | null {
    return this.#menu
  }

  #tell(): void {
    record('tray', { tip: this.#tip, title: this.#title, menu: labels(this.#menu) })
  }
}

export function followMenus(): void {
  onCommand('tray', ({ event }) => {
    for (const tray of trays) tray.emit(event, makeEvent({}), {}, { x: 0, y: 0 })
  })
  onCommand('menu', ({ owner, label }) => {
    const menus = owner === 'tray' ? [...trays].map((tray) => tray.contextMenu()) : [applicationMenu]
    const item = menus
      .flatMap((menu) => (menu ? allItems(menu) : []))
      .find((candidate) => candidate.label === label)
    if (!item) console.error(`the ${owner} menu has no item "${label}"`)
    else if (item.enabled && item.visible) item.click()
  })
}
