/** Whether this build comes with a service worker: the production build for a host, not development, not the one file. */
export const KEEPS_FILES = import.meta.env.PROD && import.meta.env.MODE !== 'single';
