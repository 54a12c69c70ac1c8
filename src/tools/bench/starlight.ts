import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = {
  type: 'module',
  private: true,
  dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
};

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: 'Bench', sidebar: [{ label: 'Bench', items: [{ autogenerate: { directory: 'bench' } }] }] })],
});
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes a project of Starlight with the same chapters. Programs and their outputs become fenced code blocks, questions
 * are left out.
 * @param folder of the project; its packages are installed when they are missing
 * @param content folder of the series
 * @see https://starlight.astro.build/manual-setup/
 */
export function writeStarlightProject(folder: string, content: string): void {
  const docs = join(folder, 'src/content/docs');
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  mkdirSync(join(docs, 'bench'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), collections);
  writeFileSync(join(docs, 'index.mdx'), '---\ntitle: Bench\n---\n\nText.\n');
  const part = join(content, '01-bench');
  const fencedFile = (name: string, language: string) =>
    `\`\`\`${language}\n${readFileSync(join(part, 'examples', name), 'utf8')}\`\`\``;
  for (const file of readdirSync(part).filter((name) => /^\d.*\.mdx$/.test(name))) {
    const text = readFileSync(join(part, file), 'utf8')
      .replace(/^(#+ .*?) \{#.*\}$/gm, '$1')
      .replace(/<Question .*\/>\n?/g, '')
      .replace(
        /<Example file="(.*)\.py" \/>/g,
        (_, name: string) =>
          `${fencedFile(`${name}.py`, 'python')}\n\n${fencedFile(`${name}.out`, 'text')}`,
      );
    writeFileSync(join(docs, 'bench', file), text);
  }
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder });
}
