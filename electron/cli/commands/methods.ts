import { z } from 'zod';
import { CONTRACT, definitionOf, isMethod, type Method } from '../../../shared/contract/index.ts';
import { UsageError, type Command } from '../command.ts';

export const methodsCommand: Command = {
  name: 'methods',
  summary: 'List the methods that call reaches, or say what one of them takes',
  positionals: [],
  options: { of: { value: 'METHOD', meaning: 'print what this one takes, as JSON Schema' } },
  // Which methods there are is no secret, so no vault is opened.
  run: async (args, { say }) => {
    const name = args.optionalText('of');
    if (name === undefined) {
      const methods = methodNames().map((method) => ({
        method,
        permission: definitionOf(method).permission,
      }));
      const width = Math.max(...methods.map(({ method }) => method.length));
      for (const { method, permission } of methods) say(`${method.padEnd(width)}  ${permission}`);
      return { methods };
    }
    if (!isMethod(name))
      throw new UsageError('There is no method of that name: strongroom methods lists them.');
    // What JSON has no word for, such as bytes, is described as anything at all.
    const input = z.toJSONSchema(definitionOf(name).input, { io: 'input', unrepresentable: 'any' });
    say(JSON.stringify(input, null, 2));
    return { method: name, permission: definitionOf(name).permission, input };
  },
};

const methodNames = (): readonly Method[] => Object.keys(CONTRACT).filter(isMethod).toSorted();
