using SeedKit.Diagnostics;

namespace SeedKit.Baselines;

/// <summary>A template could not be copied because somebody is connected to it; PostgreSQL waits five seconds before it says so.</summary>
public sealed class TemplateInUseException : SeedKitException
{
    /// <summary>Names the template and who holds it.</summary>
    /// <param name="template">The database that was to be copied.</param>
    /// <param name="sessions">Who was connected when it failed, one line each.</param>
    /// <param name="innerException">The server's error.</param>
    public TemplateInUseException(string template, IReadOnlyList<string> sessions, Exception? innerException = null)
        : base(
            new FailureMessage
            {
                Expected = $"Nobody is connected to the template database {template} while it is copied.",
                Found = sessions.Count == 0 ? "A session that has ended meanwhile." : string.Join("; ", sessions),
                Remedy = $"End these sessions, or drop the template and let it be built again: seedkit sweep.",
            },
            innerException)
    {
        Template = template;
        Sessions = sessions;
    }

    /// <summary>The database that was to be copied.</summary>
    public string Template { get; }

    /// <summary>Who was connected, one line each.</summary>
    public IReadOnlyList<string> Sessions { get; }
}
