/** The camera, on only while somebody looks at its picture. */

/** Why there is no picture. */
export type CameraFault = 'refused' | 'none' | 'busy' | 'lost';

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

const faultOf = (error: unknown): CameraFault => (error instanceof DOMException ? FAULTS[error.name] : undefined) ?? 'none';

/** The one at the back of a telephone, sharp enough for a code of the size of a thumb. */
const WANTED: MediaStreamConstraints = { audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } } };

const end = (stream: MediaStream | undefined): void => stream?.getTracks().forEach((track) => track.stop());

/** Not there on a page without HTTPS, whatever the types say. */
const devices = (): MediaDevices | undefined => navigator.mediaDevices;

export class Camera {
  readonly #lost: () => void;
  #stream: MediaStream | undefined;
  #turn = 0;

  /** @param lost told when the camera goes away by itself: it was unplugged, or its permission taken back */
  constructor(lost: () => void) {
    this.#lost = lost;
  }

  /** @returns the picture, or why there is none; `undefined` when it was stopped meanwhile */
  async start(): Promise<MediaStream | CameraFault | undefined> {
    this.stop();
    const turn = this.#turn;
    try {
      const stream = await devices()?.getUserMedia(WANTED);
      // Somebody who closed it while the browser was asking must not be filmed.
      if (turn !== this.#turn) {
        end(stream);
        return undefined;
      }
      if (!stream) return 'none';
      this.#stream = stream;
      for (const track of stream.getTracks()) track.addEventListener('ended', this.#ended);
      return stream;
    } catch (error) {
      return turn === this.#turn ? faultOf(error) : undefined;
    }
  }

  /** At once, and also when it is only being asked for. */
  stop(): void {
    this.#turn += 1;
    end(this.#stream);
    this.#stream = undefined;
  }

  readonly #ended = ({ target }: Event): void => {
    if (!this.#stream?.getTracks().some((track) => track === target)) return;
    this.stop();
    this.#lost();
  };
}
