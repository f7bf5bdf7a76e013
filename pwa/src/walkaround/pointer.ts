import type { View } from '../diagrams';

/** Where the pointer is, in shares of the view. */
export function shareAt(drawing: SVGSVGElement, view: View, event: MouseEvent): [number, number] {
  const toView = drawing.getScreenCTM()?.inverse();
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toView);
  const [left, top, width, height] = view.viewBox;
  return [(x - left) / width, (y - top) / height];
}
