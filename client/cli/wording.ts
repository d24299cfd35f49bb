import { Help, type Command, type CommanderError } from 'commander';

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
};

/** Help in Vietnamese, for a command and all those added to it later. */
export function speakVietnamese(program: Command): Command {
  const help = new Help();
  const said = (text: string): string =>
    text.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');
  return program
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => said(help.commandUsage(command)),
      optionDescription: (option) =>
        help
          .optionDescription(option)
          .replace('(choices: ', '(một trong: ')
          .replace(/([(,] ?)default: /, '$1mặc định: ')
          .replaceAll('"', ''),
      subcommandTerm: (command) => said(help.subcommandTerm(command)),
      visibleCommands: ({ commands }) => [...commands],
    });
}

/** What was wrong with a command line, one Vietnamese sentence; the parser says it in English. */
export function usageFault(error: CommanderError): string {
  const [named = '', given = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(
    ([, name]) => name,
  );
  switch (error.code) {
    case 'commander.unknownOption':
      // Every command has it; before a command's name it belongs to nothing.
      if (named === '--json') return 'Tùy chọn "--json" ghi sau tên lệnh.';
      return `Không có tùy chọn "${named}"${meant(error.message)}.`;
    case 'commander.unknownCommand':
      return `Không có lệnh "${named}"${meant(error.message)}.`;
    case 'commander.missingArgument':
      return `Thiếu tham số <${named}>.`;
    case 'commander.optionMissingArgument':
      return `Tùy chọn "${named}" thiếu giá trị.`;
    case 'commander.missingMandatoryOptionValue':
      return `Thiếu tùy chọn bắt buộc "${named}".`;
    case 'commander.excessArguments':
      return `Lệnh "${named}" có nhiều tham số hơn cần thiết.`;
    case 'commander.invalidArgument': {
      const wrong = error.message
        .split(/is invalid(?: for argument '[^']*')?\. /)[1]
        ?.replace(/^Allowed choices are (.+)\.$/, 'cần một trong: $1');
      // Of an argument the parser names the value first, of an option the option.
      const [value, of] = error.message.includes('command-argument')
        ? [named, `<${given}>`]
        : [given, `"${named}"`];
      return wrong ? `Giá trị "${value}" của ${of} chưa đúng: ${wrong}.` : `${error.message}.`;
    }
    default:
      return 'Dòng lệnh không đúng cách dùng.';
  }
}

/** The names that the parser takes to be meant: "(Did you mean one of --year, --json?)". */
function meant(message: string): string {
  const names = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]?.split(', ') ?? [];
  return names.length === 0 ? '' : `; có thể là: ${names.slice(0, 3).join(', ')}`;
}
