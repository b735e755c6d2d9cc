import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod';
import { AppError } from '../../shared/result.ts';
import { splitSvgPages } from './svg-pages.ts';

/** A template of `templates/` and what it is to print: plain data, which reaches the page as text and never as markup. */
export interface TypstDocument {
  readonly template: `${string}.typ`;
  readonly view: object;
}

const TEMPLATES = join(import.meta.dirname, 'templates');
const VIEW_FILE = 'view.json';
const FONT_STYLES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] as const;

let sharedCompiler: NodeCompiler | undefined;

/**
 * Writes a document as a tagged PDF/UA-1 file.
 *
 * The bytes depend on the view alone. The compiler itself refuses what is not accessible, such as a picture without
 * alternative text.
 *
 * @throws AppError `INTERNAL` when the template and the view do not fit.
 */
export function compilePdf(document: TypstDocument): Uint8Array {
  return withCompiled(document, (compiler, compiled) => compiler.pdf(compiled, { pdfStandard: 'ua-1' }));
}

/**
 * Draws the pages that {@link compilePdf} writes, one SVG picture for each, for the preview on the screen.
 *
 * @throws AppError `INTERNAL` as above.
 */
export function compileSvgPages(document: TypstDocument): readonly string[] {
  return withCompiled(document, (compiler, compiled) =>
    splitSvgPages(compiler.svg(compiled), compiled.numOfPages),
  );
}

function withCompiled<T>(
  { template, view }: TypstDocument,
  use: (compiler: NodeCompiler, compiled: NodeTypstDocument) => T,
): T {
  sharedCompiler ??= createCompiler();
  const compiler = sharedCompiler;
  const viewPath = join(TEMPLATES, VIEW_FILE);
  // In memory only: what a report says is never a file until it is a document.
  compiler.mapShadow(viewPath, Buffer.from(JSON.stringify(view)));
  try {
    const outcome = compiler.compile({ mainFilePath: join(TEMPLATES, template) });
    const compiled = outcome.result;
    // A warning would be a missing font, or a layout that never settles: a page that nobody meant.
    const problems = outcome.takeError() ?? outcome.takeWarnings();
    if (compiled === null || problems !== null) throw new Error(diagnosticsOf(compiler, problems));
    return use(compiler, compiled);
  } catch (error) {
    const cause = new Error(withoutQuotations(error instanceof Error ? error.message : ''));
    throw new AppError('INTERNAL', `The document could not be drawn from ${template}.`, { cause });
  } finally {
    compiler.unmapShadow(viewPath);
    // Nothing of one document outlives it in the compiler's memory; the next takes a tenth of a second all the same.
    compiler.evictCache(0);
  }
}

function diagnosticsOf(compiler: NodeCompiler, problems: NodeError | null): string {
  if (problems === null) return 'The compiler gave neither a document nor a reason.';
  const diagnostics = z.array(z.object({ message: z.string() })).parse(compiler.fetchDiagnostics(problems));
  return diagnostics.map((each) => each.message).join('; ');
}

/** The compiler's messages may quote the document, between backticks or quotation marks: what a report says is no error text. */
function withoutQuotations(message: string): string {
  // An error of the PDF writer is a whole structure in which only the messages are for people.
  const messages = [...message.matchAll(/message: "((?:\\.|[^"\\])*)"/gu)].map(([, text = '']) => text);
  return (messages.length === 0 ? message : messages.join('; ')).replaceAll(/`.*`|".*"/gsu, '\u2026');
}

/**
 * Templates and fonts are handed over in memory, so the compiler has no need of the disk, and they may lie inside
 * an application archive that only Node can read.
 */
function createCompiler(): NodeCompiler {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: FONT_STYLES.map(readFont) }],
  });
  for (const file of readdirSync(TEMPLATES)) {
    const path = join(TEMPLATES, file);
    compiler.mapShadow(path, readFileSync(path));
  }
  return compiler;
}

function readFont(style: (typeof FONT_STYLES)[number]): Buffer {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`));
}
