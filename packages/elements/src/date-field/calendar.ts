/**
 * The browser's own calendar: a date input that nobody sees or reaches, made when it is first wanted. It costs nothing, needs
 * no style or script that a strict policy forbids, and works by keyboard and screen reader as people know it.
 */
export const createCalendar = (parent: Element | null, choose: (date: string) => void): HTMLInputElement => {
  const input = document.createElement('input');
  input.type = 'date';
  input.className = 'calendar';
  input.tabIndex = -1;
  input.setAttribute('aria-hidden', 'true');
  // Its events are no typing in the box.
  input.addEventListener('input', (event) => {
    event.stopPropagation();
    if (input.value) choose(input.value);
  });
  input.addEventListener('change', (event) => {
    event.stopPropagation();
  });
  parent?.append(input);
  return input;
};
