using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;
using Testcontainers.PostgreSql;

namespace SeedKit.Testcontainers;

/// <summary>Ends a container for good. Without its resource reaper Testcontainers only stops it, and its disk stays.</summary>
internal sealed class ServerContainer(PostgreSqlContainer container) : IAsyncDisposable
{
    private bool disposed;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        // The id of a container that was never created cannot be asked for.
        string? id = container.CreatedTime == default ? null : container.Id;
        if (id is not null && !TestcontainersSettings.ResourceReaperEnabled)
        {
            await RemoveAsync(id);
        }

        await container.DisposeAsync();
    }

    private static async Task RemoveAsync(string id)
    {
        using DockerClient client = TestcontainersSettings.OS.DockerEndpointAuthConfig.GetDockerClientBuilder().Build();
        try
        {
            await client.Containers.RemoveContainerAsync(id, new ContainerRemoveParameters { Force = true, RemoveVolumes = true });
        }
        catch (DockerContainerNotFoundException)
        {
            // Somebody else has removed it.
        }
    }
}
