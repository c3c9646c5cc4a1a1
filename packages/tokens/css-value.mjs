/** How a value of the Design Tokens format (2025.10) is written in CSS. References are resolved already. */

const dimension = ({ value, unit }) => (value === 0 ? '0' : `${value}${unit}`);

const color = ({ colorSpace, components, alpha = 1, hex }) => {
  if (colorSpace !== 'srgb') throw new Error(`A colour in ${colorSpace}: only srgb is written.`);
  if (hex && alpha === 1) return hex;
  return `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${alpha})`;
};

/** Names of more than one word are quoted; the generic ones and those that begin with a hyphen are one. */
const family = (names) => [names].flat().map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');

const writers = {
  color,
  dimension,
  duration: ({ value, unit }) => `${value}${unit}`,
  cubicBezier: (points) => `cubic-bezier(${points.join(', ')})`,
  fontFamily: family,
  fontWeight: String,
  number: String,
  shadow: (shadow) => `${[shadow.offsetX, shadow.offsetY, shadow.blur, shadow.spread].map(dimension).join(' ')} ${color(shadow.color)}`,
  typography: () => '',
};

export const cssValue = ({ $type, $value, $extensions }) => {
  // What it refers to has been written already.
  if (typeof $value === 'string') return $value;
  const write = writers[$type];
  if (!write) throw new Error(`No way to write a ${$type} in CSS.`);
  const written = write($value);
  const least = $extensions?.['example.motcua.at-least'];
  return least ? `max(${dimension(least)}, ${written})` : written;
};
