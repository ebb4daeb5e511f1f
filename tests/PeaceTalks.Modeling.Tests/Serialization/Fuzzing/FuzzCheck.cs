using System.Text;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What must hold of any file: it is refused with a <see cref="ScenarioException"/>, or it can be used.</summary>
internal static class FuzzCheck
{
    /// <summary>More than this takes too long to be played for each of a million files.</summary>
    private const int MostWork = 2_000_000;

    private const ulong Seed = 7;

    /// <param name="file">The file.</param>
    /// <param name="isSimulated">Whether what is accepted is not only played but simulated too, and the result written and read, which takes many times as long.</param>
    /// <returns>Whether the file was accepted.</returns>
    /// <exception cref="InvalidOperationException">What was accepted is not the same when it is read back.</exception>
    public static bool IsAccepted(byte[] file, bool isSimulated)
    {
        Scenario talks;
        try
        {
            using MemoryStream stream = new(file);
            talks = Scenario.Load(stream);
        }
        catch (ScenarioException refused) when (refused.Problems.Count > 0 && refused.Problems.All(problem => problem.Path.StartsWith('$')))
        {
            return false;
        }
        Require(Scenario.Parse(talks.ToJson()) == talks, "scenario");
        if (Work(talks) > MostWork)
            return true;
        Play(talks);
        if (isSimulated)
            Simulate(talks);
        return true;
    }

    /// <returns>Whether the file was accepted as that of a result.</returns>
    /// <exception cref="InvalidOperationException">What was accepted is not the same when it is read back.</exception>
    public static bool IsAcceptedResult(byte[] file)
    {
        SimulationResult result;
        try
        {
            result = SimulationResult.Parse(Encoding.UTF8.GetString(file));
        }
        catch (FormatException)
        {
            return false;
        }
        string json = result.ToJson();
        Require(SimulationResult.Parse(json).ToJson() == json, "result");
        Require(result.ToString() != "", "report");
        return true;
    }

    private static void Play(Scenario talks)
    {
        for (int replication = 0; replication < 3; replication++)
            Require(talks.Draw(Seed, replication).Play().ToString() != "", "run");
        Require(talks.AtMedian().Play().ToString() != "", "run at the median");
    }

    private static void Simulate(Scenario talks)
    {
        SimulationResult result = talks.Simulate(new SimulationOptions { Replications = 3, Seed = Seed, MaxDegreeOfParallelism = 1 });
        string json = result.ToJson();
        Require(SimulationResult.Parse(json).ToJson() == json, "result");
        Require(result.ToString() != "", "report");
    }

    private static double Work(Scenario talks)
    {
        double options = talks.Issues.Sum(issue => (double)issue.Options.Count);
        double settlements = talks.Issues.Aggregate(1.0, (product, issue) => product * issue.Options.Count);
        double rounds = talks.Stages.Count == 0 ? 20 : talks.Stages.Sum(stage => stage.Rounds);
        bool looksThroughAll = talks.Parties.Any(party => party.Tactic.Offers == OfferChoice.ClosestToTarget);
        return rounds * talks.Parties.Count * (options + (looksThroughAll ? Math.Min(settlements, 1e9) / 100 : 0)) + rounds * talks.Shocks.Sum(shock => shock.Effects.Count);
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException($"The {what} is not the same when it is read back.");
    }
}
