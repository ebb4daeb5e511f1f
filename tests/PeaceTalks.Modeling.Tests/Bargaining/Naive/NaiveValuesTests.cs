namespace PeaceTalks.Modeling.Tests;

/// <summary>What options are worth, and which cross a red line, in the library and by the naive path: on scales long enough for whole vectors.</summary>
public sealed class NaiveValuesTests
{
    private const ulong Seed = 2025;

    [Fact]
    public void Reset_LongScales_ValuesAreThoseOfTheNaivePath()
    {
        for (int number = 0; number < 400; number++)
        {
            Scenario talks = RandomWalks.Make(number);
            GamePlan plan = GamePlan.Of(talks);
            PrincipalState[] states = [.. plan.Principals.Select(principal => new PrincipalState(plan, principal))];
            double[] drawn = plan.Medians();
            // The second draw finds what the first one left.
            for (int replication = 0; replication < 2; replication++)
            {
                plan.Draw(Luck.Of(Seed, replication), drawn);
                foreach (PrincipalState state in states)
                {
                    state.Reset(drawn);
                    Party party = talks.Parties.Single(party => party.Name == state.Plan.Name);
                    Compare(new NaivePrincipal(party, talks.Issues, state.Plan.Index, new NaiveLuck(Seed, replication)), state, plan);
                }
            }
        }
    }

    private static void Compare(NaivePrincipal naive, PrincipalState state, GamePlan plan)
    {
        Assert.Equal(naive.WalkAway, state.WalkAway);
        for (int issue = 0; issue < plan.IssueCount; issue++)
        {
            int count = plan.Offsets[issue + 1] - plan.Offsets[issue];
            long[] worths = [.. Enumerable.Range(0, count).Select(option => naive.PartWorth(issue, option))];
            bool[] crosses = [.. Enumerable.Range(0, count).Select(option => naive.Crosses([.. Enumerable.Range(0, plan.IssueCount).Select(j => j == issue ? option : -1)]))];
            Assert.Equal(worths, state.Preferences.PartWorths.Skip(plan.Offsets[issue]).Take(count).Select(worth => (long)worth));
            Assert.Equal(crosses, state.Preferences.Crossings.Skip(plan.Offsets[issue]).Take(count).Select(crossing => crossing > 0));
            Assert.Equal(
                Enumerable.Range(0, count).Where(option => !crosses[option]).MaxBy(option => worths[option]),
                state.Preferences.BestOptions[issue]);
        }
    }
}
