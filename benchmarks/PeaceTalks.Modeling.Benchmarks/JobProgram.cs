using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>A program written by hand for one job and nothing else, to measure the library against.</summary>
internal abstract class JobProgram
{
    /// <summary>Plays one replication.</summary>
    public abstract JobOutcome Play(long replication);

    /// <summary>Plays many replications and adds up what one wants to know of them.</summary>
    public JobTotals Simulate(long replications)
    {
        JobTotals totals = new();
        for (long replication = 0; replication < replications; replication++)
            totals.Add(Play(replication));
        return totals;
    }

    /// <summary>The program written for a job as fast as one can; null where there is none, or no processor for it.</summary>
    public static JobProgram? Handwritten(string job, ulong seed) => !Avx512F.IsSupported ? null : job switch
    {
        JobScenario.Reference => new HandwrittenReference(seed),
        JobScenario.ReferenceFixed => new HandwrittenReferenceFixed(seed),
        JobScenario.ThreeParty => new HandwrittenThreeParty(seed),
        JobScenario.Large => new HandwrittenLarge(seed),
        _ => null,
    };
}
