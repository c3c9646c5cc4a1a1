/** Identity cards that nobody has, as pictures, and cameras that look at them. */
import { encode } from 'uqr';

export const NUMBER = '001190000011';
/** As a card's code has it. */
export const cardText = ({ number = NUMBER, name = 'Nguyễn Thị Hoa Đào', birthDate = '05021990', sex = 'Nữ', issuedOn = '10052021' } = {}): string =>
  `${number}|012345678|${name}|${birthDate}|${sex}|Số 1 ngõ 2 Đường Láng, Láng Thượng, Đống Đa, Hà Nội|${issuedOn}`;

/** A picture with a code somewhere in it, as a camera sees a card. */
export const pictureOf = (text: string, { width = 1280, height = 720, modulePixels = 5 } = {}): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('nothing to draw with');
  context.fillStyle = '#b8c8b0';
  context.fillRect(0, 0, width, height);
  const { size, data } = encode(text, { ecc: 'M', border: 3 });
  context.translate(width * 0.55, height * 0.15);
  context.rotate(0.06);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size * modulePixels, size * modulePixels);
  context.fillStyle = '#222';
  data.forEach((row, y) => row.forEach((dark, x) => dark && context.fillRect(x * modulePixels, y * modulePixels, modulePixels, modulePixels)));
  return canvas;
};

export const fileOf = (canvas: HTMLCanvasElement): Promise<File> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(new File([blob], 'the.png', { type: 'image/png' })) : reject(new Error('no picture'))), 'image/png'));

/** What the page's camera answers from now on, until `restore`. */
export const withCamera = (answer: (constraints?: MediaStreamConstraints) => Promise<MediaStream>): { readonly asked: (MediaStreamConstraints | undefined)[]; readonly restore: () => void } => {
  const asked: (MediaStreamConstraints | undefined)[] = [];
  const getUserMedia = (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
    asked.push(constraints);
    return answer(constraints);
  };
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
  return { asked, restore: () => void Reflect.deleteProperty(navigator, 'mediaDevices') };
};

/** A running picture of a canvas; drawn again and again, since a canvas that nobody touches gives no frames. */
export const filming = (canvas: HTMLCanvasElement): MediaStream => {
  const stream = canvas.captureStream(30);
  const context = canvas.getContext('2d');
  const again = setInterval(() => {
    if (stream.active) context?.fillRect(-1000, -1000, 1, 1);
    else clearInterval(again);
  }, 30);
  return stream;
};
