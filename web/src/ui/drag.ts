import { KeyboardSensor, PointerSensor } from '@dnd-kit/react';

/** Links and buttons are what is dragged here: pressing them starts a drag once the pointer moves. */
const pointer = PointerSensor.configure({ preventActivation: () => false });

/** Space lifts and puts down, arrows move; Enter stays what it is on a link: it opens. */
const keyboard = KeyboardSensor.configure({
  keyboardCodes: {
    start: ['Space'],
    cancel: ['Escape'],
    end: ['Space', 'Enter', 'Tab'],
    up: ['ArrowUp'],
    down: ['ArrowDown'],
    left: ['ArrowLeft'],
    right: ['ArrowRight'],
  },
});

/** How rows and tiles are put into another order. */
export const dragSensors = [pointer, keyboard];
