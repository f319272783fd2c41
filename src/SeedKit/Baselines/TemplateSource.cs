using Npgsql;

namespace SeedKit.Baselines;

/// <summary>
/// What a template is made from. The baselines receive this and never call the schema or the seeder themselves, so that any
/// way of making a database can stand behind a template.
/// </summary>
/// <param name="Name">The platform's short name, for messages and for the database's comment.</param>
/// <param name="Fingerprint">
/// Whatever shapes the database: schema, seed, options, library. The template adds the server's version by itself. Two sources
/// with the same fingerprint share one template.
/// </param>
/// <param name="ProvisionAsync">
/// Fills the blank database to which the connection leads. Runs at most once for each fingerprint on a server; the connection
/// belongs to the template, which closes it.
/// </param>
public sealed record TemplateSource(string Name, string Fingerprint, Func<NpgsqlConnection, CancellationToken, Task> ProvisionAsync);
