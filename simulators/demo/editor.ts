import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { N8n } from '../../test/n8n/harness';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome'];

/** A real browser, in light colours, that looks at n8n's editor and at pages. */
export class Editor {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  /** @throws when the machine has no Chromium */
  static async open(): Promise<Editor> {
    const browser = await chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox', '--disable-gpu'] });
    const context = await browser.newContext({ colorScheme: 'light', locale: 'en-US' });
    return new Editor(browser, await context.newPage());
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async signIn(n8n: N8n): Promise<void> {
    await this.page.goto(`${n8n.url}/signin`);
    await this.page.locator('input[name="emailOrLdapLoginId"]').fill(n8n.email);
    await this.page.locator('input[name="password"]').fill(n8n.password);
    await this.page.locator('input[name="password"]').press('Enter');
    await this.page.waitForURL((url) => !url.pathname.startsWith('/signin'));
  }

  /** The whole page, as long as it is. */
  async picturePage(url: string, file: string): Promise<void> {
    await this.page.setViewportSize({ width: 900, height: 600 });
    await this.page.goto(url);
    await this.page.screenshot({ path: file, fullPage: true });
  }

  /** The workflow's nodes and notes, without the editor around them. */
  async pictureWorkflow(n8n: N8n, id: string, size: { width: number; height: number }, file: string): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.goto(`${n8n.url}/workflow/${id}`);
    await this.page.locator('.vue-flow__node').first().waitFor();
    await this.page.addStyleTag({ content: CLUTTER });
    await this.page.keyboard.press('1'); // zoom to fit
    await this.page.waitForTimeout(2_000); // n8n moves the canvas smoothly
    await this.page.screenshot({ path: file, clip: await this.around('.vue-flow__node') });
  }

  /** The rectangle around all elements, with a margin. */
  private async around(selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const boxes = (await Promise.all((await this.page.locator(selector).all()).map((element) => element.boundingBox()))).filter((box) => box !== null);
    const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
    const [right, bottom] = [Math.max(...boxes.map(({ x, width }) => x + width)), Math.max(...boxes.map(({ y, height }) => y + height))];
    const [x, y] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)];
    return { x, y, width: right + MARGIN - x, height: bottom + MARGIN - y };
  }
}

const MARGIN = 24;

/** Buttons, hints and pop-ups that lie over the canvas. */
const CLUTTER = `[data-reka-popper-content-wrapper], .el-popper, .el-notification, [data-test-id="canvas-controls"], [data-test-id="node-creator-plus-button"], [data-test-id="execute-workflow-button"],
  .vue-flow__panel, .vue-flow__minimap { display: none !important; }`;

function chromiumProgram(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error('There is no Chromium. On Debian, as root: node test/setup/debian.mjs');
  return found;
}
