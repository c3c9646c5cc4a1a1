const BROAD = 80;

const tagOf = (element: Element, indent: string): string => {
  const attributes = [...element.attributes].map(({ name, value }) => (value === '' ? name : `${name}="${value}"`));
  const line = ['<' + element.localName, ...attributes].join(' ');
  if (indent.length + line.length <= BROAD) return `${line}>`;
  return [`<${element.localName}`, ...attributes.map((attribute) => `${indent}  ${attribute}`)].join('\n') + `\n${indent}>`;
};

const written = (node: Node, indent: string): string => {
  const text = node.textContent?.trim() ?? '';
  if (!(node instanceof Element)) return text && indent + text;
  const open = indent + tagOf(node, indent);
  const close = `</${node.localName}>`;
  if (node.children.length === 0) return open + text + close;
  const inside = [...node.childNodes].map((child) => written(child, `${indent}  `)).filter(Boolean);
  return [open, ...inside, indent + close].join('\n');
};

/** HTML laid out to be read: an element a line, and its attributes one below the other where they are many. */
export const laidOut = (html: string): string => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.childNodes].map((node) => written(node, '')).filter(Boolean).join('\n');
};

/** HTML to copy, and below it the script that gives the element what no attribute can. */
export const pageSource = (html: string, script: unknown): string => {
  if (typeof script !== 'string') return laidOut(html);
  // A page of docs hands over once more what it has been given.
  if (html.includes('<script')) return html;
  return `${laidOut(html)}\n\n<script type="module">\n${script.replaceAll(/^(?=.)/gm, '  ')}\n</script>`;
};
