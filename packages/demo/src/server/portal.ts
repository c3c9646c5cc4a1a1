import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portalPolicy, setSecurityHeaders } from '../headers.ts';
import { packageRoot, repositoryRoot } from '../paths.ts';
import type { Settings } from '../settings.ts';
import { stylesheet } from '../stylesheet.ts';
import { Folder, sendText } from './files.ts';
import { consoleDeclarationPage, consoleDossierPage, consoleListPage } from './console-pages.ts';
import { missingPage, renderPage, signInPage } from './frame.ts';
import type { PortalPage } from './frame.ts';
import { staticModules } from './modules.ts';
import { dossierPage, embedPage, homePage, lookUpPage, paperPage, procedurePage, repositoryPage } from './pages.ts';
import { BuiltProcedures } from './procedures.ts';

const PROCEDURE = /^\/thu-tuc\/(\d+\.\d{6})$/;
/** A dossier, or a paper of it; under `/can-bo` as officers see it. */
const DOSSIER = /^(\/can-bo)?\/ho-so\/([0-9A-Za-z.-]{1,64})(?:\/(to-khai|giay-tiep-nhan))?$/;
const EMBEDDED = '1.004873';

const dossierPageAt = (pathname: string): PortalPage | undefined => {
  const [, console, code, paper] = DOSSIER.exec(pathname) ?? [];
  if (code === undefined) return undefined;
  if (console === undefined) return paper === undefined ? dossierPage(code) : paperPage(code, paper === 'to-khai' ? 'declaration' : 'slip');
  if (paper === undefined) return consoleDossierPage(code);
  return paper === 'to-khai' ? consoleDeclarationPage(code) : undefined;
};

/** The portal as a server that is not listening yet: pages, their modules, and the built procedures as data. */
export const createPortalServer = (settings: Settings, built = join(repositoryRoot, 'dist')): Server => {
  const scripts = join(packageRoot, 'dist', 'portal');
  const modules = new Folder(scripts);
  const plans = new Folder(join(built, 'procedures'));
  const codeLists = new Folder(join(built, 'code-lists'));
  const assets = new Folder(join(packageRoot, 'assets'));
  const elements = new Folder(dirname(fileURLToPath(import.meta.resolve('@motcua/elements/comfort.js'))));
  const procedures = new BuiltProcedures(built);
  const policy = portalPolicy(settings);

  const pageAt = async (pathname: string): Promise<PortalPage | undefined> => {
    if (pathname === '/') return homePage(await procedures.byLifeEvent());
    if (pathname === '/dang-nhap' || pathname === '/tro-ve') return signInPage;
    if (pathname === '/tra-cuu') return lookUpPage;
    if (pathname === '/du-lieu-cua-toi') return repositoryPage;
    if (pathname === '/can-bo' || pathname === '/can-bo/') return consoleListPage;
    const dossier = dossierPageAt(pathname);
    if (dossier !== undefined) return dossier;
    const code = pathname === '/nhung/' ? EMBEDDED : PROCEDURE.exec(pathname)?.[1];
    const info = code === undefined ? undefined : await procedures.current(code);
    if (info === undefined) return undefined;
    return pathname === '/nhung/' ? embedPage(`/procedures/${info.code}/${info.version}/plan.json`) : procedurePage(info);
  };

  const fileAt = async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> => {
    const [, area = '', rest = ''] = /^\/([^/]+)\/?(.*)$/.exec(pathname) ?? [];
    if (pathname === '/style.css') {
      await sendText(request, response, '.css', stylesheet());
      return true;
    }
    if (pathname === '/comfort.js') return elements.send(request, response, 'comfort.js');
    if (area === 'assets') return modules.send(request, response, rest);
    if (area === 'procedures') return plans.send(request, response, rest);
    if (area === 'code-lists') return codeLists.send(request, response, rest);
    return pathname === '/icon.svg' || pathname === '/early.js' ? assets.send(request, response, pathname.slice(1)) : false;
  };

  /** @returns undefined when the address can't be read. */
  const pathOf = ({ url = '/' }: IncomingMessage): string | undefined => {
    try {
      return decodeURIComponent(new URL(url, settings.portal).pathname);
    } catch {
      return undefined;
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const pathname = pathOf(request);
    if (pathname !== undefined && (await fileAt(request, response, pathname))) return;
    const found = pathname === undefined ? undefined : await pageAt(pathname);
    if (found === undefined) response.statusCode = 404;
    const page = found ?? missingPage;
    const preload = page.script === undefined ? [] : (await staticModules(scripts, `${page.script}.js`)).slice(0, -1);
    await sendText(request, response, '.html', renderPage(settings, page, preload));
  };

  return createServer((request, response) => {
    setSecurityHeaders(response, policy);
    serve(request, response).catch(() => {
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
};
