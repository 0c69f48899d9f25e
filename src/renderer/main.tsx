import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/app';
import { wire } from './app/wiring';
import { windowBridge } from './bridge/bridge';
import { createAppStore } from './state/app-store';
import { StoreProvider } from './state/context';

const bridge = windowBridge();
const store = createAppStore(bridge);
wire(store, bridge);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StoreProvider store={store}>
    <App />
  </StoreProvider>,
);
