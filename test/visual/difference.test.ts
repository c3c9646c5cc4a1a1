/** That a difference is seen: what these say of two pictures is what fails, or passes, an element's sheet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from './decode.ts';
import { differenceOf } from './difference.ts';
import { encode } from './encode.ts';
import { blank, halved, paste, withFewColors } from './picture.ts';

const page = (grey = 255): ReturnType<typeof blank> => blank(100, 100, grey);
/** A page with a grey line on it. */
const withLine = (grey: number, length = 100): ReturnType<typeof blank> => {
  const picture = page();
  paste(blank(length, 1, grey), picture, 0, 50);
  return picture;
};

test('the same pixels are no difference', () => {
  assert.equal(differenceOf(withLine(0), withLine(0), false), undefined);
});

test('a line that went, changed its colour or is a pixel shorter is one', () => {
  for (const other of [page(), withLine(60), withLine(0, 99)]) assert.match(differenceOf(withLine(0), other, false)?.text ?? '', /^\d+ pixels differ$/);
});

test('so is another size, whatever the browser', () => {
  assert.match(differenceOf(page(), blank(100, 101, 255), true)?.text ?? '', /100 × 101 pixels instead of 100 × 100/);
});

test('another version of the browser may draw a little otherwise, not more', () => {
  assert.equal(differenceOf(page(), withLine(0), true), undefined);
  const block = page();
  paste(blank(100, 10, 0), block, 0, 0);
  assert.ok(differenceOf(page(), block, true));
});

test('a file holds the colours of areas and texts as they are, and of edges one nearby', () => {
  const picture = page(250);
  paste(blank(20, 20, 255), picture, 10, 10);
  // Strokes of a letter, and dots of its edge.
  for (let x = 0; x < 40; x += 2) paste(blank(1, 3, 130), picture, x, 50);
  for (const [step, grey] of [180, 129].entries()) paste(blank(1, 1, grey), picture, 50, 60 + step);
  const reduced = withFewColors(picture);
  const grey = (x: number, y: number): number | undefined => reduced.data[(y * 100 + x) * 4];
  assert.deepEqual([grey(0, 0), grey(15, 15), grey(4, 51), grey(50, 60), grey(50, 61)], [250, 255, 130, 130, 130]);
  assert.deepEqual(decode(encode(reduced)).data, reduced.data);
});

test('half the size is the mean of four pixels', () => {
  const picture = page(200);
  paste(blank(1, 1, 0), picture, 0, 0);
  const half = halved(picture);
  assert.deepEqual([half.width, half.height, half.data[0], half.data[4]], [50, 50, 150, 200]);
});
