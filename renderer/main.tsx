import './styles.css'
import { App } from './App.tsx'
import { mount } from './mount.tsx'

mount((desk) => <App desk={desk} />)
