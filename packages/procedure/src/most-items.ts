/** No array is longer, whatever its `maxItems`: nobody fills in so many rows, and whoever sends them is answered in bounded time. */
export const MOST_ITEMS = 10_000;
