using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;

return await SeedKitCommand.RunAsync(args, ToolConsole.ForProcess(), CancellationToken.None);
