/**
 * The modules that a built entry needs before it can run: what it imports, what those import, and so on; dynamic imports
 * stay out. File names, the entry's own last.
 */
export declare const staticModules: (folder: string, entry: string, seen?: Set<string>) => Promise<readonly string[]>;
