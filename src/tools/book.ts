import { build } from 'astro';
import { booksEnvironmentVariable } from '../print/book-files.ts';
import { readArguments } from './usage.ts';

readArguments('npm run book: builds the guide with each part as a PDF and an EPUB in it', {});

// A release: the site as `npm run build` makes it, and each part as a PDF and an EPUB in it.
process.env[booksEnvironmentVariable] = '1';
process.env['NODE_ENV'] ??= 'production';
await build({});
