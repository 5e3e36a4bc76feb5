import './styles.css'
import { mount } from './mount.tsx'
import { PopWindow } from './PopWindow.tsx'

mount((desk) => <PopWindow desk={desk} />)
