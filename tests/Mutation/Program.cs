using System.Diagnostics;
using SeedKit.Tests.Mutation;
using SeedKit.Verification;

IReadOnlyList<Mutant> Chosen(string[] filters) =>
[
    .. MutatedLibrary.Read().Where(mutant => filters.Length == 0 || filters.Any(filter =>
        mutant.File.Contains(filter, StringComparison.Ordinal) || RuleCatalogue.All.Any(rule => rule.Id.ToString() == filter && rule.GetType().Name == mutant.RuleClass))),
];

switch (args)
{
    case ["make"]:
        MutatedLibrary.Make();
        return 0;
    case ["hunt", string scope, .. string[] filters]:
        await new Hunt(Chosen(filters), new Results()).RunAsync(everywhere: scope == "run");
        return 0;
    case ["run" or "try", .. string[] filters]:
        string runner = MutatedLibrary.CopyTool();
        int code;
        do
        {
            using Process hunt = Process.Start("dotnet", [runner, "hunt", args[0], .. filters]);
            await hunt.WaitForExitAsync();
            code = hunt.ExitCode;
        }
        while (code == Hunt.HeldUp);
        Directory.Delete(Path.GetDirectoryName(runner)!, recursive: true);
        return code;
    case ["report", .. string[] filters]:
        Report.Write(Chosen(filters), new Results());
        return 0;
    default:
        Console.Error.WriteLine("usage: mutate make | run [RULE OR FILE ...] | try [RULE OR FILE ...] | report [RULE OR FILE ...]");
        return 2;
}
