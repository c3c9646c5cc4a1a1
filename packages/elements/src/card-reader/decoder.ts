/** Finds the text of a QR code in a picture: by the browser's own detector, or else by a library that is fetched then. */

/** @returns the code's text; `undefined` when none was found. Never rejects. */
export type Decode = (picture: HTMLCanvasElement, patience: number) => Promise<string | undefined>;

interface Detector {
  detect(picture: HTMLCanvasElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const FORMAT = 'qr_code';

const isDetectorClass = (value: unknown): value is DetectorClass => typeof value === 'function' && 'getSupportedFormats' in value;

/** The browser's own. Some have the interface without anything behind it. */
const ownDetector = async (): Promise<Detector | undefined> => {
  const given: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  if (!isDetectorClass(given)) return undefined;
  try {
    return (await given.getSupportedFormats()).includes(FORMAT) ? new given({ formats: [FORMAT] }) : undefined;
  } catch {
    return undefined;
  }
};

const byLibrary = async (): Promise<Decode> => {
  const { decodeQR } = await import('qr/decode.js');
  return async (picture, patience) => {
    const { width, height } = picture;
    const image = picture.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, width, height);
    try {
      return image && decodeQR(image, { timeLimit: patience });
    } catch {
      // Its way to say that there is none.
      return undefined;
    }
  };
};

/** @throws when the library is needed and can't be fetched */
export const loadDecoder = async (): Promise<Decode> => {
  const detector = await ownDetector();
  if (!detector) return byLibrary();
  let instead: Promise<Decode> | undefined;
  return async (picture, patience) => {
    try {
      if (!instead) return (await detector.detect(picture))[0]?.rawValue;
    } catch {
      // What is behind the interface may be missing, or go away.
      instead = byLibrary();
    }
    return instead.then((decode) => decode(picture, patience)).catch(() => undefined);
  };
};
