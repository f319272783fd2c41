namespace SeedKit.Diagnostics;

/// <summary>
/// The job could not be done: no server, no permission, an unreadable contract. A broken rule is a <see cref="Finding"/>,
/// never an exception. The command line turns each of these into exit status 2 and its message on standard error.
/// </summary>
public abstract class SeedKitException : Exception
{
    /// <summary>Raises a failure with its message.</summary>
    protected SeedKitException(FailureMessage message, Exception? innerException = null)
        : base(message?.ToString(), innerException) => Failure = message!;

    /// <summary>The parts of the message.</summary>
    public FailureMessage Failure { get; }
}
