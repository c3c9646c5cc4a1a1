/** Long enough for any browser to have read the bytes; Safari reads them only after the click has returned. */
const KEPT = 60_000;

/** Hands bytes to the browser's own download, under a name. */
export const saveAs = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
};
