/** Resolves after so many milliseconds. */
export const pause = (length: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, length));
