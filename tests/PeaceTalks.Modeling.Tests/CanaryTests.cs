using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Holds the runner to finding property tests at all: mismatched versions silently find none.</summary>
public sealed class CanaryTests
{
    private static int _cases;

    [Property(MaxTest = 50)]
    public Property Property_Discovered_Runs(int number)
    {
        Interlocked.Increment(ref _cases);
        return (number + 0 == number).ToProperty();
    }

    [Fact]
    public void Property_CheckedByHand_RunsEveryCase()
    {
        int before = Volatile.Read(ref _cases);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll<int>(n => Property_Discovered_Runs(n)));
        Assert.True(Volatile.Read(ref _cases) >= before + 25);
    }
}
