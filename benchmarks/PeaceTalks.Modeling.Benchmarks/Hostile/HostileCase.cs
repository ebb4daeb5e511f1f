namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>One thing that somebody hands to the library by mistake or in bad faith.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Write">Writes the file that is handed over; null where there is none.</param>
/// <param name="Use">Given the file's path, does what takes time before the clock starts, and returns what is measured.</param>
/// <param name="IsFine">Whether it must be accepted rather than refused.</param>
internal sealed record HostileCase(string Name, Action<Stream>? Write, Func<string, Action> Use, bool IsFine = false)
{
    /// <summary>What must not fail after the measured part, where that did not.</summary>
    public Action? Then { get; init; }

    /// <summary>Bytes that the caller's own text takes, which are not the library's to answer for.</summary>
    public long Handed { get; init; }
}
