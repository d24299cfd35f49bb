export { partsDown as default } from './parts-up';
