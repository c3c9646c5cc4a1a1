import type { Pool } from 'pg';

/**
 * Once all connections of a pool are closed, which it doesn't wait for when it ends: a server that is stopped meanwhile ends them with an
 * error that nobody hears. Asked for before the pool is ended.
 */
export const connectionsClosed = (pool: Pool): Promise<void> =>
  new Promise((resolve) => {
    let left = pool.totalCount;
    if (left === 0) resolve();
    pool.on('remove', () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
