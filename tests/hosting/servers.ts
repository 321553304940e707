/** How nginx, Apache and Caddy are started with the build's files for hosts, each as that folder's README says. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RealServer {
  readonly name: string;
  /** The programs that it may be installed as. */
  readonly programs: readonly string[];
  /** Its arguments, after its configuration for this site was written into `folder`. */
  readonly prepare: (site: Served) => readonly string[];
}

export interface Served {
  /** A folder for configuration and logs. */
  readonly folder: string;
  /** The build, a copy that may be written to. */
  readonly root: string;
  readonly port: number;
}

function written(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const TYPES = [
  'text/html html',
  'text/css css',
  'application/javascript js',
  'application/json json',
  'image/svg+xml svg',
  'image/png png',
  'font/woff2 woff2',
  'text/plain txt',
];

const nginx: RealServer = {
  name: 'nginx',
  programs: ['nginx'],
  prepare: ({ folder, root, port }) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (what) => `  ${what}_temp_path ${folder}/${what};`,
    );
    const path = written(folder, 'nginx.conf', [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      ...['daemon off;', `pid ${folder}/nginx.pid;`, `error_log ${folder}/error.log;`, 'events { }'],
      ...['http {', '  access_log off;', ...temporary],
      ...['  types {', ...TYPES.map((type) => `    ${type};`), '  }'],
      '  server {',
      `    listen 127.0.0.1:${port};`,
      `    root ${root};`,
      `    include ${root}/hosting/nginx.conf;`,
      ...['  }', '}'],
    ]);
    return ['-p', folder, '-e', `${folder}/error.log`, '-c', path];
  },
};

const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
const APACHE_MODULES = process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules';

const apache: RealServer = {
  name: 'Apache',
  programs: ['apache2', 'httpd'],
  prepare: ({ folder, root, port }) => {
    cpSync(join(root, 'hosting/apache.htaccess'), join(root, '.htaccess'));
    const types = written(folder, 'mime.types', TYPES);
    const path = written(folder, 'httpd.conf', [
      `ServerRoot ${folder}`,
      ...MODULES.map((module) => `LoadModule ${module}_module ${APACHE_MODULES}/mod_${module}.so`),
      `PidFile ${folder}/httpd.pid`,
      `ErrorLog ${folder}/error.log`,
      `TypesConfig ${types}`,
      ...['ServerName localhost', `Listen 127.0.0.1:${port}`, `DocumentRoot ${root}`],
      ...[`<Directory ${root}>`, '  AllowOverride All', '  Require all granted', '</Directory>'],
    ]);
    return ['-f', path, '-D', 'FOREGROUND'];
  },
};

const caddy: RealServer = {
  name: 'Caddy',
  programs: ['caddy'],
  prepare: ({ folder, root, port }) => {
    const path = written(folder, 'Caddyfile', [
      ...['{', '  admin off', '  auto_https off', `  storage file_system ${folder}`, '}'],
      `http://localhost:${port} {`,
      `  root * ${root}`,
      `  import ${root}/hosting/stance-atlas.caddy`,
      '}',
    ]);
    return ['run', '--config', path, '--adapter', 'caddyfile'];
  },
};

export const REAL_SERVERS: readonly RealServer[] = [nginx, apache, caddy];

/** A copy of a build, and beside it a folder for the server's own files. */
export function siteIn(place: string, build: string, port: number): Served {
  const [root, folder] = [join(place, 'site'), join(place, 'server')];
  cpSync(build, root, { recursive: true });
  mkdirSync(folder, { recursive: true });
  return { folder, root, port };
}
