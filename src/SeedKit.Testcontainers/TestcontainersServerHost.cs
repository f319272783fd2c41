using System.Globalization;
using System.Security.Cryptography;
using DotNet.Testcontainers.Builders;
using Npgsql;
using SeedKit.Hosting;
using Testcontainers.PostgreSql;

namespace SeedKit.Testcontainers;

/// <summary>
/// A throwaway server in a container of its own, data in memory, one for each start: containers are never shared or reused.
/// It ends with the <see cref="Server"/>; the resource reaper of Testcontainers ends it after a process that was killed.
/// </summary>
/// <remarks>
/// SeedKit finds this host by name where the assembly lies beside the program. Only another image than the default needs
/// <see cref="ServerHosts.Register"/>. There is no cluster cache and no detached server here.
/// </remarks>
public sealed class TestcontainersServerHost : IServerHost
{
    private readonly ContainerImage? _image;

    /// <summary>Runs <c>postgres:18-alpine</c>, or the Alpine image of the major version that is asked for.</summary>
    public TestcontainersServerHost()
    {
    }

    /// <summary>Runs another image, one with extensions for instance.</summary>
    /// <param name="image">Its name and tag; its entry point must be that of the official image.</param>
    /// <param name="major">The major version of PostgreSQL in it: 15 to 18.</param>
    public TestcontainersServerHost(string image, int major)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        ArgumentOutOfRangeException.ThrowIfLessThan(major, ServerOptions.OldestMajor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(major, ServerOptions.NewestMajor);
        _image = new ContainerImage(image, major);
    }

    /// <inheritdoc/>
    public string Name => "testcontainers";

    /// <inheritdoc/>
    public async Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ContainerImage image = _image ?? ContainerImage.Official(options.DesiredMajor ?? ServerOptions.NewestMajor);
        Refuse(options, image);
        PostgreSqlContainer container = Build(options, image);
        try
        {
            return await StartAsync(container, image, cancellationToken);
        }
        catch (Exception failure)
        {
            HostUnavailableException? unavailable = failure is OperationCanceledException
                ? null
                : ContainerFailure.Describe(image, options.StartTimeout, failure);
            await RemoveAsync(container, failure);
            if (unavailable is null)
            {
                throw;
            }

            throw unavailable;
        }
    }

    private static void Refuse(ServerOptions options, ContainerImage image)
    {
        if (options.Detached || options.Detachable)
        {
            throw new HostUnavailableException(
                "Testcontainers ends its containers with the process that started them",
                "install PostgreSQL on this machine, or run `docker run` and set SEEDKIT_POSTGRES");
        }

        if (options.DesiredMajor is { } desired && desired != image.Major)
        {
            throw new HostUnavailableException(
                string.Create(CultureInfo.InvariantCulture, $"{image.Name} holds PostgreSQL {image.Major}, and {desired} is asked for"),
                "register the host with an image of that version, or unset SEEDKIT_POSTGRES_VERSION");
        }
    }

    private static PostgreSqlContainer Build(ServerOptions options, ContainerImage image)
    {
        try
        {
            return new PostgreSqlBuilder(image.Name)
                .WithLogger(options.Logger)
                .WithReuse(false)
                // The port is published on all addresses, so the password is nobody's guess.
                .WithPassword(RandomNumberGenerator.GetHexString(32))
                .WithTmpfsMount(ContainerImage.Memory)
                .WithEnvironment("PGDATA", ContainerImage.Data)
                .WithEnvironment("POSTGRES_INITDB_ARGS", image.InitdbArguments)
                .WithCommand(ContainerSettings.Command(options.Settings))
                // The default asks once a second, by starting a program in the container.
                .WithWaitStrategy(Wait.ForUnixContainer().AddCustomWaitStrategy(
                    new UntilConnected(), strategy => strategy.WithInterval(UntilConnected.Interval).WithTimeout(options.StartTimeout)))
                .Build();
        }
        catch (DockerUnavailableException failure)
        {
            throw new HostUnavailableException(
                "no Docker engine answers", "start Docker (or Podman with its socket), or set DOCKER_HOST to the engine's address", failure);
        }
    }

    private static async Task<Server> StartAsync(PostgreSqlContainer container, ContainerImage image, CancellationToken cancellationToken)
    {
        await container.StartAsync(cancellationToken);
        int version = await AskVersionAsync(container, cancellationToken);
        if (version / 10000 != image.Major)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"it runs PostgreSQL {version / 10000}, not {image.Major}"));
        }

        return new Server(
            new ServerDescription
            {
                HostName = "testcontainers",
                ConnectionString = new NpgsqlConnectionStringBuilder(container.GetConnectionString()).ConnectionString,
                Version = version,
                StorageDescription = $"{image.Name} in memory, container {container.Id[..12]}",
                ReadLog = async cancel => (await container.GetLogsAsync(timestampsEnabled: false, ct: cancel)).Stderr,
            },
            new ServerContainer(container));
    }

    private static async Task<int> AskVersionAsync(PostgreSqlContainer container, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = new(UntilConnected.Address(container));
        await connection.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = new("select current_setting('server_version_num')::int", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>A container that cannot be removed either must not hide why it did not start.</summary>
    private static async Task RemoveAsync(PostgreSqlContainer container, Exception first)
    {
        try
        {
            await new ServerContainer(container).DisposeAsync();
        }
        catch (Exception second) when (!ReferenceEquals(first, second))
        {
            first.Data["removing the container"] = second.Message;
        }
    }
}
