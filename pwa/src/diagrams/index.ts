export { areasOf, BODIES, type Body, bodyOf, INSIDE, outsideAreasOf } from './areas';
export { carried, type Place } from './carry';
export { anchorShare, pointAt, type Tap, tapped } from './tap';
export { type AreaShape, type BodyView, VIEWS, type View, type ViewName, viewOf } from './views';
